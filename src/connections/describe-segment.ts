import type { Segment, Side, StateChange, TcpOption } from './connection.ts';
import type { Judgement } from './judge-segment.ts';
import type { ReadRow } from './read-rows.ts';
import type { SegmentFlaw } from './tcp-info.ts';

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
  /** Null for a segment whose lengths contradict each other, which is not judged. */
  judgement: Judgement | null;
}

/** Copies what is told of one segment out of the objects that are used again for the next. */
export function describeSegment({ read, from, options, states, judgement }: Described): RawSegment {
  const { peeked } = read;
  const segment: Segment = {
    frame: read.number, timeNs: read.timeNs, from, wireLength: read.wireLength, capturedLength: read.capturedLength, flags: peeked.flags,
    seqRaw: peeked.sequence, ackRaw: peeked.acknowledgment, seq: 0, ack: 0, length: Math.max(0, peeked.length), nextSeq: 0,
    windowRaw: peeked.window, window: 0, windowScale: null, options, headerLength: peeked.headerLength, urgentPointer: peeked.urgentPointer,
    verdicts: judgement?.look.verdicts ?? [], ...(judgement === null ? {} : analysisOf(judgement)), states, protocol: 'TCP', info: '',
    payload: payloadOf(read), offset: read.offset, linkType: read.linkType,
  };
  return { segment, flaw: flawOf(read) };
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

function flawOf({ peeked }: ReadRow): SegmentFlaw {
  if (peeked.length < 0) return peeked.headerLength < 20 ? 'header-too-short' : 'header-too-long';
  return peeked.payloadEnd - peeked.payloadStart < peeked.length ? 'cut' : 'none';
}
