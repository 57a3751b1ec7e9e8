import type { SubmissionResult } from '../../classes/submission-result.ts';
import { composeIntegrity } from '../../integrity/compose-integrity.ts';
import { hideStudents } from '../../integrity/hide-students.ts';
import { renderIntegrity } from '../../integrity/render-integrity.ts';
import { ownVersion } from '../../library/own-version.ts';
import type { Surroundings } from '../command.ts';
import type { Words } from '../open-words.ts';
import type { Place } from '../plan-outputs.ts';
import { writeWhole } from '../write-whole.ts';
import { evidenceOf } from './evidence-of.ts';
import type { GradeOrder } from './grade-order.ts';
import { namedKeys } from './named-keys.ts';
import type { Comparison } from './open-comparison.ts';

export interface IntegrityEnd {
  order: Pick<GradeOrder, 'language' | 'quiet' | 'anonymous'>;
  words: Words;
  around: Surroundings;
  placeOf(path: string): Place;
  comparison: Comparison;
}

/** For the teacher alone: two files of their own, and a sentence where there is something to look at. */
export async function writeIntegrity({ order, words, around, placeOf, comparison }: IntegrityEnd, results: readonly SubmissionResult[]): Promise<void> {
  const found = composeIntegrity({ ...comparison, submissions: results.map((result) => evidenceOf(result, null)), version: ownVersion() });
  const integrity = order.anonymous ? hideStudents(found) : found;
  const feedback = new Map(results.map((result) => [result.key, result.feedback.find(({ format }) => format === 'html')?.path ?? null]));
  const page = placeOf('integrity.html');
  await writeWhole(placeOf('integrity.json'), `${JSON.stringify(integrity, null, 1)}\n`);
  await writeWhole(page, renderIntegrity({ integrity, language: order.language, pageOf: (key) => feedback.get(key) ?? null }));
  const signals = integrity.clusters.filter(({ tier, standing }) => tier === 'same-recording' && standing === 'signal');
  if (signals.length === 0 || order.quiet) return;
  const keys = signals[0]!.members.filter(({ archive }) => archive === null).map(({ key }) => key);
  around.stderr.write(`${words.say('grade.shared', { groups: signals.length, path: page.path, keys: namedKeys(keys).keys })}\n`);
}
