import type { CaptureDescription } from '../frames/frame.ts';

/** Microseconds since 1970 of a time that counts nanoseconds from a capture's first frame; cut off as a format of microseconds would. */
export type Clock = (timeNs: number) => number;

export function clockOf({ startNs }: Pick<CaptureDescription, 'startNs'>): Clock {
  const start = BigInt(startNs ?? 0);
  const startUs = Number(start / 1000n);
  const restNs = Number(start % 1000n);
  return (timeNs) => startUs + Math.floor((restNs + timeNs) / 1000);
}
