import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { Evidence } from '../../integrity/evidence.ts';
import { readFingerprint } from '../../integrity/read-fingerprint.ts';

/** Shorter ones are empty, or hold next to nothing, and are like many others. */
const LEAST_OCTETS = 1024;

/** What of a result is held against others'; `archive` names the earlier run that it is of. */
export function evidenceOf({ key, student, ids, files, fingerprint }: SubmissionResult, archive: string | null): Evidence {
  const captures = files.filter(({ role, size }) => role === 'capture' && size >= LEAST_OCTETS).map(({ sha256 }) => sha256);
  return { key, archive, student: { id: student.id, name: student.name }, group: student.group ?? ids.group ?? null, captures, fingerprint: readFingerprint(fingerprint) };
}
