import type { Judgement } from '../connections/judge-segment.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { TRAITS } from './learn-traits.ts';
import { toldVerdicts } from './told-verdicts.ts';
import type { SegmentContext, PrintedSegment } from '../layers/segment-context.ts';

const SYN_ACK = TCP_FLAGS.SYN | TCP_FLAGS.ACK;

/** What the second pass tells of the TCP header in the frame at hand. One object is used again and again. */
export interface SegmentHere {
  /** `stream * 2`, plus 1 against the way of its first frame; -1 where the frame has no TCP header with a stream. */
  side: number;
  stream: number;
  quoted: boolean;
  completeness: number;
  sinceFirstNs: number;
  sincePreviousNs: number;
  /** 0 where not known. */
  roundTripNs: number;
  /** As printed: relative, with the window scaled. */
  seq: number;
  ack: number;
  nextSeq: number;
  window: number;
  windowScale: number | null;
  /** Bits of `TRAITS`, as at the end of the file. */
  traits: number;
  /** `reused_ports` that the judgement does not hold. */
  isReused: boolean;
  /** Null where Wireshark has no analysis of the segment, or nobody asked for one. */
  judgement: Judgement | null;
}

export function noSegmentHere(): SegmentHere {
  return {
    side: -1, stream: -1, quoted: false, completeness: 0, sinceFirstNs: 0, sincePreviousNs: 0, roundTripNs: 0, seq: 0, ack: 0, nextSeq: 0, window: 0,
    windowScale: null, traits: 0, isReused: false, judgement: null,
  };
}

/** A copy that stays when the pass goes on; `timeNs` is that of the frame. */
export function segmentContextOf(here: SegmentHere, peeked: Peeked, timeNs: number): SegmentContext {
  return {
    stream: here.stream, completeness: here.completeness, sinceFirstNs: here.sinceFirstNs, sincePreviousNs: here.sincePreviousNs,
    initialRttNs: here.roundTripNs === 0 ? null : here.roundTripNs, segment: factsOf(here, peeked, timeNs), ...traitsOf(here, peeked.flags),
  };
}

function traitsOf({ traits, side }: SegmentHere, flags: number): Pick<SegmentContext, 'finActive' | 'fastOpened' | 'accurateEcn'> {
  return {
    ...(flags & TCP_FLAGS.FIN ? { finActive: (traits & (side & 1 ? TRAITS.finSecond : TRAITS.finFirst)) !== 0 } : {}),
    ...((flags & SYN_ACK) === SYN_ACK && traits & TRAITS.fastOpened ? { fastOpened: true } : {}),
    ...(traits & TRAITS.accurateEcn && !(flags & TCP_FLAGS.SYN) ? { accurateEcn: true } : {}),
  };
}

function factsOf(here: SegmentHere, peeked: Peeked, timeNs: number): PrintedSegment {
  const { seq, ack, nextSeq, window, windowScale } = here;
  const { flags, sequence: seqRaw, acknowledgment: ackRaw } = peeked;
  const { length } = peeked;
  return { timeNs, flags, seqRaw, ackRaw, seq, ack, length, nextSeq, window, windowScale, ...analysisOf(here) };
}

function analysisOf({ judgement, isReused }: SegmentHere): Pick<PrintedSegment, 'verdicts' | 'acksFrame' | 'ackRttNs' | 'bytesInFlight' | 'pushBytes' | 'analysed'> {
  const verdicts = [...toldVerdicts({ judgement, isReused })];
  if (judgement === null) return { verdicts };
  const { acksFrame, ackRttNs, bytesInFlight, pushBytes, look } = judgement;
  return {
    verdicts,
    ...(acksFrame === 0 ? {} : { acksFrame }),
    ...(ackRttNs === 0 ? {} : { ackRttNs }),
    ...(bytesInFlight === null ? {} : { bytesInFlight }),
    ...(bytesInFlight === null || pushBytes === null ? {} : { pushBytes }),
    ...(look.analysed ? { analysed: true } : {}),
  };
}
