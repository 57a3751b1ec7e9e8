import { readFileSync } from 'node:fs';
import type { SubmissionResult } from './submission-result.ts';

/** The result in a file of an earlier run; null where there is none, or one that this program did not write whole. */
export function readResult(file: string): SubmissionResult | null {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as SubmissionResult;
    return result.schema === 'lab-report/submission' && result.version === 1 ? result : null;
  } catch {
    return null;
  }
}
