import type { ExitCode, Order, Surroundings } from './command.ts';
import { gravest } from './gravest.ts';
import type { Talk } from './open-talk.ts';
import type { Words } from './open-words.ts';
import { type Output, type OutputWish, type Place, planRunFile } from './plan-outputs.ts';
import type { Reported } from './report-capture.ts';

/** A file about the run as a whole. */
export interface RunFile extends Place {
  kind: 'result' | 'junit' | 'summary';
}

/** The files that --result, --junit and --summary name. Throws CommandError. */
export function planRunFiles(order: Order, documents: Output[][], wish: Pick<OutputWish, 'inputs' | 'folder'>): RunFile[] {
  const kinds = ['result', 'junit', 'summary'] as const;
  return kinds.flatMap((kind) => {
    const path = order[kind];
    return path === undefined ? [] : [{ kind, ...planRunFile(path, documents, wish) }];
  });
}

export interface RunEnd {
  order: Order;
  words: Words;
  around: Surroundings;
  talk: Talk;
  files: RunFile[];
  reported: Reported[];
}

/** Writes what the order wants to know of the run, and answers the run's exit code. */
export async function writeRunFiles({ reported }: RunEnd): Promise<ExitCode> {
  return gravest(reported.map(({ exitCode }) => exitCode));
}
