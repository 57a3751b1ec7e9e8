import type { ByteStream, StreamPieces } from '../connections/stream.ts';
import type { Span } from '../octets/span.ts';

/**
 * A byte stream as the parser reads it: windows of captured octets at absolute positions, never past an octet that the
 * capture does not hold. Small reads are served from one block, so that many short lines cost few reads of the file.
 */
export interface OctetSource {
  length: number;
  end: ByteStream['end'];
  pieces: StreamPieces;
  /** Captured octets from `start`, at most `want`; fewer where the stream or the capture of it ends. Valid until the next call. */
  window(start: number, want: number): Uint8Array;
  /** The first run of octets at or after `position` that was not captured; null when all were. */
  missingFrom(position: number): MissingOctets | null;
}

export interface MissingOctets extends Span {
  why: 'gap' | 'snap-length';
}

const BLOCK_OCTETS = 4096;

/** `stream` must not change while the source is in use. */
export function openSource(stream: ByteStream): OctetSource {
  const missing = missingOctets(stream);
  let block: { start: number; octets: Uint8Array } = { start: 0, octets: new Uint8Array(0) };
  const missingFrom = (position: number) => missing[firstEndingAfter(missing, position)] ?? null;
  const fill = (start: number, end: number) => {
    if (end <= start) return new Uint8Array(0);
    const covered = start >= block.start && end <= block.start + block.octets.length;
    if (!covered) block = { start, octets: stream.read(start, Math.min(Math.max(end, start + BLOCK_OCTETS), stream.length)) };
    return block.octets.subarray(start - block.start, end - block.start);
  };
  return {
    length: stream.length,
    end: stream.end,
    pieces: stream.pieces,
    missingFrom,
    window: (start, want) => fill(start, Math.min(start + want, missingFrom(start)?.start ?? stream.length)),
  };
}

function missingOctets(stream: ByteStream): MissingOctets[] {
  const gaps = stream.gaps.map((gap): MissingOctets => ({ ...gap, why: 'gap' }));
  const cuts: MissingOctets[] = [];
  for (const { end, cut } of stream.pieces) if (cut > 0) cuts.push({ start: end - cut, end, why: 'snap-length' });
  return [...gaps, ...cuts].filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
}

/** Index of the first of ascending, disjoint spans that ends after `position`; their number when none does. */
export function firstEndingAfter(spans: Pick<readonly Span[], 'length' | 'at'>, position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans.at(middle)!.end > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
