import { rmSync } from 'node:fs';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { Place } from '../plan-outputs.ts';

/** Takes away what an earlier run wrote as a student's feedback and this one did not: it would say what no longer holds. */
export function dropFeedback({ key, feedback }: SubmissionResult, placeOf: (path: string) => Place): void {
  const kept = feedback.map(({ format }) => format);
  for (const format of (['html', 'pdf'] as const).filter((one) => !kept.includes(one))) drop(placeOf(`feedback/${key}/feedback.${format}`).file);
}

/** Where a part of the path is a file, there is nothing to drop; what is written next says so. */
function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}
