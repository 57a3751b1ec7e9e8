import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openVoice } from '../../explanations/open-voice.ts';
import { settleResult } from '../../classes/settle-result.ts';
import { overrideOf } from '../../classes/override-of.ts';
import type { Submission } from '../../submissions/submission.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import { gravest } from '../gravest.ts';
import { openRubric } from '../open-rubric.ts';
import type { Words } from '../open-words.ts';
import { endWithProcess } from '../../printing/end-with-process.ts';
import { sharePrinter } from '../share-printer.ts';
import { workThrough } from '../work-through.ts';
import { endClass } from './end-class.ts';
import { explainEntry } from './explain-entry.ts';
import type { ClassOrder, GradeOrder } from './grade-order.ts';
import type { Graded } from './grade-submission.ts';
import type { Grading } from './grading.ts';
import { gatherResults } from './gather-results.ts';
import { openClass } from './open-class.ts';
import { openComparison } from './open-comparison.ts';
import { openGrading } from './open-grading.ts';
import { openGradebooks } from './open-gradebooks.ts';
import { openOverrides } from './open-overrides.ts';
import { openProgress, type Progress } from './open-progress.ts';
import { sweepLeftOver } from './sweep-left-over.ts';

/** Submissions at work at once; each holds a capture's analysis. */
const MOST_AT_ONCE = 4;

/**
 * Grades what a class handed in and writes a result for each submission, the feedback, and the tables of them all. One submission's failure does
 * not stop the others; what is done already and has not changed is kept. Throws CommandError where nothing can be begun.
 */
export async function runGrade(order: GradeOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  return order.output === null ? await tryRubric(order, words, around) : await gradeClass({ ...order, output: order.output }, words, around);
}

/** A rubric tried on single captures: nothing stays behind. */
async function tryRubric(order: GradeOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  const output = mkdtempSync(join(tmpdir(), 'lab-report-try-'));
  const remove = () => rmSync(output, { recursive: true, force: true });
  const forget = endWithProcess(remove);
  try {
    const { graded, failures } = await gradeAll({ ...order, output, quiet: true }, words, around);
    explain({ ...order, output }, graded, await overridesOf(order, words, around), around);
    const isRead = graded.every(({ result }) => result.status === 'graded');
    return gravest([...failures, ...(isRead ? [] : [EXIT.unreadable])]);
  } finally {
    remove();
    forget();
  }
}

async function gradeClass(order: ClassOrder, words: Words, around: Surroundings): Promise<ExitCode> {
  const gradebooks = openGradebooks(order, around.folder);
  const comparison = await openComparison(order, around);
  const { graded, failures } = await gradeAll(order, words, around);
  const overrides = await overridesOf(order, words, around);
  if (order.explain) explain(order, graded, overrides, around);
  const results = gatherResults(
    order,
    resolve(around.folder, order.output, 'results'),
    graded.map(({ result }) => result),
  );
  const ended = await endClass({ order, words, around, gradebooks, comparison, overrides, results, kept: results.length - graded.filter(({ kept }) => !kept).length });
  return gravest([...failures, ...graded.map(({ exitCode }) => exitCode), ended]);
}

const overridesOf = ({ overrides, output }: GradeOrder, words: Words, { folder }: Surroundings) => openOverrides({ path: overrides, output, folder, words });

function explain({ language }: ClassOrder, graded: readonly Graded[], overrides: Awaited<ReturnType<typeof overridesOf>>, { stdout }: Surroundings): void {
  const voice = openVoice(language);
  for (const { result } of graded) stdout.write(explainEntry(settleResult(result, overrideOf(result, overrides)), voice));
}

interface AllGraded {
  graded: Graded[];
  failures: ExitCode[];
}

async function gradeAll(order: ClassOrder, words: Words, around: Surroundings): Promise<AllGraded> {
  // What is wrong with the rubric is said before anything is opened.
  await openRubric({ rubric: order.rubric, folder: around.folder, words });
  const overrides = await overridesOf(order, words, around);
  const opened = await openClass(order, around.folder);
  await sweepLeftOver(resolve(around.folder, order.output));
  const progress = openProgress({ around, words, quiet: order.quiet, count: opened.submissions.length });
  for (const path of opened.strays) progress.note(words.say('grade.stray', { path }));
  const printer = sharePrinter(order.browser);
  const grading = await openGrading({ settings: { order, folder: around.folder, overrides }, words, around, printer });
  try {
    return await gradeEach({ order, words, grading, progress }, opened.submissions);
  } finally {
    progress.end();
    opened.close();
    await grading.close();
    await printer.close();
  }
}

interface Run {
  order: ClassOrder;
  words: Words;
  grading: Grading;
  progress: Progress;
}

async function gradeEach({ order, words, grading, progress }: Run, submissions: Submission[]): Promise<AllGraded> {
  const failures: ExitCode[] = [];
  const graded = await workThrough(submissions, atOnce(order), async (submission) => {
    progress.begin(submission.key);
    const one = await grading.grade(submission).catch((error: unknown): null => {
      const { exitCode, sentence } = explainFailure(error, words);
      failures.push(exitCode);
      progress.fail(submission.key, sentence);
      return null;
    });
    for (const sentence of one?.failures ?? []) progress.fail(submission.key, sentence);
    progress.done(one?.result.status !== 'graded' && one?.result.status !== 'missing');
    return one;
  });
  return { graded: graded.filter((one) => one !== null), failures };
}

/** One more where PDFs are printed: while it waits for its own, the next is made ready. */
function atOnce({ jobs, feedback }: ClassOrder): number {
  return (jobs ?? Math.min(MOST_AT_ONCE, availableParallelism())) + (feedback.includes('pdf') ? 1 : 0);
}
