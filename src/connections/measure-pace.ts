import type { Pace } from './curves.ts';

/** Octets over time, counted in windows whose length suits a span that is not known before its end. */
export interface PaceMeter {
  add(timeNs: number, octets: number): void;
  finish(): Pace;
}

const MOST_BINS = 1000;
/** A figure's span holds at least so many windows. */
const WINDOWS = 40;
const FINEST_NS = 1000;

/**
 * Counts in bins of 1 or 5 times a power of ten, which are put together as the span grows; at the end so many of them make a window
 * of 1, 2 or 5 times a power of ten that the span holds 40 to 100 windows. Of a clock that goes back the octets count for the first bin.
 */
export function measurePace(): PaceMeter {
  let bins = new Float64Array(MOST_BINS);
  let widthNs = FINEST_NS;
  let factor = 5;
  let startNs: number | null = null;
  let used = 0;
  return { add, finish };

  function add(timeNs: number, octets: number): void {
    startNs ??= timeNs;
    const afterNs = Math.max(0, timeNs - startNs);
    while (afterNs / widthNs >= MOST_BINS) coarsen();
    const bin = Math.floor(afterNs / widthNs);
    bins[bin]! += octets;
    used = Math.max(used, bin + 1);
  }

  function coarsen(): void {
    bins = gathered(bins, factor);
    used = Math.ceil(used / factor);
    widthNs *= factor;
    factor = factor === 5 ? 2 : 5;
  }

  function finish(): Pace {
    const windowNs = Math.max(widthNs, roundBelow((used * widthNs) / WINDOWS));
    return { startNs: startNs ?? 0, windowNs, octets: [...gathered(bins.subarray(0, used), windowNs / widthNs)].slice(0, Math.ceil((used * widthNs) / windowNs)) };
  }
}

function gathered(bins: Float64Array, factor: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(bins.length);
  bins.forEach((octets, index) => {
    sums[Math.floor(index / factor)]! += octets;
  });
  return sums;
}

/** The largest 1, 2 or 5 times a power of ten that is not above `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1) * power;
}
