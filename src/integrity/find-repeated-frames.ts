import type { Analysis } from '../analysis.ts';
import type { Oddity } from './fingerprint.ts';

/** No stack sends a segment anew so soon. */
const SOON_NS = 1_000_000;

/** Data segments of which the very same octets come twice at about the same time. */
export function findRepeatedFrames({ connections, kept }: Analysis): Oddity[] {
  const streams = new Map(connections.flatMap(({ stream, segments }) => segments.flatMap(({ frame, length }) => (length > 0 ? [[frame, stream] as const] : []))));
  const seenNs = new Map<string, number>();
  const repeated: number[] = [];
  for (const { number, timeNs, octets } of kept?.frames ?? []) {
    if (!streams.has(number) || octets === '') continue;
    const before = seenNs.get(octets);
    if (before !== undefined && Math.abs(timeNs - before) <= SOON_NS) repeated.push(number);
    seenNs.set(octets, timeNs);
  }
  return repeated.length === 0 ? [] : [{ code: 'repeated-frames', frames: repeated, streams: repeated.map((frame) => streams.get(frame)!), count: repeated.length, values: {} }];
}
