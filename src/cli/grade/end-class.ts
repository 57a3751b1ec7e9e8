import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClassResult } from '../../classes/class-result.ts';
import { compareClasses } from '../../classes/compare-classes.ts';
import { composeClass } from '../../classes/compose-class.ts';
import { hideNames } from '../../classes/hide-names.ts';
import type { Overrides } from '../../classes/override.ts';
import { strayOverrides } from '../../classes/override-of.ts';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import { renderNamesCsv } from '../../gradebooks/render-names-csv.ts';
import { ownVersion } from '../../library/own-version.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import type { Words } from '../open-words.ts';
import type { Place } from '../plan-outputs.ts';
import { writeWhole } from '../write-whole.ts';
import { draftOverrides } from './draft-overrides.ts';
import type { GradeOrder } from './grade-order.ts';
import type { OpenedGradebook } from './open-gradebooks.ts';
import { OVERRIDES_FILE } from './open-overrides.ts';
import { namedKeys } from './named-keys.ts';
import type { Comparison } from './open-comparison.ts';
import { tellChanges } from './tell-changes.ts';
import { writeExports } from './write-exports.ts';
import { writeIntegrity } from './write-integrity.ts';

export interface ClassEnd {
  order: Pick<GradeOrder, 'language' | 'quiet' | 'anonymous' | 'regrade' | 'overrides' | 'exports'> & { output: string };
  words: Words;
  around: Surroundings;
  gradebooks: readonly OpenedGradebook[];
  comparison: Comparison;
  overrides: Overrides;
  /** Of the whole class, by key. */
  results: readonly SubmissionResult[];
  /** How many needed nothing done in this run. */
  kept: number;
}

/** Writes all that is made of a class's results, and says what it came to. */
export async function endClass(end: ClassEnd): Promise<ExitCode> {
  const { order, results, overrides } = end;
  const known = composeClass({ results, overrides, version: ownVersion(), language: order.language });
  const settled = order.anonymous ? hideNames(known) : known;
  const before = order.regrade ? readClass(placeOf(end, 'class.json').file) : null;
  await writeExports({ graded: known, shown: settled, order, gradebooks: end.gradebooks, words: end.words, around: end.around, placeOf: (path) => placeOf(end, path) });
  if (order.anonymous) await write(end, 'names.csv', renderNamesCsv(results));
  await draftDecisions(end, settled);
  const counts = countsOf(settled, end);
  say(end, end.words.say('grade.done', counts));
  if (counts.person) say(end, end.words.say('grade.person', { person: counts.person, path: order.overrides ?? placeOf(end, OVERRIDES_FILE).path }));
  await writeIntegrity({ order, words: end.words, around: end.around, placeOf: (path) => placeOf(end, path), comparison: end.comparison }, results);
  for (const { key, status, problems } of settled.entries) if (status === 'ungradable') say(end, end.words.say('grade.ungradable', { key, why: problems[0] ?? '' }));
  tellStray(end);
  if (order.regrade) tellChanges({ changes: before ? compareClasses(before, settled) : null, words: end.words, stdout: end.around.stdout });
  return EXIT.fine;
}

function placeOf({ order, around }: ClassEnd, path: string): Place {
  return { path: join(order.output, path), file: resolve(around.folder, order.output, path) };
}

async function write(end: ClassEnd, path: string, content: string | Uint8Array): Promise<void> {
  const place = placeOf(end, path);
  await writeWhole(place, content);
  end.around.stdout.write(`${place.path}\n`);
}

function say({ order, around }: ClassEnd, sentence: string): void {
  if (!order.quiet) around.stderr.write(`${sentence}\n`);
}

/** Of the run before; null where there was none, or another version wrote it. */
function readClass(file: string): ClassResult | null {
  try {
    const before = JSON.parse(readFileSync(file, 'utf8')) as ClassResult;
    return before.schema === 'lab-report/class' && before.version === 1 ? before : null;
  } catch {
    return null;
  }
}

/** A form for what a person has to decide, made once: it is the teacher's from then on. */
async function draftDecisions(end: ClassEnd, settled: ClassResult): Promise<void> {
  const place = placeOf(end, OVERRIDES_FILE);
  if (end.order.overrides !== null || existsSync(place.file) || !settled.entries.some(({ status }) => status === 'needs-person')) return;
  await write(end, OVERRIDES_FILE, draftOverrides(settled, end.words));
}

function tellStray({ overrides, results, words, around }: ClassEnd): void {
  const { students, criteria } = strayOverrides(overrides, results);
  if (students.length > 0) around.stderr.write(`${words.say('overrides.nobody', namedKeys(students))}\n`);
  if (criteria.length > 0) around.stderr.write(`${words.say('overrides.no-criterion', namedKeys(criteria))}\n`);
}

function countsOf({ entries }: ClassResult, { kept }: ClassEnd): Record<string, number> {
  const count = (...wanted: string[]) => entries.filter(({ status }) => wanted.includes(status)).length;
  return { all: entries.length, graded: count('graded', 'needs-person'), person: count('needs-person'), ungradable: count('ungradable'), missing: count('missing'), kept };
}
