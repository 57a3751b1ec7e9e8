import type { Side } from '../connections/connection.ts';
import type { LadderRow } from '../documents/document.ts';
import { textWidth } from './text-width.ts';

/**
 * The strips that a ladder is stacked from, one a row, so that a page may end between any two of them.
 *
 *     ┬ words above      DEPARTURE ┐
 *     │                            └ ARRIVAL
 *     ┴ label, raw numbers
 */
export interface LadderStrip {
  row: LadderRow;
  height: number;
  bands: StateBand[];
  /** Label and raw numbers share a line where both fit. */
  oneLine: boolean;
}

/** A stretch of a lifeline in one state; `entered` where the state begins here. */
export interface StateBand {
  side: Side;
  state: string;
  from: number;
  to: number;
  entered: boolean;
}

export const DEPARTURE = 19;
export const ARRIVAL = 31;
const WORDS_WIDTH = 300;

export function layOutLadder(rows: LadderRow[]): LadderStrip[] {
  const states: Record<Side, string> = { originator: '', responder: '' };
  return rows.map((row) => {
    const height = heightOf(row);
    const bands = (['originator', 'responder'] as const).flatMap((side) => {
      const before = states[side];
      states[side] = stateEntered(row, side) ?? before;
      return bandsOf(side, before, states[side], { at: entryLine(row, side), height });
    });
    return { row, height, bands, oneLine: sharesLine(row) };
  });
}

function bandsOf(side: Side, before: string, after: string, { at, height }: { at: number; height: number }): StateBand[] {
  if (before === after) return [{ side, state: after, from: 0, to: height, entered: false }];
  const old = { side, state: before, from: 0, to: at, entered: false };
  return [...(at > 0 ? [old] : []), { side, state: after, from: at, to: height, entered: true }];
}

function stateEntered(row: LadderRow, side: Side): string | undefined {
  if (row.kind === 'gap' || row.kind === 'omitted') return undefined;
  return (side === 'originator' ? row.originatorState : row.responderState) || undefined;
}

function entryLine(row: LadderRow, side: Side): number {
  if (row.kind !== 'segment') return 0;
  return row.from === side ? DEPARTURE : ARRIVAL;
}

function heightOf(row: LadderRow): number {
  if (row.kind === 'start') return 16;
  if (row.kind !== 'segment') return 38;
  const lines = Number(row.label !== '') + Number(row.raw !== '');
  return 40 + 13 * (sharesLine(row) ? 1 : lines);
}

function sharesLine(row: LadderRow): boolean {
  if (row.kind !== 'segment' || !row.label || !row.raw) return false;
  return textWidth(row.label, 11) + textWidth(row.raw, 9) + 18 < WORDS_WIDTH;
}
