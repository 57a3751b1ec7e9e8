import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { composeClass } from '../../classes/compose-class.ts';
import { readResult } from '../../classes/read-result.ts';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import { ownVersion } from '../../library/own-version.ts';
import type { ExitCode, Surroundings } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import { gravest } from '../gravest.ts';
import { openJudge } from '../open-judge.ts';
import { rubricText } from '../open-rubric.ts';
import { openTalk } from '../open-talk.ts';
import type { Words } from '../open-words.ts';
import { parseArguments } from '../parse-arguments.ts';
import type { Place } from '../plan-outputs.ts';
import { sharePrinter } from '../share-printer.ts';
import { workThrough } from '../work-through.ts';
import type { GradeOrder } from './grade-order.ts';
import { gradeSubmission, type Graded } from './grade-submission.ts';
import { openClass } from './open-class.ts';
import { type Comparison, openComparison } from './open-comparison.ts';
import { type OpenedGradebook, openGradebooks } from './open-gradebooks.ts';
import { writeExports } from './write-exports.ts';
import { writeIntegrity } from './write-integrity.ts';

/** Submissions at work at once; each holds a capture's analysis. */
const MOST_AT_ONCE = 4;

/**
 * Grades what a class handed in and writes a result for each submission, the feedback, and the table of them all. One submission's failure does
 * not stop the others; what is done already and has not changed is kept. Throws CommandError where nothing can be begun.
 */
export async function runGrade(order: GradeOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  const reportOrder = parseArguments(['submission.pcapng', '--rubric', order.rubric, '--lang', order.language], order.language);
  const judge = await openJudge(reportOrder, words, around);
  const asked = await rubricText({ rubric: order.rubric, folder: around.folder, words });
  const gradebooks = openGradebooks(order, around.folder);
  const comparison = await openComparison(order, around);
  const opened = await openClass(order, around.folder);
  const talk = openTalk({ around, words, quiet: order.quiet, tellPaths: true, captures: opened.submissions.map(({ key }) => key) });
  const printer = sharePrinter(order.browser);
  const placeOf = (path: string): Place => ({ path: join(order.output, path), file: resolve(around.folder, order.output, path) });
  for (const path of opened.strays) talk.note(words.say('grade.stray', { path }));
  try {
    const work = { order, reportOrder, judge, rubricText: asked, words, around, version: ownVersion(), printer, placeOf };
    const failures: ExitCode[] = [];
    const graded = await workThrough(opened.submissions, order.jobs ?? Math.min(MOST_AT_ONCE, availableParallelism()), async (submission, index) => {
      const speech = talk.about(index);
      speech.step(words.say('grade.at-work', { key: submission.key }));
      return gradeSubmission({ ...work, submission, speech }).catch((error: unknown): null => {
        const { exitCode, sentence } = explainFailure(error, words);
        failures.push(exitCode);
        speech.fail(sentence);
        return null;
      });
    });
    return await endClass(
      { order, words, around, placeOf, gradebooks, comparison },
      graded.filter((one) => one !== null),
      failures,
    );
  } finally {
    talk.end();
    opened.close();
    await printer.close();
  }
}

interface ClassEnd {
  order: GradeOrder;
  words: Words;
  around: Surroundings;
  placeOf(path: string): Place;
  gradebooks: readonly OpenedGradebook[];
  comparison: Comparison;
}

async function endClass({ order, words, around, placeOf, gradebooks, comparison }: ClassEnd, graded: readonly Graded[], failures: readonly ExitCode[]): Promise<ExitCode> {
  const results = withOthers(
    order,
    placeOf('results').file,
    graded.map(({ result }) => result),
  );
  const settled = composeClass({ results, overrides: {}, version: ownVersion(), language: order.language });
  await writeExports({ graded: settled, order, gradebooks, words, around, placeOf });
  if (!order.quiet)
    around.stderr.write(
      `${words.say(
        'grade.done',
        countsOf(
          graded.map(({ result }) => result),
          graded.filter(({ kept }) => kept).length,
        ),
      )}\n`,
    );
  await writeIntegrity({ order, words, around, placeOf, comparison }, results);
  for (const { key, status, problems } of order.quiet ? [] : graded.map(({ result }) => result))
    if (status === 'ungradable') around.stderr.write(`${words.say('grade.ungradable', { key, why: problems[0] ?? '' })}\n`);
  return gravest([...failures, ...graded.map(({ exitCode }) => exitCode)]);
}

/** Where some of the class are graded, the others' earlier results stay in its tables; where all are, what is no longer handed in is gone. */
function withOthers({ students, excluded }: GradeOrder, folder: string, results: readonly SubmissionResult[]): SubmissionResult[] {
  if (students.length === 0 && excluded.length === 0) return [...results];
  const known = new Set(results.map(({ key }) => key));
  const others = readdirSync(folder).flatMap((name) => (name.endsWith('.json') && !known.has(name.slice(0, -'.json'.length)) ? (readResult(join(folder, name)) ?? []) : []));
  return [...results, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function countsOf(results: readonly SubmissionResult[], kept: number): Record<string, number> {
  const count = (status: SubmissionResult['status']) => results.filter((result) => result.status === status).length;
  return { all: results.length, graded: count('graded'), ungradable: count('ungradable'), missing: count('missing'), kept };
}
