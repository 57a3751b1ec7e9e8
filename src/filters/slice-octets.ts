import type { Range } from './expression.ts';

/** The octets of these ranges, one after another; null where one of them reaches outside. */
export function sliceOctets(octets: Uint8Array, ranges: readonly Range[]): Uint8Array | null {
  if (ranges.length === 1) return sliceOne(octets, ranges[0]!);
  const parts: number[] = [];
  for (const range of ranges) {
    const part = sliceOne(octets, range);
    if (!part) continue;
    for (const octet of part) parts.push(octet);
  }
  return parts.length > 0 ? Uint8Array.from(parts) : null;
}

/** Whether a layer's number, counted from 1, lies in one of the ranges. */
export function isInRanges(number: number, ranges: readonly Range[], last: number): boolean {
  return ranges.some(({ start, end }) => number >= fromEnd(start, last + 1) && number <= fromEnd(end ?? last, last + 1));
}

function sliceOne(octets: Uint8Array, { start, end }: Range): Uint8Array | null {
  const first = fromEnd(start, octets.length);
  const last = end === null ? octets.length - 1 : fromEnd(end, octets.length);
  return first >= 0 && first <= last && last < octets.length ? octets.subarray(first, last + 1) : null;
}

function fromEnd(place: number, length: number): number {
  return place < 0 ? length + place : place;
}
