import type { Connection, Segment, Side } from '../connections/connection.ts';
import { distance } from '../connections/sequence-number.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { dataSegments, endOf, isRepeat } from './data-segments.ts';

/** A data segment and the ACK that first covered it. */
export interface RoundTrip {
  segment: Segment;
  ack: Segment;
  rttNs: number;
  /** EstimatedRTT with this sample, in nanoseconds. */
  estimatedNs: number;
}

/**
 * Samples of the round trip as a side's segments give them, at most `most`: from sending new octets to the first ACK that covers all of
 * them. None is taken of octets that were sent again before that ACK, since nobody can tell which copy it answers (Karn's rule,
 * RFC 6298, 3). The estimate begins with the first sample and then moves by an eighth of each difference (RFC 6298, 2: alpha = 1/8).
 */
export function roundTrips(connection: Connection, from: Side, most = Number.POSITIVE_INFINITY): RoundTrip[] {
  const trips: RoundTrip[] = [];
  for (const segment of dataSegments(connection, from)) {
    if (trips.length >= most) break;
    const ack = firstAckOf(connection, segment);
    if (!ack || wasSentAgain(connection, segment, ack)) continue;
    const rttNs = ack.timeNs - segment.timeNs;
    trips.push({ segment, ack, rttNs, estimatedNs: estimate(trips.at(-1)?.estimatedNs, rttNs) });
  }
  return trips;
}

const ALPHA = 1 / 8;

function estimate(before: number | undefined, sampleNs: number): number {
  return before === undefined ? sampleNs : (1 - ALPHA) * before + ALPHA * sampleNs;
}

function firstAckOf({ segments }: Connection, sent: Segment): Segment | undefined {
  const end = endOf(sent);
  return segments.find((segment) => segment.frame > sent.frame && segment.from !== sent.from && (segment.flags & TCP_FLAGS.ACK) !== 0 && segment.timeNs >= sent.timeNs && distance(end, segment.ack) >= 0);
}

function wasSentAgain({ segments }: Connection, sent: Segment, ack: Segment): boolean {
  return segments.some((copy) => copy.frame > sent.frame && copy.frame < ack.frame && copy.from === sent.from && isRepeat(copy) && distance(copy.seq, endOf(sent)) > 0 && distance(sent.seq, endOf(copy)) > 0);
}
