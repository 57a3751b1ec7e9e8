import type { CaptureFile } from './capture-file.ts';
import type { CaptureDescription, Frame } from './frame.ts';
import { openReader } from './open-reader.ts';

/** A capture read frame by frame, at the pace of whoever asks. */
export interface FrameWalk {
  /** Grows with every step, and is whole once the frames have come to their end. */
  description: CaptureDescription;
  /** Always the same object and the same buffer. Damage ends the walk and is described. */
  frames: Iterable<Frame>;
}

/** As `readFrames`, for a reader that may stop in the middle. `frames` can be walked once. */
export function walkFrames(file: CaptureFile): FrameWalk {
  let read: Frame | null = null;
  const visit = (frame: Frame) => {
    read = frame;
  };
  const { reader, description, describe } = openReader(file, visit);
  function* step(): Generator<Frame> {
    while (reader.next()) {
      if (read) yield read;
      read = null;
    }
    describe();
  }
  return { description, frames: step() };
}
