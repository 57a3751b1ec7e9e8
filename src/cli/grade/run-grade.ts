import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openVoice } from '../../explanations/open-voice.ts';
import { settleResult } from '../../classes/settle-result.ts';
import { overrideOf } from '../../classes/override-of.ts';
import { ownVersion } from '../../library/own-version.ts';
import type { Submission } from '../../submissions/submission.ts';
import { EXIT, type ExitCode, type Surroundings } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import { gravest } from '../gravest.ts';
import { openJudge } from '../open-judge.ts';
import { openRubric, rubricText } from '../open-rubric.ts';
import { openTalk, type Talk } from '../open-talk.ts';
import type { Words } from '../open-words.ts';
import { parseArguments } from '../parse-arguments.ts';
import type { Place } from '../plan-outputs.ts';
import { endWithProcess } from '../../printing/end-with-process.ts';
import { sharePrinter } from '../share-printer.ts';
import { workThrough } from '../work-through.ts';
import { endClass } from './end-class.ts';
import { explainEntry } from './explain-entry.ts';
import type { ClassOrder, GradeOrder } from './grade-order.ts';
import { gradeSubmission, type Graded, type GradeJob } from './grade-submission.ts';
import { gatherResults } from './gather-results.ts';
import { openClass } from './open-class.ts';
import { openComparison } from './open-comparison.ts';
import { openGradebooks } from './open-gradebooks.ts';
import { openOverrides } from './open-overrides.ts';
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
  const reportOrder = parseArguments(['submission.pcapng', '--rubric', order.rubric, ...(order.languageGiven ? ['--lang', order.language] : [])], order.language);
  const wish = { rubric: order.rubric, folder: around.folder, words };
  const rubric = await openRubric(wish);
  const judge = await openJudge(reportOrder, words, around);
  const overrides = await overridesOf(order, words, around);
  const opened = await openClass(order, around.folder);
  const talk = openTalk({ around, words, quiet: order.quiet, tellPaths: !order.explain, captures: opened.submissions.map(({ key }) => key) });
  const printer = sharePrinter(order.browser);
  const placeOf = (path: string): Place => ({ path: join(order.output, path), file: resolve(around.folder, order.output, path) });
  await sweepLeftOver(placeOf('.').file);
  for (const path of opened.strays) talk.note(words.say('grade.stray', { path }));
  try {
    const work: Work = { order, reportOrder, judge, rubric, rubricText: await rubricText(wish), words, around, version: ownVersion(), printer, placeOf, overrides };
    return await gradeEach(work, opened.submissions, talk);
  } finally {
    talk.end();
    opened.close();
    await printer.close();
  }
}

type Work = Omit<GradeJob, 'submission' | 'speech'>;

async function gradeEach(work: Work, submissions: Submission[], talk: Talk): Promise<AllGraded> {
  const { order, words } = work;
  const failures: ExitCode[] = [];
  const graded = await workThrough(submissions, order.jobs ?? Math.min(MOST_AT_ONCE, availableParallelism()), async (submission, index) => {
    const speech = talk.about(index);
    speech.step(words.say('grade.at-work', { key: submission.key }));
    return gradeSubmission({ ...work, submission, speech }).catch((error: unknown): null => {
      const { exitCode, sentence } = explainFailure(error, words);
      failures.push(exitCode);
      speech.fail(sentence);
      return null;
    });
  });
  return { graded: graded.filter((one) => one !== null), failures };
}
