import type { LadderRow } from '../documents/document.ts';
import type { Side } from '../connections/connection.ts';
import { textWidth } from './text-width.ts';

/**
 * Where each row of a ladder lies, cut into parts that fit on a page each; states run on from one part into the next.
 *
 *     ┬ top
 *     │ words above      departure ┐
 *     │                            └ arrival
 *     │ label, raw numbers
 *     ┴ top + height
 */
export interface LadderPart {
  height: number;
  rows: PlacedRow[];
  bands: StateBand[];
}

export interface PlacedRow {
  row: LadderRow;
  top: number;
  /** Label and raw numbers share a line where both fit. */
  oneLine: boolean;
}

/** A stretch of a lifeline in one state; `named` where it begins, not where a part merely goes on. */
export interface StateBand {
  side: Side;
  state: string;
  from: number;
  to: number;
}

export const HEAD_HEIGHT = 44;
export const DEPARTURE = 19;
export const ARRIVAL = 31;
/** A part with its caption must fit on A4. */
const PART_HEIGHT = 800;
const WORDS_WIDTH = 300;

export function layOutLadder(rows: LadderRow[]): LadderPart[] {
  let carried: Record<Side, string> = { originator: '', responder: '' };
  return splitRows(rows).map((part) => {
    const laid = layOutPart(part, carried);
    carried = laid.carried;
    return laid.part;
  });
}

function splitRows(rows: LadderRow[]): LadderRow[][] {
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const parts = Math.max(1, Math.ceil(total / PART_HEIGHT));
  const target = total / parts;
  const split: LadderRow[][] = [[]];
  let filled = 0;
  for (const row of rows) {
    if (filled >= target && split.length < parts) {
      split.push([]);
      filled = 0;
    }
    split.at(-1)?.push(row);
    filled += heightOf(row);
  }
  return split;
}

function layOutPart(rows: LadderRow[], before: Record<Side, string>): { part: LadderPart; carried: Record<Side, string> } {
  const placed: PlacedRow[] = [];
  const bands: StateBand[] = [];
  const current: Record<Side, StateBand> = {
    originator: { side: 'originator', state: before.originator, from: HEAD_HEIGHT, to: 0 },
    responder: { side: 'responder', state: before.responder, from: HEAD_HEIGHT, to: 0 },
  };
  const enter = (side: Side, state: string | undefined, y: number): void => {
    if (!state || state === current[side].state) return;
    bands.push({ ...current[side], to: y });
    current[side] = { side, state, from: y, to: 0 };
  };
  let top = HEAD_HEIGHT + 4;
  for (const row of rows) {
    placed.push({ row, top, oneLine: sharesLine(row) });
    if (row.kind === 'start' || row.kind === 'segment') {
      enter('originator', row.originatorState, stateLine(row, 'originator', top));
      enter('responder', row.responderState, stateLine(row, 'responder', top));
    }
    top += heightOf(row);
  }
  const height = top + 12;
  bands.push({ ...current.originator, to: height - 6 }, { ...current.responder, to: height - 6 });
  const carried = { originator: current.originator.state, responder: current.responder.state };
  return { part: { height, rows: placed, bands: bands.filter((band) => band.to > band.from) }, carried };
}

function stateLine(row: LadderRow, side: Side, top: number): number {
  if (row.kind !== 'segment') return HEAD_HEIGHT;
  return top + (row.from === side ? DEPARTURE : ARRIVAL);
}

function heightOf(row: LadderRow): number {
  if (row.kind === 'start') return 14;
  if (row.kind !== 'segment') return 38;
  const lines = Number(row.label !== '') + Number(row.raw !== '');
  return 40 + 13 * (sharesLine(row) ? 1 : lines);
}

function sharesLine(row: LadderRow): boolean {
  if (row.kind !== 'segment' || !row.label || !row.raw) return false;
  return textWidth(row.label, 11) + textWidth(row.raw, 9) + 18 < WORDS_WIDTH;
}
