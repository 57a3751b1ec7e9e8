import type { CaptureFile } from '../frames/capture-file.ts';
import type { Part } from '../layers/frame-context.ts';
import type { DatagramPart } from '../layers/ip-reassembly.ts';
import type { FrameOffsets } from './frame-offsets.ts';
import type { FrameState } from './frame-state.ts';

/** What finding a part of another frame goes by. */
export interface PartSources {
  file: CaptureFile;
  offsets: FrameOffsets;
  /** By the frame that completes a datagram: where the datagram's octets lie in the file. */
  wholes: ReadonlyMap<number, readonly DatagramPart[]>;
}

/** Octets read again for one frame: a message that is larger is shown as far as this. */
const MOST_OCTETS = 64 * 1024 * 1024;

/** Finds octets that frames brought: in the buffer where it is the frame at hand, else in the file again. */
export function startReadingParts({ file, offsets, wholes }: PartSources): (part: Part, state: FrameState) => Uint8Array {
  let frame = 0;
  let left = MOST_OCTETS;
  return (part, state) => {
    if (frame !== state.frame.number) left = MOST_OCTETS;
    frame = state.frame.number;
    const length = Math.max(0, Math.min(part.span.end - part.span.start, left));
    left -= length;
    if (part.frame === frame) return ownOctets(part, length, state);
    const whole = wholes.get(part.frame);
    if (whole) return joined(whole, part.at, length);
    const offset = offsets.offsetOf(part.frame);
    return offset < 0 ? new Uint8Array(0) : file.readAt(offset + part.at, length);
  };

  function joined(whole: readonly DatagramPart[], at: number, length: number): Uint8Array {
    const octets = new Uint8Array(length);
    for (const { start, end, offset } of whole) {
      const from = Math.max(start, at);
      const to = Math.min(end, at + length);
      if (from < to) octets.set(file.readAt(offset + from - start, to - from), from - at);
    }
    return octets;
  }
}

/** Of the frame that completes a datagram, what TCP handed on counts in the datagram, and a fragment in the frame. */
function ownOctets({ at, span }: Part, length: number, { frame, datagram }: FrameState): Uint8Array {
  const isFragment = datagram?.fragments.some((fragment) => fragment.frame === frame.number && fragment.at === at && fragment.span.start === span.start) ?? true;
  if (datagram && !isFragment) return datagram.octets.slice(at, at + length);
  const end = Math.min(frame.start + frame.capturedLength, frame.start + at + length);
  return frame.buffer.slice(Math.min(end, frame.start + at), end);
}
