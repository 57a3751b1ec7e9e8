/** Nanoseconds since 1970 of a timestamp that a file gives as a count of ticks in two 32-bit halves. */
export interface Clock {
  /** Ticks in a second. */
  ticksPerSecond: number;
  /** Absolute time, exact. */
  absoluteNs(high: number, low: number): bigint;
  /** The same less `startNs`, as a number: exact within 104 days of the start. Reuse with one `startNs` only. */
  relativeNs(high: number, low: number, startNs: bigint): number;
}

/**
 * The clock of an interface: if_tsresol (10^-n, or 2^-n with the top bit set) and if_tsoffset (seconds).
 * A resolution that divides a nanosecond's second needs no big numbers per frame: only the high half does, and that
 * changes once in 71 minutes (microseconds) or 4 seconds (nanoseconds).
 */
export function makeClock(resolution = 6, offsetSeconds = 0n): Clock {
  const ticks = (resolution & 0x80 ? 2n : 10n) ** BigInt(resolution & 0x7f);
  const absoluteNs = (high: number, low: number) =>
    ((BigInt(high) << 32n) + BigInt(low)) * SECOND_NS / ticks + offsetSeconds * SECOND_NS;
  if (SECOND_NS % ticks !== 0n) {
    return { ticksPerSecond: Number(ticks), absoluteNs, relativeNs: (high, low, start) => Number(absoluteNs(high, low) - start) };
  }
  const tickNs = Number(SECOND_NS / ticks);
  let lastHigh = -1;
  let baseNs = 0;
  const relativeNs = (high: number, low: number, startNs: bigint) => {
    if (high !== lastHigh) {
      lastHigh = high;
      baseNs = Number(absoluteNs(high, 0) - startNs);
    }
    return baseNs + low * tickNs;
  };
  return { ticksPerSecond: Number(ticks), absoluteNs, relativeNs };
}

const SECOND_NS = 1_000_000_000n;
