import type { Peeked } from '../layers/peeked.ts';
import type { Segment, Side, StateChange, TcpOption } from './connection.ts';
import type { Judgement } from './judge-segment.ts';
import type { ReadRow } from './read-rows.ts';
import type { SegmentFlaw } from '../layers/tcp-info.ts';

/** The option whose empty form Wireshark takes for a broken packet (RFC 2018, 3). */
const SACK = 5;

/** A segment whose relative numbers, window and Info are yet to be set: those follow from the whole connection. */
export interface RawSegment {
  segment: Segment;
  flaw: SegmentFlaw;
}

export interface Described {
  read: ReadRow;
  from: Side;
  options: TcpOption[];
  states: StateChange[];
  flaw: SegmentFlaw;
  /** Null where Wireshark shows no analysis: its header could not be read to the end. */
  judgement: Judgement | null;
}

/** Copies what is told of one segment out of the objects that are used again for the next. */
export function describeSegment({ read, from, options, states, flaw, judgement }: Described): RawSegment {
  const { peeked } = read;
  const segment: Segment = {
    frame: read.number, timeNs: read.timeNs, from, wireLength: read.wireLength, capturedLength: read.capturedLength, flags: peeked.flags,
    seqRaw: peeked.sequence, ackRaw: peeked.acknowledgment, seq: 0, ack: 0, length: lengthOf(peeked), nextSeq: 0,
    windowRaw: peeked.window, window: 0, windowScale: null, options, headerLength: peeked.headerLength, urgentPointer: peeked.urgentPointer,
    verdicts: judgement?.look.verdicts ?? [], ...(judgement === null ? {} : analysisOf(judgement)), states, protocol: 'TCP', info: '',
    payload: payloadOf(read), offset: read.offset, linkType: read.linkType,
  };
  return { segment, flaw };
}

/** A header that claims to be shorter than a header can be leaves the length that it claims. */
function lengthOf({ length, tcpStart, headerLength, ipEnd }: Peeked): number {
  return length >= 0 ? length : Math.max(0, ipEnd - tcpStart - headerLength);
}

function analysisOf(judgement: Judgement): Pick<Segment, 'acksFrame' | 'ackRttNs' | 'bytesInFlight' | 'pushBytes'> {
  const { acksFrame, ackRttNs, bytesInFlight, pushBytes } = judgement;
  return {
    ...(acksFrame === 0 ? {} : { acksFrame }),
    ...(ackRttNs === 0 ? {} : { ackRttNs }),
    ...(bytesInFlight === null ? {} : { bytesInFlight }),
    ...(bytesInFlight === null || pushBytes === null ? {} : { pushBytes }),
  };
}

/** In a reassembled datagram the payload has no one place in the frame. */
function payloadOf({ peeked, parts }: ReadRow): Segment['payload'] {
  return parts === null ? { start: peeked.payloadStart, end: peeked.payloadEnd } : { start: 0, end: 0 };
}

/** So many octets are enough for Wireshark's guesses at what they are. */
const ENOUGH_TO_GUESS = 8;

/** Wireshark says nothing of a cut payload of which no octet was captured, or enough of them. */
export function flawOf({ peeked }: ReadRow, options: TcpOption[]): SegmentFlaw {
  if (peeked.length < 0) return peeked.headerLength < 20 ? 'header-too-short' : 'header-too-long';
  if (peeked.payloadStart < peeked.tcpStart + peeked.headerLength) return 'options-cut';
  if (options.some((option) => option.kind === 'other' && option.number === SACK && option.octets === '')) return 'options-broken';
  const captured = peeked.payloadEnd - peeked.payloadStart;
  return captured > 0 && captured < Math.min(peeked.length, ENOUGH_TO_GUESS) ? 'payload-cut' : 'none';
}
