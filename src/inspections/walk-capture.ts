import { setImmediate as breathe } from 'node:timers/promises';
import type { CaptureFile } from '../frames/capture-file.ts';
import type { CaptureDescription, Frame } from '../frames/frame.ts';
import { openReader } from '../frames/open-reader.ts';
import type { InspectOptions } from './inspection.ts';

export interface WalkOptions extends Pick<InspectOptions, 'frames' | 'signal' | 'onProgress'> {
  /** False ends the walk after this frame; a promise holds it up. */
  visit(frame: Frame): boolean | undefined | Promise<boolean | undefined>;
  /** The description, which grows while the walk goes on; by interface the section that describes it. */
  onOpen?: (opened: { description: CaptureDescription; sections: readonly number[] }) => void;
}

/** Octets read between two turns of the event loop: a few milliseconds of work. */
const STRETCH_OCTETS = 8 * 1024 * 1024;

/** As `readFrames`, for one who may stop, or wait, at any frame. Yields what the file says about itself as far as it was read. */
export async function walkCapture(file: CaptureFile, { visit, frames = Infinity, signal, onProgress, onOpen }: WalkOptions): Promise<CaptureDescription> {
  const pace = { ended: frames < 1, waiting: null as Promise<boolean | undefined> | null };
  const { reader, window, description, sections, describe } = openReader(file, take);
  onOpen?.({ description, sections });
  while (!pace.ended) {
    stretch(window.offset + STRETCH_OCTETS);
    await (pace.waiting === null ? breathe() : settle(pace.waiting));
    signal?.throwIfAborted();
    onProgress?.(window.offset, file.octets);
  }
  onProgress?.(file.octets, file.octets);
  return describe();

  function take(frame: Frame): void {
    const answer = visit(frame);
    if (answer === false || frame.number >= frames) pace.ended = true;
    if (answer instanceof Promise) pace.waiting = answer;
  }

  function stretch(until: number): void {
    while (window.offset < until && !pace.ended && pace.waiting === null) if (!reader.next()) pace.ended = true;
  }

  async function settle(waiting: Promise<boolean | undefined>): Promise<void> {
    if ((await waiting) === false) pace.ended = true;
    pace.waiting = null;
  }
}
