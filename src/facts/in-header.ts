import type { Segment } from '../connections/connection.ts';
import { TCP_FIELDS } from '../layers/tcp-fields.ts';
import type { Span } from '../octets/span.ts';
import type { Quantity } from './fact.ts';

/** Where in the TCP header the fields lie that facts speak of; a field that Wireshark computes has the octets that it is computed from. */
const SPANS: Readonly<Record<string, Span>> = {
  'tcp.srcport': TCP_FIELDS.sourcePort,
  'tcp.dstport': TCP_FIELDS.destinationPort,
  'tcp.seq': TCP_FIELDS.sequence,
  'tcp.seq_raw': TCP_FIELDS.sequence,
  'tcp.ack': TCP_FIELDS.acknowledgment,
  'tcp.ack_raw': TCP_FIELDS.acknowledgment,
  'tcp.flags': TCP_FIELDS.flags,
  'tcp.flags.syn': TCP_FIELDS.flags,
  'tcp.flags.fin': TCP_FIELDS.flags,
  'tcp.window_size_value': TCP_FIELDS.window,
  'tcp.window_size': TCP_FIELDS.window,
};

/** A value of a segment's header with the octets of the frame that hold it; without octets where it is in none, or came in IP fragments. */
export function inHeader(segment: Segment, field: string, value: number): Quantity {
  const quantity = { value, frame: segment.frame, field };
  const span = SPANS[field];
  const header = segment.payload.start - segment.headerLength;
  if (!span || header < 0) return quantity;
  return { ...quantity, octets: { start: header + span.start, end: header + span.end } };
}
