import type { Connection, Segment, Side } from '../connections/connection.ts';
import { acknowledgments } from './acknowledgments.ts';
import { dataSegments } from './data-segments.ts';

/** Octets that arrived, over the time that they took. */
export interface Throughput {
  first: Segment;
  last: Segment;
  /** Acknowledged from `first` to `last`; repeats count once. */
  octets: number;
  durationNs: number;
  octetsPerSecond: number;
}

/**
 * From the first segment with data of `from` to the last ACK that moved forward: what was acknowledged in between has surely arrived.
 * Null where no data was acknowledged, or in no time.
 */
export function throughputOf(connection: Connection, from: Side): Throughput | null {
  const [first] = dataSegments(connection, from);
  const acks = acknowledgments(connection, from);
  const last = acks.at(-1)?.ack;
  if (!first || !last || last.timeNs <= first.timeNs) return null;
  const octets = acks.reduce((sum, one) => sum + one.octets, 0);
  const durationNs = last.timeNs - first.timeNs;
  return { first, last, octets, durationNs, octetsPerSecond: octets / (durationNs / 1e9) };
}
