import type { Order } from './command.ts';
import { type InputWish, type Output, type Place, planRunFile } from './plan-outputs.ts';

/** A file about the run as a whole. */
export interface RunFile extends Place {
  kind: 'junit' | 'summary' | 'result';
}

/** The result is written last, because it says how writing the others ended. */
const KINDS = ['junit', 'summary', 'result'] as const;

/** The files that --junit, --summary and --result name. Throws CommandError. */
export function planRunFiles(order: Order, documents: Output[][], wish: InputWish): RunFile[] {
  const files: RunFile[] = [];
  for (const kind of KINDS) {
    const path = order[kind];
    if (path !== undefined) files.push({ kind, ...planRunFile(path, [...documents.flat(), ...files], wish) });
  }
  return files;
}
