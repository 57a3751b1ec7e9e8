import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Analysis } from '../analysis.ts';
import type { AnalyzeOptions } from '../analyze.ts';
import { CaptureError } from '../frames/capture-error.ts';
import { recogniseFile } from '../frames/recognise-file.ts';
import { EXIT, type Surroundings } from './command.ts';
import { CommandError } from './command-error.ts';
import { isTerminal, openPipe } from './open-pipe.ts';
import { otherVersion } from './other-version.ts';
import { peekStream } from './peek-stream.ts';

/** Where the analysis comes from: a capture, or a report.json that was written earlier. */
export interface Input {
  /** False when it can be seen already that nothing will come of it, so that no browser need start. */
  promising: boolean;
  analyze(options: AnalyzeOptions): Promise<Analysis>;
  /** Runs what works on the analysis. With a report.json from anywhere, a failure is the file's, not ours. */
  blame<T>(stage: Stage, work: () => T | Promise<T>): Promise<T>;
  /** Lets go of what was opened; standard input is the process's own. */
  close?(): void;
}

/** What is done with an analysis; `stage.<code>` in `cli.json` says that it failed. */
export type Stage = 'telling' | 'composing' | 'rendering';

/**
 * Looks at the first octets of a path, or of standard input for `-`. Throws CommandError for a report.json that is none. With `recordingsOnly` a
 * report.json is no input: whoever wrote it may have written anything.
 */
export async function openInput(path: string, around: Surroundings, { recordingsOnly = false } = {}): Promise<Input> {
  if (path === '-') return openStream(path, standardInput(around));
  const file = resolve(around.folder, path);
  if (isTerminal(file)) throw new CommandError(EXIT.usage, 'usage.stdin-is-terminal');
  const pipe = openPipe(file);
  return pipe ? openNamedPipe(path, pipe) : openPath(path, file, recordingsOnly);
}

/** A pipe whose writer goes on, although no more of it is wanted, would keep the process alive. */
async function openNamedPipe(path: string, pipe: Readable): Promise<Input> {
  const close = () => void pipe.destroy();
  try {
    return { ...(await openStream(path, pipe)), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function openPath(path: string, file: string, recordingsOnly: boolean): Promise<Input> {
  const head = headOf(file);
  if (!recordingsOnly && looksLikeJson(head)) {
    const { readReportFile } = await import('./read-report.ts');
    const report = readReportFile(path, file);
    if (report) return reportInput(path, report);
  }
  return { promising: isCapture(head), analyze: (options) => analyzeAt(file, path, options), blame: async (_, work) => work() };
}

function standardInput(around: Surroundings): NodeJS.ReadableStream {
  const stdin = around.stdin();
  if (stdin.isTTY) throw new CommandError(EXIT.usage, 'usage.stdin-is-terminal');
  return stdin;
}

async function openStream(path: string, stream: NodeJS.ReadableStream): Promise<Input> {
  const { head, whole } = await peekStream(stream);
  if (looksLikeJson(head)) {
    const { readReportStream } = await import('./read-report.ts');
    return reportInput(path, await readReportStream(path, whole));
  }
  return { promising: isCapture(head), analyze: (options) => analyzeStream(path, { ...options, stdin: whole }), blame: async (_, work) => work() };
}

async function analyzeStream(path: string, options: AnalyzeOptions): Promise<Analysis> {
  const analysis = await analyzeAt('-', path, options);
  return path === '-' ? analysis : { ...analysis, capture: { ...analysis.capture, name: basename(path) } };
}

async function analyzeAt(file: string, path: string, options: AnalyzeOptions): Promise<Analysis> {
  const { analyzeCapture } = await import('../analyze.ts');
  return analyzeCapture(file, options).catch((error: unknown) => {
    // The person wrote the path in another way than it is opened by.
    throw error instanceof CaptureError ? new CaptureError(error.code, { ...error.details, name: path }) : error;
  });
}

function reportInput(path: string, report: Analysis): Input {
  const analyze = async ({ filter, redact }: AnalyzeOptions) => {
    if (redact && !report.capture.redacted) throw new CommandError(EXIT.usage, 'report.not-redacted', { path });
    if (filter !== undefined) throw new CommandError(EXIT.usage, 'report.not-filtered', { path });
    return report;
  };
  return { promising: true, analyze, blame: (stage, work) => blameReport({ path, report, stage, work }) };
}

interface Blame<T> {
  path: string;
  report: Analysis;
  stage: Stage;
  work: () => T | Promise<T>;
}

async function blameReport<T>({ path, report, stage, work }: Blame<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const error = otherVersion(path, report) ?? new CommandError(EXIT.unreadable, 'report.damaged', { path, stage });
    error.cause = cause;
    throw error;
  }
}

const HEAD_OCTETS = 512;

/** Empty where the file cannot be read, and the analysis says why, or must not, since a device answers when it likes. */
function headOf(file: string): Uint8Array {
  try {
    if (!statSync(file).isFile()) return new Uint8Array();
    const head = new Uint8Array(HEAD_OCTETS);
    const fd = openSync(file, 'r');
    const read = readSync(fd, head, 0, HEAD_OCTETS, 0);
    closeSync(fd);
    return head.subarray(0, read);
  } catch {
    return new Uint8Array();
  }
}

function isCapture(head: Uint8Array): boolean {
  return ['pcap', 'pcapng', 'gzip'].includes(recogniseFile(head));
}

function looksLikeJson(head: Uint8Array): boolean {
  return /^(\uFEFF)?\s*\{/.test(Buffer.from(head).toString('utf8'));
}
