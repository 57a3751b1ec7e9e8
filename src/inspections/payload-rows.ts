import type { PayloadCall } from './payload-call.ts';

/** What the second pass has to know of a segment: some 30 octets each, in typed arrays, in file order. */
export interface PayloadRows {
  count: number;
  frame: Int32Array;
  /** Stream * 2 + direction. */
  flow: Int32Array;
  seq: Float64Array;
  length: Int32Array;
  at: Int32Array;
  flags: Uint16Array;
  marks: Uint8Array;
  /** The first of its calls; those of the next row follow behind its last. */
  firstCall: Int32Array;
  calls: PayloadCall[];
}

/** `PAYLOAD_MARKS` leave room for a mark of our own: the payload is read for itself, as it is not whole. */
export const CUT = 128;

const FIRST_ROOM = 4096;

export function startRows(): PayloadRows {
  return { count: 0, ...arraysOf(FIRST_ROOM), calls: [] };
}

export function addRow(rows: PayloadRows, row: { frame: number; flow: number; seq: number; length: number; at: number; flags: number; marks: number }): void {
  if (rows.count === rows.frame.length) grow(rows);
  const index = rows.count++;
  rows.frame[index] = row.frame;
  rows.flow[index] = row.flow;
  rows.seq[index] = row.seq;
  rows.length[index] = row.length;
  rows.at[index] = row.at;
  rows.flags[index] = row.flags;
  rows.marks[index] = row.marks;
  rows.firstCall[index] = rows.calls.length;
}

export function forgetRows(rows: PayloadRows): void {
  rows.count = 0;
  rows.calls.length = 0;
}

/** The row of a frame; -1 where it has none. */
export function rowOf({ frame: frames, count }: PayloadRows, frame: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (frames[middle]! < frame) low = middle + 1;
    else high = middle;
  }
  return low < count && frames[low] === frame ? low : -1;
}

export function callsOf(rows: PayloadRows, row: number): PayloadCall[] {
  return rows.calls.slice(rows.firstCall[row], row + 1 < rows.count ? rows.firstCall[row + 1] : undefined);
}

function arraysOf(room: number): Omit<PayloadRows, 'count' | 'calls'> {
  return {
    frame: new Int32Array(room), flow: new Int32Array(room), seq: new Float64Array(room), length: new Int32Array(room), at: new Int32Array(room),
    flags: new Uint16Array(room), marks: new Uint8Array(room), firstCall: new Int32Array(room),
  };
}

function grow(rows: PayloadRows): void {
  const roomier = arraysOf(rows.frame.length * 2);
  for (const name of Object.keys(roomier) as (keyof typeof roomier)[]) roomier[name].set(rows[name]);
  Object.assign(rows, roomier);
}
