import type { Quantity } from './fact.ts';
import { counted } from './quantity.ts';

const LISTED = 8;

/** The frames that a sentence lists, and how many it leaves out of `total`. */
export function listFrames(frames: number[], total = frames.length): { frames: number[]; framesOmitted: Quantity } {
  return { frames: frames.slice(0, LISTED), framesOmitted: counted(Math.max(0, total - LISTED)) };
}
