import type { Connection, Segment, Side } from '../connections/connection.ts';
import { distance } from '../connections/sequence-number.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { dataSegments, endOf } from './data-segments.ts';

/** An ACK that moved forward. */
export interface Acknowledgment {
  ack: Segment;
  /** That it acknowledges beyond the ACK before it. */
  octets: number;
  /** Data segments whose last octet is among them; two or more where the receiver let one pass unanswered (RFC 9293, 3.8.6.3). */
  segments: number;
}

/** The ACKs by which the other side acknowledged new octets of `from`, in file order, at most `most`. */
export function acknowledgments(connection: Connection, from: Side, most = Number.POSITIVE_INFINITY): Acknowledgment[] {
  const data = dataSegments(connection, from);
  const found: Acknowledgment[] = [];
  let reached = data[0]?.seq;
  if (reached === undefined) return found;
  const last = data.map(endOf).reduce((end, next) => (distance(end, next) > 0 ? next : end));
  for (const ack of connection.segments) {
    if (found.length >= most) break;
    if (ack.from === from || (ack.flags & TCP_FLAGS.ACK) === 0) continue;
    // The number that a FIN takes up is none of an octet.
    const to = distance(last, ack.ack) > 0 ? last : ack.ack;
    const octets = distance(reached, to);
    if (octets <= 0) continue;
    const before = reached;
    found.push({ ack, octets, segments: data.filter((segment) => distance(before, endOf(segment)) > 0 && distance(endOf(segment), to) >= 0).length });
    reached = to;
  }
  return found;
}
