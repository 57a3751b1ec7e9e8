import type { Analysis } from '../analysis.ts';
import type { Oddity } from './fingerprint.ts';

const FEWEST_FRAMES = 10;
/** Of all gaps between frames. */
const SHARE = 0.9;

/** Frames that follow each other at one and the same distance, which no wire and no machine does. Only where all frames of the file are at hand. */
export function findEvenTiming({ kept, capture }: Analysis): Oddity[] {
  const times = (kept?.frames ?? []).map(({ timeNs }) => timeNs);
  if (times.length < FEWEST_FRAMES || times.length < capture.frames) return [];
  const counts = new Map<number, number>();
  for (const [at, time] of times.slice(1).entries()) counts.set(time - times[at]!, (counts.get(time - times[at]!) ?? 0) + 1);
  const [gapNs, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  return count < SHARE * (times.length - 1) ? [] : [{ code: 'even-timing', frames: [1, times.length], streams: [], count, values: { gapNs } }];
}
