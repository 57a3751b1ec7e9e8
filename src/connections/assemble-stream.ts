import type { Span } from '../octets/span.ts';
import { growColumns } from './columns.ts';
import { distance, type SequenceNumber } from './sequence-number.ts';

/**
 * Puts the segments of one direction together, by reference. The copy captured first wins; what was never captured stays a
 * gap, so that any order of arrival yields the same octets.
 */
export interface StreamAssembly {
  /** Places a segment's payload. `captured` of its `length` octets are in the file, at `offset`. */
  add(segment: { seq: SequenceNumber; length: number; row: number; offset: number; captured: number }): void;
  /** Says that everything before `ack` was acknowledged by this row's frame. */
  acknowledge(ack: SequenceNumber, row: number): void;
  /** Whether nothing before `seq` is missing. */
  isWholeBefore(seq: SequenceNumber): boolean;
  finish(): AssembledStream;
}

/** Columns of the pieces in stream order, and the ACKs that went further than any before. */
export interface AssembledStream {
  pieces: { start: Float64Array; end: Float64Array; row: Uint32Array; offset: Float64Array; cut: Uint32Array };
  gaps: Span[];
  length: number;
  acks: { position: Float64Array; row: Uint32Array };
}

/** A jump further than this is not this connection's data; no window is larger (RFC 7323, 2.2). */
const FURTHEST = 2 ** 30;
/** Separate runs of octets; with more gaps than this, what opens another one is left out. */
const RUNS = 20_000;

/** `first`: the number of the stream's first octet, when a SYN told it; otherwise the lowest number seen becomes position 0. */
export function assembleStream(first: SequenceNumber | null): StreamAssembly {
  let reference = first ?? 0;
  let referenceAt = 0;
  let begun = first !== null;
  const lowest = first === null ? -FURTHEST : 0;
  const pieces = growColumns({ start: Float64Array, end: Float64Array, row: Uint32Array, offset: Float64Array, cut: Uint32Array });
  const runs: Span[] = [];
  const acks = growColumns({ position: Float64Array, row: Uint32Array });

  let furthestAck = 0;

  return { add, acknowledge, isWholeBefore, finish };

  function positionOf(seq: SequenceNumber): number {
    if (!begun) {
      begun = true;
      reference = seq;
    }
    return referenceAt + distance(reference, seq);
  }

  /** Positions outgrow 32 bits: they are told from the highest number seen so far. */
  function moveReference(seq: SequenceNumber, at: number): void {
    if (at <= referenceAt) return;
    reference = seq;
    referenceAt = at;
  }

  function add(segment: { seq: SequenceNumber; length: number; row: number; offset: number; captured: number }): void {
    const at = positionOf(segment.seq);
    if (at - referenceAt > FURTHEST || at + segment.length <= lowest) return;
    const start = Math.max(at, lowest);
    for (const part of enterRun(start, at + segment.length)) {
      const capturedEnd = at + segment.captured;
      pieces.push({ ...part, row: segment.row, offset: segment.offset + part.start - at, cut: Math.min(part.end - part.start, Math.max(0, part.end - capturedEnd)) });
    }
    moveReference(segment.seq, at);
  }

  /** Joins `start`-`end` to the runs that are there; yields the parts of it that are not covered yet. */
  function enterRun(start: number, end: number): Span[] {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.end === start) {
      last.end = end;
      return [{ start, end }];
    }
    return enterAmong(start, end);
  }

  function enterAmong(start: number, end: number): Span[] {
    const from = firstRunEndingAt(start);
    let to = from;
    let at = start;
    const uncovered: Span[] = [];
    for (; to < runs.length && runs[to]!.start <= end; to++) {
      if (runs[to]!.start > at) uncovered.push({ start: at, end: runs[to]!.start });
      at = Math.max(at, runs[to]!.end);
    }
    if (at < end) uncovered.push({ start: at, end });
    if (to === from && runs.length >= RUNS) return [];
    const joined = { start: Math.min(start, runs[from]?.start ?? start), end: Math.max(end, to > from ? runs[to - 1]!.end : end) };
    runs.splice(from, to - from, to > from ? joined : { start, end });
    return uncovered;
  }

  /** Index of the first run whose end reaches `position`. */
  function firstRunEndingAt(position: number): number {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.end < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function acknowledge(ack: SequenceNumber, row: number): void {
    if (!begun) return;
    const position = referenceAt + distance(reference, ack);
    if (position > furthestAck && (acks.length === 0 || position - furthestAck <= FURTHEST)) {
      acks.push({ position, row });
      furthestAck = position;
    }
  }

  function isWholeBefore(seq: SequenceNumber): boolean {
    if (!begun) return true;
    const position = referenceAt + distance(reference, seq);
    if (runs.length === 0) return first === null || position <= 0;
    return runs.length === 1 && (first === null || runs[0]!.start === 0) && runs[0]!.end >= position;
  }

  function finish(): AssembledStream {
    const origin = first === null ? runs[0]?.start ?? 0 : 0;
    const { start, end, ...places } = pieces.finish('start');
    const acked = acks.finish('position');
    return {
      pieces: { start: movedBack(start, origin), end: movedBack(end, origin), ...places },
      gaps: gapsBetween(runs, origin),
      length: runs.length === 0 ? 0 : runs[runs.length - 1]!.end - origin,
      acks: { position: movedBack(acked.position, origin), row: acked.row },
    };
  }
}

function movedBack(positions: Float64Array, origin: number): Float64Array {
  return origin === 0 ? positions : positions.map((position) => position - origin);
}

function gapsBetween(runs: Span[], origin: number): Span[] {
  const gaps: Span[] = [];
  let at = origin;
  for (const run of runs) {
    if (run.start > at) gaps.push({ start: at - origin, end: run.start - origin });
    at = run.end;
  }
  return gaps;
}
