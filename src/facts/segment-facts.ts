import type { Connection, Segment, Side, StateChange } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Party, Quantity, SegmentFacts, StateStep, Sum, SumTerm } from './fact.ts';
import { elapsed } from './quantity.ts';
import { inHeader } from './in-header.ts';

/** Who plays which part in a connection; `client` is the side whose requests HTTP shows, or null. */
export interface Cast {
  connection: Connection;
  client: Side | null;
}

export const otherSide = (side: Side): Side => (side === 'originator' ? 'responder' : 'originator');

/** The endpoint by the name that fits what was seen of it. */
export function partyOf(cast: Cast, side: Side): Party {
  if (cast.client === null) return { side, role: side };
  return { side, role: side === cast.client ? 'client' : 'server' };
}

/** A segment with each of its numbers derived from the segments before it. */
export function segmentFacts(cast: Cast, segment: Segment): SegmentFacts {
  const { frame } = segment;
  const previous = previousOf(cast.connection, segment);
  return {
    frame,
    sender: partyOf(cast, segment.from),
    receiver: partyOf(cast, otherSide(segment.from)),
    flags: inHeader(segment, 'tcp.flags', segment.flags),
    seq: inHeader(segment, 'tcp.seq', segment.seq),
    seqRaw: inHeader(segment, 'tcp.seq_raw', segment.seqRaw),
    ack: inHeader(segment, 'tcp.ack', segment.ack),
    ackRaw: inHeader(segment, 'tcp.ack_raw', segment.ackRaw),
    length: inHeader(segment, 'tcp.len', segment.length),
    nextSeq: inHeader(segment, 'tcp.nxtseq', segment.nextSeq),
    window: inHeader(segment, 'tcp.window_size', segment.window),
    windowRaw: inHeader(segment, 'tcp.window_size_value', segment.windowRaw),
    scale: segment.windowScale !== null && segment.windowScale > 0 ? inHeader(segment, 'tcp.window_size_scalefactor', segment.windowScale) : null,
    senderState: stateStep(segment.states, segment.from),
    receiverState: stateStep(segment.states, otherSide(segment.from)),
    sincePreviousNs: previous && elapsed(previous, segment),
    ...sums(cast.connection, segment),
  };
}

function previousOf(connection: Connection, segment: Segment): Segment | null {
  return connection.segments[connection.segments.indexOf(segment) - 1] ?? null;
}

function stateStep(changes: StateChange[], side: Side): StateStep | null {
  const change = changes.find((candidate) => candidate.side === side && candidate.from !== candidate.to);
  return change ? { from: change.from, to: change.to, inferred: change.inferred } : null;
}

function sums(connection: Connection, segment: Segment): Pick<SegmentFacts, 'seqSum' | 'ackSum' | 'rawAckSum'> {
  const before = earlier(connection, segment);
  const sent = before.findLast((candidate) => candidate.from === segment.from && candidate.nextSeq === segment.seq && countsSomething(candidate));
  const covered = hasFlag(segment, TCP_FLAGS.ACK)
    ? (before.findLast((candidate) => isCovered(candidate, segment)) ?? connection.segments.find((candidate) => isCovered(candidate, segment)))
    : undefined;
  return {
    seqSum: sent ? sumOf(inHeader(segment, 'tcp.seq', segment.seq), 'seq', sent, false) : null,
    ackSum: covered ? sumOf(inHeader(segment, 'tcp.ack', segment.ack), 'ack', covered, false) : null,
    rawAckSum: covered ? sumOf(inHeader(segment, 'tcp.ack_raw', segment.ackRaw), 'raw-ack', covered, true) : null,
  };
}

/** Whether the segment's ACK reaches to the end of the candidate. It may stand before it in the file: a recorder can swap two frames. */
function isCovered(candidate: Segment, segment: Segment): boolean {
  return candidate.from !== segment.from && candidate.nextSeq === segment.ack && countsSomething(candidate);
}

function earlier(connection: Connection, segment: Segment): Segment[] {
  return connection.segments.slice(0, connection.segments.indexOf(segment));
}

/** SYN and FIN take one number each, payload one an octet, a bare ACK none (RFC 9293, 3.4). */
function countsSomething(segment: Segment): boolean {
  return segment.length > 0 || hasFlag(segment, TCP_FLAGS.SYN) || hasFlag(segment, TCP_FLAGS.FIN);
}

function sumOf(result: Quantity, code: SumTerm['code'], of: Segment, raw: boolean): Sum {
  const start: SumTerm = raw
    ? { code: 'raw-seq', quantity: inHeader(of, 'tcp.seq_raw', of.seqRaw), operator: '' }
    : { code: 'seq', quantity: inHeader(of, 'tcp.seq', of.seq), operator: '' };
  const terms = [start];
  if (hasFlag(of, TCP_FLAGS.SYN)) terms.push({ code: 'syn', quantity: inHeader(of, 'tcp.flags.syn', 1), operator: '+' });
  if (of.length > 0) terms.push({ code: 'octets', quantity: inHeader(of, 'tcp.len', of.length), operator: '+' });
  if (hasFlag(of, TCP_FLAGS.FIN)) terms.push({ code: 'fin', quantity: inHeader(of, 'tcp.flags.fin', 1), operator: '+' });
  return { result: { code, quantity: result, operator: '' }, terms };
}

export function hasFlag(segment: Segment, mask: number): boolean {
  return (segment.flags & mask) !== 0;
}

/** The segment of that frame; null when it is not kept or `frame` is null. */
export function segmentAt(connection: Connection, frame: number | null): Segment | null {
  return frame === null ? null : (connection.segments.find((segment) => segment.frame === frame) ?? null);
}
