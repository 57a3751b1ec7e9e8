import type { Analysis } from '../analysis.ts';
import { collectFindings } from '../findings/collect-findings.ts';
import type { Finding } from '../findings/finding.ts';

/** The facts that somebody should act on or know of, from the gravest on; the same that `--fail-on` goes by. */
export function findFindings({ facts }: Analysis): Finding[] {
  return collectFindings(facts);
}
