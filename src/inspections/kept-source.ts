import type { Frame } from '../frames/frame.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import { peekFrame } from '../layers/peek.ts';
import { emptyPeeked } from '../layers/peeked.ts';
import type { SegmentContext } from '../layers/segment-context.ts';
import type { KeptFrame } from './kept-frames.ts';
import { PLAIN, plainnessOf } from './plain-frame.ts';
import type { QuickFrame, ToldSegment } from './quick-frame.ts';
import { quickOccurrences } from './quick-occurrences.ts';

/** What a kept frame's fields are read from, where its headers and its context do not tell. */
export interface KeptOctets {
  startNs: string | null;
  octets(): Uint8Array;
  /** Fields by the frame's tree; asked for when it is needed. */
  tree(): FieldSource;
}

/** A kept frame's fields, as its tree has them: no tree is made for those that stand in a header or in its context. */
export function keptSource(kept: KeptFrame, { octets, startNs, tree }: KeptOctets): FieldSource {
  let quick: QuickFrame | undefined;
  return {
    occurrences(name) {
      quick ??= quickFrame(kept, octets(), startNs);
      return quickOccurrences(name, quick) ?? tree().occurrences(name);
    },
  };
}

function quickFrame(kept: KeptFrame, octets: Uint8Array, startNs: string | null): QuickFrame {
  const { number, timeNs, previousNs, wireLength, interfaceId, linkType, context } = kept;
  const frame: Frame = { number, timeNs, wireLength, interfaceId, linkType, capturedLength: octets.length, offset: 0, buffer: octets, start: 0 };
  const peeked = emptyPeeked();
  peekFrame(frame, peeked);
  const plain = plainnessOf(peeked, linkType);
  const sincePrevious = () => (previousNs === null ? null : timeNs - previousNs);
  return {
    frame, peeked, plain: plain | plainSegment(plain, kept, peeked.length), here: context.segment ? toldSegment(context.segment) : UNTOLD,
    sinceFirst: () => timeNs, sincePrevious, sinceDisplayed: sincePrevious, context: () => context,
    sinceEpoch: () => (startNs === null ? null : exact(BigInt(startNs) + BigInt(timeNs))),
  };
}

/** What became of a payload is known where its context says so: not every connection was followed. */
function plainSegment(plain: number, { context: { segment, payload } }: KeptFrame, length: number): number {
  if (!(plain & PLAIN.tcp) || !segment) return 0;
  return length === 0 || payload ? PLAIN.segment | PLAIN.analysed : PLAIN.segment;
}

function toldSegment({ stream, completeness, sinceFirstNs, sincePreviousNs, segment }: SegmentContext): ToldSegment {
  const { seq, ack, nextSeq, window, windowScale, acksFrame = 0, ackRttNs = 0, bytesInFlight = null, pushBytes = null, verdicts } = segment;
  const judgement = { acksFrame, ackRttNs, bytesInFlight, pushBytes, look: { verdicts } };
  return { stream, completeness, sinceFirstNs: sinceFirstNs ?? NaN, sincePreviousNs: sincePreviousNs ?? NaN, seq, ack, nextSeq, window, windowScale, isReused: false, judgement };
}

const UNTOLD: ToldSegment = { stream: -1, completeness: 0, sinceFirstNs: NaN, sincePreviousNs: NaN, seq: 0, ack: 0, nextSeq: 0, window: 0, windowScale: null, isReused: false, judgement: null };

function exact(ns: bigint): number | bigint {
  return Number.isSafeInteger(Number(ns)) ? Number(ns) : ns;
}
