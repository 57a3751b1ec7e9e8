import type { Frame } from '../frames/frame.ts';
import type { Part } from '../layers/frame-context.ts';
import type { Datagram } from '../layers/ip-reassembly.ts';
import type { QuickFrame } from './quick-frame.ts';
import type { SegmentHere } from './segment-here.ts';
import type { StreamColumns } from './stream-columns.ts';

/** All that the second pass knows of the frame at hand without dissecting it. One object, filled again for the next frame. */
export interface FrameState extends QuickFrame {
  readonly frame: Frame;
  readonly here: SegmentHere;
  /** Of the streams, as they are at the end of the file. */
  readonly ends: StreamColumns;
  /** The datagram that this frame completes. */
  datagram: Datagram | null;
  /** Octets of this frame or of another one. */
  octetsOf(part: Part): Uint8Array;
}
