import type { Judgement } from '../connections/judge-segment.ts';
import type { Frame } from '../frames/frame.ts';
import type { FrameContext } from '../layers/frame-context.ts';
import type { Peeked } from '../layers/peeked.ts';
import type { PrintedSegment } from '../layers/segment-context.ts';
import type { SegmentHere } from './segment-here.ts';

/** What quick fields are read from: a frame's headers and what is known of its connection, be it a frame of the second pass or one that was kept. */
export interface QuickFrame {
  readonly frame: Pick<Frame, 'number' | 'wireLength' | 'capturedLength'>;
  readonly peeked: Peeked;
  readonly here: ToldSegment;
  /** Bits of `PLAIN`. */
  plain: number;
  /** Nanoseconds since the first frame, the one before, the one before that passed the filter, and 1970; big where a number is not exact, null where not known. */
  sinceFirst(): number | bigint;
  sincePrevious(): number | bigint | null;
  sinceDisplayed(): number | bigint | null;
  sinceEpoch(): number | bigint | null;
  context(): FrameContext;
}

/** The part of `SegmentHere` that fields stand in. NaN for a time that is not known. */
export interface ToldSegment extends Pick<SegmentHere, 'stream' | 'completeness' | 'sinceFirstNs' | 'sincePreviousNs' | 'seq' | 'ack' | 'nextSeq' | 'window' | 'windowScale' | 'isReused'> {
  judgement: (Pick<Judgement, 'acksFrame' | 'ackRttNs' | 'bytesInFlight' | 'pushBytes'> & { look: Pick<PrintedSegment, 'verdicts'> }) | null;
}
