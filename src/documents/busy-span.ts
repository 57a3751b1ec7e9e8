import type { CurvePoint } from '../connections/curves.ts';

/** A stretch of time in nanoseconds, and how many points lie outside of it. */
export interface BusySpan {
  fromNs: number;
  toNs: number;
  outside: number;
}

/** A wait is long when it takes this part of all the time, and what lies beyond it is little when it is less than that part of all points. */
const LONG = 0.5;
const LITTLE = 0.1;

/**
 * The time in which a transfer happened. A page that was sent half a minute before a large file would press the file into one
 * column: while one long wait parts a few points from all the others, those few are left out.
 */
export function busySpan(points: readonly CurvePoint[]): BusySpan {
  const times = points.map(({ timeNs }) => timeNs).sort((a, b) => a - b);
  let [first, last] = [0, times.length - 1];
  const few = times.length * LITTLE;
  for (;;) {
    const gap = longestGap(times, first, last);
    if (gap.ns <= LONG * (times[last]! - times[first]!)) break;
    if (gap.after - first + 1 < few) first = gap.after + 1;
    else if (last - gap.after < few) last = gap.after;
    else break;
  }
  return { fromNs: times[first]!, toNs: times[last]!, outside: first + times.length - 1 - last };
}

/** `after`: the index of the point before the gap. */
function longestGap(times: readonly number[], first: number, last: number): { ns: number; after: number } {
  const gap = { ns: 0, after: first };
  for (let index = first; index < last; index++) {
    const ns = times[index + 1]! - times[index]!;
    if (ns > gap.ns) Object.assign(gap, { ns, after: index });
  }
  return gap;
}
