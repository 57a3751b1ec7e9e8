import { count, listOf, number, oneOf, record } from '../facts/shape.ts';

/** What is relied on of a connection's curves in a report.json: that all are numbers, and no more of them than a figure can hold. */
const MOST_POINTS = 1000;

const curve = listOf(record({ frame: count, timeNs: number, low: number, high: number }), MOST_POINTS);
const extent = record({ count, mean: number, least: number, leastFrame: count, most: number, mostFrame: count });

export const CURVES = record({
  from: oneOf('originator', 'responder'),
  sent: curve,
  again: curve,
  acknowledged: curve,
  allowed: curve,
  sacked: curve,
  zeroWindows: curve,
  window: curve,
  inFlight: curve,
  rtt: curve,
  ambiguousRtt: curve,
  estimatedRtt: curve,
  pace: record({ startNs: number, windowNs: number, octets: listOf(number, MOST_POINTS) }),
  totals: record({ segments: count, copies: count, octets: count, firstNs: number, lastNs: number, zeroWindows: count, rtt: extent, ambiguousRtt: extent, inFlight: extent, window: extent }),
});
