import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Reported } from './capture-job.ts';
import type { ExitCode, Order, Surroundings } from './command.ts';
import { neededCapture } from './capture-of-notes.ts';
import { expandInputs } from './expand-inputs.ts';
import { gravest } from './gravest.ts';
import { type Judge, openJudge } from './open-judge.ts';
import { isNotesPath, openProfileAlone, openWriting, type Writing } from './open-writing.ts';
import { openTalk, type Talk } from './open-talk.ts';
import type { Words } from './open-words.ts';
import type { Pack } from '../packs/pack.ts';
import { type Output, planOutputs } from './plan-outputs.ts';
import { planRunFiles, type RunFile } from './plan-run-files.ts';
import { reportCapture } from './report-capture.ts';
import { type SharedPrinter, sharePrinter } from './share-printer.ts';
import { workThrough } from './work-through.ts';

/** Captures at work at once; beyond that the browser gains nothing and memory suffers. */
const MOST_AT_ONCE = 4;

/** A summary has room for fewer captures' drawings than this, and what it shows is kept until the end of the run. */
const MOST_EXCERPTED = 1000;

export interface RunJob {
  order: Order;
  words: Words;
  around: Surroundings;
  version: string;
}

/** A run, ready to begin. */
interface Run extends RunJob {
  paths: string[];
  outputs: Output[][];
  files: RunFile[];
  judge: Judge;
  /** By capture; one for all of them where --notes names it. */
  writings: (Writing | undefined)[];
  packs: Pack[][];
  talk: Talk;
  printer: SharedPrinter;
}

/**
 * Reports on every capture that the order names, and writes what the order wants to know of the run as a whole. One capture's failure does
 * not stop the others; the exit code is the gravest. Throws CommandError where nothing can be begun.
 */
export async function runCaptures(job: RunJob): Promise<ExitCode> {
  const run = await planRun(job);
  try {
    const reported = await workThrough(run.paths, atOnce(job.order), (_, index) => reportOne(run, index));
    tellOfPrinter(run);
    openFirst(run, reported);
    return await endRun(run, reported);
  } finally {
    run.talk.end();
    await run.printer.close();
  }
}

async function planRun(job: RunJob): Promise<Run> {
  const { order, words, around } = job;
  await checkFilter(order);
  const { paths: named, unmatched } = await expandInputs(order.inputs, around.folder);
  const writings = await openWritings(named, job);
  const paths = named.map((path, index) => (isNotesPath(path) ? neededCapture(path, writings[index]!.written.notes, around.folder) : path));
  const wish = { outputs: order.outputs, documents: order.documents, inputs: paths, read: [...filesRead(order), ...named.filter(isNotesPath)], folder: around.folder };
  const outputs = planOutputs(wish);
  const files = planRunFiles(order, outputs, wish);
  const judge = await openJudge(order, words, around);
  const packs = await openPacks(writings, job);
  const talk = openTalk({ around, words, quiet: order.quiet, tellPaths: order.format === 'text', captures: paths });
  for (const pattern of unmatched) talk.note(words.say('input.unmatched', { pattern }));
  return { ...job, paths, outputs, files, judge, writings, packs, talk, printer: sharePrinter(order.browser) };
}

/** Before anything is read; what compiles a filter is loaded only where there is one. */
async function checkFilter({ filter }: Order): Promise<void> {
  if (filter === undefined) return;
  const { readFilter } = await import('./read-filter.ts');
  readFilter(filter);
}

/** What a student wrote, for each input: notes that are the input, or those of --notes for every capture. */
async function openWritings(paths: string[], { order, around }: RunJob): Promise<(Writing | undefined)[]> {
  const shared = await openShared(order, around.folder);
  return Promise.all(paths.map((path) => (isNotesPath(path) ? openWriting(path, order, around.folder) : shared)));
}

async function openShared(order: Order, folder: string): Promise<Writing | undefined> {
  if (order.notes !== undefined) return openWriting(order.notes, order, folder);
  return order.profile === undefined ? undefined : openProfileAlone(order.profile, order, folder);
}

/** The questions for each input: those of the command line, else those that its notes name. What reads packs is loaded only where there are such. */
async function openPacks(writings: (Writing | undefined)[], { order, words, around }: RunJob): Promise<Pack[][]> {
  const open = async (names: string[], wish: { folder: string; within?: boolean }) => {
    if (names.length === 0) return [];
    const { openPack } = await import('./open-pack.ts');
    return Promise.all(names.map((pack) => openPack({ pack, words, ...wish })));
  };
  if (order.packs.length > 0) {
    const given = await open(order.packs, { folder: around.folder });
    return writings.map(() => given);
  }
  return Promise.all(writings.map((writing) => open(writing?.written.notes.front.questions ?? [], { folder: dirname(resolve(around.folder, writing?.path ?? '')), within: true })));
}

/** A shipped rubric is named like a file that nobody would write to. */
function filesRead({ notes, rubric, packs }: Order): string[] {
  return [notes, rubric, ...packs].filter((path) => path !== undefined);
}

function atOnce({ jobs }: Order): number {
  return jobs ?? Math.min(MOST_AT_ONCE, availableParallelism());
}

function reportOne(run: Run, index: number): Promise<Reported> {
  const excerpted = index < MOST_EXCERPTED && run.files.some(({ kind }) => kind === 'summary');
  return reportCapture({
    ...run,
    path: run.paths[index] ?? '',
    outputs: run.outputs[index] ?? [],
    writing: run.writings[index],
    packs: run.packs[index] ?? [],
    speech: run.talk.about(index),
    excerpted,
  });
}

/** What makes files about a run is loaded only where such are wanted. */
async function endRun(run: Run, reported: Reported[]): Promise<ExitCode> {
  if (run.files.length === 0 && run.order.format === 'text') return gravest(reported.map(({ exitCode }) => exitCode));
  const { writeRunFiles } = await import('./write-run-files.ts');
  return writeRunFiles({ ...run, reported });
}

function tellOfPrinter({ printer, talk, words }: Run): void {
  for (const warning of printer.warnings()) talk.note(words.say(`warning.${warning}`));
}

function openFirst({ order, around }: Run, reported: Reported[]): void {
  const first = reported.flatMap(({ written }) => written)[0];
  if (order.open && !around.env.CI && first) around.openFile(first.file);
}
