import type { Finding } from '../findings/finding.ts';

/** Findings about the capture itself that may call for a new recording: said at once, while there is time for it. */
export function findingsWorthSaying(findings: Finding[]): Finding[] {
  return findings.filter(({ kind, level }) => kind.startsWith('capture.') && level !== 'note');
}
