import { EXIT } from '../command.ts';
import type { Words } from '../open-words.ts';
import type { Place } from '../plan-outputs.ts';
import { writeWhole } from '../write-whole.ts';
import { dropFeedback } from './drop-feedback.ts';
import type { GradeOrder } from './grade-order.ts';
import type { Graded } from './grade-submission.ts';
import type { Lost } from './open-thread.ts';

export interface GivingUp extends Pick<GradeOrder, 'timeoutS' | 'memoryMiB'> {
  words: Words;
  placeOf(path: string): Place;
}

/** Writes the result of a submission that took too long or too much: ungradable, and not zero points. Throws CommandError where it cannot be written. */
export async function giveUp({ loss, draft }: Lost, { words, placeOf, timeoutS, memoryMiB }: GivingUp): Promise<Graded> {
  const because = words.say(`submission.${loss}`, { seconds: timeoutS, memory: memoryMiB });
  const remarks = draft.remarks.map(({ code, path }) => words.say(`submission.${code}`, { path }));
  // The next run may have more time, or a faster machine: without a digest it tries again.
  const result = { ...draft, digest: '', status: 'ungradable' as const, problems: [because, ...remarks] };
  dropFeedback(result, placeOf);
  await writeWhole(placeOf(`results/${result.key}.json`), `${JSON.stringify(result, null, 1)}\n`);
  return { result, kept: false, ...(loss === 'crashed' ? { exitCode: EXIT.fault, failures: [because] } : { exitCode: EXIT.fine, failures: [] }) };
}
