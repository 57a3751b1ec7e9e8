import { openVoice, type Voice } from '../explanations/open-voice.ts';
import { renderAnnotations } from '../results/render-annotations.ts';
import { renderJunit } from '../results/render-junit.ts';
import { renderResult } from '../results/render-result.ts';
import { renderSummary } from '../results/render-summary.ts';
import type { RunResult } from '../results/result.ts';
import type { Reported } from './capture-job.ts';
import type { ExitCode, Order, Surroundings } from './command.ts';
import { composeResult, endedWith } from './compose-result.ts';
import { gravest } from './gravest.ts';
import type { Talk } from './open-talk.ts';
import type { Words } from './open-words.ts';
import type { RunFile } from './plan-run-files.ts';
import { tellFailure } from './tell-failure.ts';
import { writeWhole } from './write-whole.ts';

export interface RunEnd {
  order: Order;
  words: Words;
  around: Surroundings;
  version: string;
  talk: Talk;
  files: RunFile[];
  reported: Reported[];
}

/**
 * Writes what the order wants to know of the run as a whole, to files and to stdout, and answers the run's exit code. A file that
 * cannot be written counts in it and stops none of the others.
 */
export async function writeRunFiles(end: RunEnd): Promise<ExitCode> {
  const { order, reported, files, version, around } = end;
  const voice = openVoice(order.language);
  let exitCode = gravest(reported.map((one) => one.exitCode));
  let result = composeResult({ reported, exitCode, version, voice });
  for (const file of files) {
    const failure = await writeFile(end, file, () => render(file.kind, result, end, voice));
    exitCode = gravest([exitCode, ...failure]);
    result = endedWith(result, exitCode);
  }
  if (order.format === 'json') around.stdout.write(renderResult(result));
  if (order.format === 'github') around.stdout.write(renderAnnotations(result, voice));
  return exitCode;
}

function render(kind: RunFile['kind'], result: RunResult, { reported }: RunEnd, voice: Voice): string {
  if (kind === 'junit') return renderJunit(result, voice);
  if (kind === 'result') return renderResult(result);
  return renderSummary(result, { voice, excerpts: reported.map(({ excerpt }) => excerpt) });
}

/** Answers the exit code of what went wrong, if anything did. */
async function writeFile({ words, talk, order }: RunEnd, file: RunFile, content: () => string): Promise<ExitCode[]> {
  try {
    await writeWhole(file, content());
    return [];
  } catch (error) {
    return [tellFailure(error, { words, verbose: order.verbose, say: talk.fail }).exitCode];
  }
}
