import type { Voice } from '../explanations/open-voice.ts';
import type { GfmColumn } from './gfm-table.ts';

const NUMBERS = ['errors', 'warnings', 'notes', 'points', 'connection'];

/** Columns of a summary's table, headed by `summary.<key>`; numbers stand at the end. */
export function summaryColumns(keys: string[], voice: Voice): GfmColumn[] {
  return keys.map((key) => ({ head: voice.text(`summary.${key}`), align: NUMBERS.includes(key) ? 'end' : 'start' }));
}
