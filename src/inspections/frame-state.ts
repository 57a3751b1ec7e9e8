import type { Frame } from '../frames/frame.ts';
import type { FrameContext, Part } from '../layers/frame-context.ts';
import type { Datagram } from '../layers/ip-reassembly.ts';
import type { Peeked } from '../layers/peeked.ts';
import type { SegmentHere } from './segment-here.ts';
import type { StreamColumns } from './stream-columns.ts';

/** All that the second pass knows of the frame at hand without dissecting it. One object, filled again for the next frame. */
export interface FrameState {
  readonly frame: Frame;
  readonly peeked: Peeked;
  readonly here: SegmentHere;
  /** Of the streams, as they are at the end of the file. */
  readonly ends: StreamColumns;
  /** The datagram that this frame completes. */
  datagram: Datagram | null;
  /** Bits of `PLAIN`. */
  plain: number;
  /** Nanoseconds since the first frame, the one before, the one before that passed the filter, and 1970; big where a number is not exact. */
  sinceFirst(): number | bigint;
  sincePrevious(): number | bigint;
  sinceDisplayed(): number | bigint;
  sinceEpoch(): number | bigint;
  context(): FrameContext;
  /** Octets of this frame or of another one. */
  octetsOf(part: Part): Uint8Array;
}
