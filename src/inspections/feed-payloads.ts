import { bitOf } from '../connections/flow.ts';
import { relative } from '../connections/sequence-number.ts';
import type { Frame } from '../frames/frame.ts';
import type { Peeked } from '../layers/peeked.ts';
import { PAYLOAD_MARKS, type Payloads, type PayloadSegment } from './payload.ts';

/** A judged segment of the first pass, and what its side's numbers count from at that moment. */
export interface JudgedPayload {
  side: number;
  base: number;
  frame: Frame;
  sinceFirstNs: number;
  peeked: Peeked;
  /** Bits of the verdicts (`bitOf`). */
  marks: number;
}

const RETRANSMISSION = bitOf('retransmission');
const SPURIOUS = bitOf('spurious_retransmission');
const OUT_OF_ORDER = bitOf('out_of_order');
const KEEP_ALIVE = bitOf('keep_alive');

/** Hands segments to `payloads`, through one object that is filled again and again. */
export function feedPayloads(payloads: Payloads): (judged: JudgedPayload) => void {
  const octets = new Uint8Array(0);
  const segment: PayloadSegment = {
    frame: 0, timeNs: 0, stream: 0, direction: 0, seq: 0, length: 0, flags: 0, marks: 0, sourcePort: 0, destinationPort: 0, octets, start: 0, end: 0, at: 0,
  };
  return ({ side, base, frame, sinceFirstNs, peeked, marks }) => {
    segment.frame = frame.number;
    segment.timeNs = sinceFirstNs;
    segment.stream = side >> 1;
    segment.direction = (side & 1) as 0 | 1;
    segment.seq = relative(peeked.sequence, base);
    segment.length = peeked.quoted ? peeked.payloadEnd - peeked.payloadStart : peeked.length;
    segment.quoted = peeked.quoted;
    segment.flags = peeked.flags;
    segment.marks = payloadMarks(marks);
    segment.sourcePort = peeked.sourcePort;
    segment.destinationPort = peeked.destinationPort;
    segment.octets = peeked.buffer;
    segment.start = peeked.payloadStart;
    segment.end = peeked.payloadEnd;
    segment.at = peeked.payloadStart - peeked.start;
    payloads.take(segment);
  };
}

function payloadMarks(marks: number): number {
  return (marks & RETRANSMISSION ? PAYLOAD_MARKS.retransmission : 0) | (marks & SPURIOUS ? PAYLOAD_MARKS.spurious : 0)
    | (marks & OUT_OF_ORDER ? PAYLOAD_MARKS.outOfOrder : 0) | (marks & KEEP_ALIVE ? PAYLOAD_MARKS.keepAlive : 0);
}
