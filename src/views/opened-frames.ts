import type { KeptFrame, KeptFrames } from '../inspections/kept-frames.ts';
import { openKept, type OpenedKept } from '../inspections/open-kept.ts';
import { undoCoding } from './undo-coding.ts';

/** The kept frames with their fields and trees at hand: as many as a page carries, so that a second filter is answered at once. */
export interface OpenedFrames extends OpenedKept {
  frames: readonly KeptFrame[];
}

export function openFrames(kept: KeptFrames): OpenedFrames {
  return { frames: kept.frames, ...openKept(kept, undoCoding) };
}
