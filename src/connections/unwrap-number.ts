import { distance } from './sequence-number.ts';

/**
 * Relative sequence numbers of one direction that go on past 2^32, so that a plot of many gigabytes does not fall back to 0.
 * `base` is what they count from; each number must lie less than 2^31 from the one before it.
 */
export function unwrapNumbers(): (raw: number, base: number) => number {
  let last: number | null = null;
  let position = 0;
  return (raw, base) => {
    position = last === null ? distance(base, raw) : position + distance(last, raw);
    last = raw;
    return position;
  };
}
