import { join, resolve } from 'node:path';
import { ownVersion } from '../../library/own-version.ts';
import type { Surroundings } from '../command.ts';
import { openJudge } from '../open-judge.ts';
import { openRubric, rubricText } from '../open-rubric.ts';
import { openWords } from '../open-words.ts';
import { parseArguments } from '../parse-arguments.ts';
import type { Place } from '../plan-outputs.ts';
import type { GradeJob } from './grade-submission.ts';
import type { GradingSettings } from './grading.ts';

/** What is the same for all submissions of a run, and comes from its settings alone. */
export type Work = Omit<GradeJob, 'submission' | 'unpacked' | 'draft' | 'printer' | 'write'>;

/** Throws CommandError where the rubric cannot be used. */
export async function openWork({ order, folder, overrides }: GradingSettings, around: Surroundings): Promise<Work> {
  const words = openWords(order.language);
  const reportOrder = parseArguments(['submission.pcapng', '--rubric', order.rubric, ...(order.languageGiven ? ['--lang', order.language] : [])], order.language);
  const wish = { rubric: order.rubric, folder, words };
  const rubric = await openRubric(wish);
  const judge = await openJudge(reportOrder, words, around);
  return { order, reportOrder, judge, rubric, rubricText: await rubricText(wish), overrides, words, around, version: ownVersion(), placeOf: placesIn(order.output, folder) };
}

/** Places below the folder of the results. */
export function placesIn(output: string, folder: string): (path: string) => Place {
  return (path) => ({ path: join(output, path), file: resolve(folder, output, path) });
}
