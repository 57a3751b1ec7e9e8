import type { Curves, CurveTotals } from './curves.ts';
import { measureExtent } from './measure-extent.ts';
import { thinCurve } from './thin-curve.ts';

/** Round trips of one direction's data, as Wireshark times them, sifted by Karn's algorithm (RFC 6298, 3). */
export interface RoundTripRecorder {
  /** Octets from `start` to `end`, as relative positions, were sent again. */
  sendAgain(start: number, end: number): void;
  acknowledge(sample: RoundTrip): void;
  finish(): { curves: Pick<Curves, 'rtt' | 'ambiguousRtt' | 'estimatedRtt'>; extents: Pick<CurveTotals, 'rtt' | 'ambiguousRtt'> };
}

export interface RoundTrip {
  frame: number;
  timeNs: number;
  /** The acknowledgment number as a relative position. */
  position: number;
  ns: number;
}

/** RFC 6298, 2.3. */
const ALPHA = 1 / 8;

/**
 * An acknowledgment of octets that were sent more than once may answer either copy: such a sample is drawn apart and not counted.
 * Between the first octet sent again and the last one all samples are taken for ambiguous, since an ACK there waited for the repair.
 */
export function recordRoundTrips(): RoundTripRecorder {
  const curves = { rtt: thinCurve(), ambiguousRtt: thinCurve(), estimatedRtt: thinCurve() };
  const extents = { rtt: measureExtent(), ambiguousRtt: measureExtent() };
  const repair = { start: Infinity, end: -Infinity };
  let acknowledged = -Infinity;
  let estimateNs = 0;
  return { sendAgain, acknowledge, finish };

  function sendAgain(start: number, end: number): void {
    if (end <= acknowledged) return;
    repair.start = Math.min(repair.start, start);
    repair.end = Math.max(repair.end, end);
  }

  function acknowledge({ frame, timeNs, position, ns }: RoundTrip): void {
    const kind = position > repair.start ? 'ambiguousRtt' : 'rtt';
    acknowledged = Math.max(acknowledged, position);
    if (acknowledged >= repair.end) Object.assign(repair, { start: Infinity, end: -Infinity });
    curves[kind].add({ frame, timeNs, low: ns, high: ns });
    extents[kind].add(frame, ns);
    if (kind === 'rtt') estimate(frame, timeNs, ns);
  }

  function estimate(frame: number, timeNs: number, ns: number): void {
    estimateNs = estimateNs === 0 ? ns : (1 - ALPHA) * estimateNs + ALPHA * ns;
    const rounded = Math.round(estimateNs);
    curves.estimatedRtt.add({ frame, timeNs, low: rounded, high: rounded });
  }

  function finish() {
    const { rtt, ambiguousRtt, estimatedRtt } = curves;
    return {
      curves: { rtt: rtt.points(), ambiguousRtt: ambiguousRtt.points(), estimatedRtt: estimatedRtt.points() },
      extents: { rtt: extents.rtt.finish(), ambiguousRtt: extents.ambiguousRtt.finish() },
    };
  }
}
