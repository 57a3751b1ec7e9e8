/**
 * The octets that a layer may read: `start` to `end` were captured, `start` to `wireEnd` were on the wire. Both ends are
 * bounded by every length of the layers around it, so padding never is payload.
 */
export interface Reach {
  /** The whole frame as captured, or another source; positions count from its first octet. */
  octets: Uint8Array;
  /** Which source that is (`Dissection.sources`); the frame where absent. */
  source?: number;
  start: number;
  end: number;
  wireEnd: number;
}

/** The part of `reach` from `start` on, of at most `length` octets. */
export function within(reach: Reach, start: number, length = Infinity): Reach {
  const from = Math.min(start, reach.end);
  const wireEnd = Math.max(from, Math.min(reach.wireEnd, start + length));
  return { ...reach, start: from, end: Math.min(reach.end, wireEnd), wireEnd };
}
