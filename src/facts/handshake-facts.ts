import type { Connection, Segment, Side, TcpOption } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Quantity } from './fact.ts';
import type { Fact } from './facts.ts';
import { makeFact } from './make-fact.ts';
import { neverOpened } from './never-opened.ts';
import { inHeader } from './in-header.ts';
import { elapsed, elapsedSince, seenAt, seenIf } from './quantity.ts';
import { type Cast, partyOf, segmentAt, segmentFacts } from './segment-facts.ts';

/** An MTU of 65535 less 40 octets of headers: what loopback interfaces announce. */
const LOOPBACK_MSS = 60_000;

/** The opening of a connection, segment by segment (RFC 9293, 3.5), or what of it is missing. */
export function handshakeFacts(cast: Cast): Fact[] {
  const { connection } = cast;
  const { handshake } = connection;
  const syn = segmentAt(connection, handshake.syn);
  const synAck = segmentAt(connection, handshake.synAck);
  const ack = segmentAt(connection, handshake.ack);
  const facts: Fact[] = [];
  if (neverOpened(connection)) return syn ? [makeFact('handshake.syn', subjectOf(connection), { ...segmentFacts(cast, syn), initial: initialOf(syn) })] : [];
  if (!syn || !synAck || !ack) facts.push(missingFact(connection));
  if (syn && synAck && ack && !handshake.simultaneous) facts.push(foundFact(cast, syn, synAck, ack));
  if (handshake.simultaneous && syn && synAck) facts.push(simultaneousFact(connection, syn, synAck));
  // Crossing SYNs are no question and answer: of them only the first is told as a step.
  facts.push(...(handshake.simultaneous ? stepFacts(cast, syn, null, null) : stepFacts(cast, syn, synAck, ack)));
  if (syn && synAck) facts.push(optionsFact(cast, syn, synAck));
  if (handshake.repeated.length > 0 && syn) facts.push(repeatedFact(connection, syn));
  return facts;
}

const subjectOf = ({ stream }: Connection) => ({ connection: stream });

function missingFact(connection: Connection): Fact {
  const { syn, synAck, ack } = connection.handshake;
  return makeFact('handshake.missing', subjectOf(connection), { syn, synAck, ack, firstFrame: connection.firstFrame });
}

/** Each side's SYN, before it had heard the other's. */
function simultaneousFact(connection: Connection, syn: Segment, synAck: Segment): Fact {
  const bare = connection.segments.find((segment) => segment.from !== syn.from && (segment.flags & (TCP_FLAGS.SYN | TCP_FLAGS.ACK)) === TCP_FLAGS.SYN);
  return makeFact('handshake.simultaneous', subjectOf(connection), { first: syn.frame, second: bare?.frame ?? synAck.frame });
}

function foundFact(cast: Cast, syn: Segment, synAck: Segment, ack: Segment): Fact {
  return makeFact('handshake.found', subjectOf(cast.connection), {
    syn: syn.frame,
    synAck: synAck.frame,
    ack: ack.frame,
    totalNs: elapsed(syn, ack),
    toSynAckNs: elapsedSince(syn, synAck),
    toAckNs: elapsedSince(synAck, ack),
    originator: partyOf(cast, 'originator'),
    responder: partyOf(cast, 'responder'),
    originatorInitial: initialOf(syn),
    responderInitial: initialOf(synAck),
  });
}

const initialOf = (segment: Segment): Quantity => inHeader(segment, 'tcp.seq_raw', segment.seqRaw);

function stepFacts(cast: Cast, syn: Segment | null, synAck: Segment | null, ack: Segment | null): Fact[] {
  const subject = subjectOf(cast.connection);
  const facts: Fact[] = [];
  if (syn) facts.push(makeFact('handshake.syn', subject, { ...segmentFacts(cast, syn), initial: initialOf(syn) }));
  if (synAck) {
    facts.push(makeFact('handshake.syn-ack', subject, { ...segmentFacts(cast, synAck), initial: initialOf(synAck), afterNs: syn && elapsedSince(syn, synAck) }));
  }
  if (ack) facts.push(makeFact('handshake.ack', subject, { ...segmentFacts(cast, ack), totalNs: syn && elapsed(syn, ack), withData: ack.length > 0 }));
  return facts;
}

function optionsFact(cast: Cast, syn: Segment, synAck: Segment): Fact {
  const shift = (segment: Segment) => optionValue(segment, 'window-scale', ({ shift }) => shift);
  const mss = (segment: Segment) => optionValue(segment, 'mss', ({ value }) => value);
  const both = (kind: TcpOption['kind']) => [syn, synAck].every((segment) => segment.options.some((option) => option.kind === kind));
  const factor = (segment: Segment) => seenIf(segment.frame, 'tcp.options.wscale.multiplier', shift(segment) === null ? null : 2 ** Math.min(shift(segment)!, 14));
  const values = [mss(syn), mss(synAck)];
  return makeFact('handshake.options', subjectOf(cast.connection), {
    originator: partyOf(cast, syn.from),
    responder: partyOf(cast, synAck.from),
    originatorMss: seenIf(syn.frame, 'tcp.options.mss_val', values[0]),
    responderMss: seenIf(synAck.frame, 'tcp.options.mss_val', values[1]),
    originatorShift: seenIf(syn.frame, 'tcp.options.wscale.shift', shift(syn)),
    responderShift: seenIf(synAck.frame, 'tcp.options.wscale.shift', shift(synAck)),
    originatorFactor: factor(syn),
    responderFactor: factor(synAck),
    scaling: both('window-scale'),
    sack: both('sack-permitted'),
    timestamps: both('timestamps'),
    loopbackMss: values.every((value) => value !== null && value > LOOPBACK_MSS),
    syn: syn.frame,
    synAck: synAck.frame,
  });
}

function optionValue<K extends TcpOption['kind']>(segment: Segment, kind: K, read: (option: Extract<TcpOption, { kind: K }>) => number): number | null {
  const option = segment.options.find((candidate): candidate is Extract<TcpOption, { kind: K }> => candidate.kind === kind);
  return option ? read(option) : null;
}

function repeatedFact(connection: Connection, syn: Segment): Fact {
  const frames = [...new Set([...connection.handshake.repeated, syn.frame])].sort((a, b) => a - b);
  const first = segmentAt(connection, frames[0]!);
  const last = segmentAt(connection, frames.at(-1)!);
  return makeFact('handshake.repeated', subjectOf(connection), { frames: frames.slice(1), first: frames[0]!, lastsNs: first && last && elapsed(first, last) });
}

/** Raw initial sequence number of a side with its place; null when its SYN is not in the capture. */
export function initialNumber(connection: Connection, side: Side): Quantity | null {
  const { syn, synAck } = connection.handshake;
  const frame = side === 'originator' ? syn : synAck;
  const value = connection.sides[side].initialSequence;
  return frame === null || value === null ? null : seenAt(frame, 'tcp.seq_raw', value);
}

/** Nanoseconds from the SYN to the ACK that ends the handshake, by Wireshark's name; null when one of the three is missing. */
export function initialRtt({ handshake: { totalNs, ack } }: Connection): Quantity | null {
  return totalNs !== null && ack !== null ? seenAt(ack, 'tcp.analysis.initial_rtt', totalNs) : null;
}
