import type { CaptureFile } from '../frames/capture-file.ts';
import type { AssembledStream } from './assemble-stream.ts';
import type { Side } from './connection.ts';
import type { FrameRows } from './frame-rows.ts';
import type { ByteStream, StreamPiece, StreamPieces } from './stream.ts';

/** Octets that one `read` yields at most, whatever numbers a hostile capture holds. */
const LONGEST_READ = 1 << 26;

export interface StreamSource {
  file: CaptureFile;
  rows: FrameRows;
  from: Side;
  end: ByteStream['end'];
}

/** A `ByteStream` over the columns of an assembled stream; octets are read from the file when asked for. */
export function byteStreamOf(stream: AssembledStream, source: StreamSource): ByteStream {
  const { file, rows, from, end } = source;
  const { start, end: ends, row, offset, cut } = stream.pieces;
  const latest = latestRows(stream, rows);
  return { from, length: stream.length, pieces: piecesOf(start.length, pieceAt), gaps: stream.gaps, end, read, wholeAt, ackedBy };

  function pieceAt(i: number): StreamPiece {
    return { start: start[i]!, end: ends[i]!, offset: offset[i]!, cut: cut[i]!, frame: rows.number(row[i]!), timeNs: rows.timeNs(row[i]!) };
  }

  function read(from: number, to: number): Uint8Array {
    const until = Math.min(to, stream.length, from + LONGEST_READ);
    const octets = new Uint8Array(Math.max(0, until - from));
    for (let i = firstAbove(ends, from); i < start.length && start[i]! < until; i++) copyPiece(i, from, octets);
    return octets;
  }

  function copyPiece(i: number, from: number, octets: Uint8Array): void {
    const begin = Math.max(start[i]!, from);
    const stop = Math.min(ends[i]! - cut[i]!, from + octets.length);
    if (begin < stop) octets.set(file.readAt(offset[i]! + begin - start[i]!, stop - begin), begin - from);
  }

  function wholeAt(position: number): { frame: number; timeNs: number } | null {
    const firstGap = stream.gaps[0];
    if (position <= 0 || position > stream.length || (firstGap !== undefined && firstGap.start < position)) return null;
    return frameOf(latest[firstAbove(start, position - 1) - 1]!);
  }

  function ackedBy(position: number): { frame: number; timeNs: number } | null {
    const i = firstAbove(stream.acks.position, position - 0.5);
    return i < stream.acks.position.length ? frameOf(stream.acks.row[i]!) : null;
  }

  function frameOf(index: number): { frame: number; timeNs: number } {
    return { frame: rows.number(index), timeNs: rows.timeNs(index) };
  }
}

function piecesOf(length: number, pieceAt: (index: number) => StreamPiece): StreamPieces {
  function* between(from: number, to: number) {
    for (let index = from; index < Math.min(to, length); index++) yield pieceAt(index);
  }
  return {
    length,
    at: (index) => (index >= 0 && index < length ? pieceAt(index) : undefined),
    slice: (from = 0, to = length) => [...between(from, to)],
    [Symbol.iterator]: () => between(0, length),
  };
}

/** For each piece, the row of the frame that came last among it and all before it. */
function latestRows(stream: AssembledStream, rows: FrameRows): Uint32Array {
  const { row } = stream.pieces;
  const latest = new Uint32Array(row.length);
  for (let i = 0; i < row.length; i++) {
    const before = i > 0 ? latest[i - 1]! : row[0]!;
    latest[i] = rows.number(row[i]!) > rows.number(before) ? row[i]! : before;
  }
  return latest;
}

/** Index of the first value that is greater than `limit`; the values ascend. */
function firstAbove(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
