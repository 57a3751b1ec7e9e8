import type { KeptFrame, KeptFrames } from '../inspections/kept-frames.ts';
import { openKept } from '../inspections/open-kept.ts';
import type { Dissection } from '../layers/dissection.ts';
import { occurrencesIn } from '../layers/occurrences-in.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import { undoCoding } from './undo-coding.ts';

/** The kept frames with their trees at hand: as many as a page carries, so that a second filter is answered at once. */
export interface OpenedFrames {
  frames: readonly KeptFrame[];
  /** Index in `frames` of a frame number; -1 where it was not kept. */
  indexOf(number: number): number;
  dissection(index: number): Dissection;
  source(index: number): FieldSource;
}

export function openFrames(kept: KeptFrames): OpenedFrames {
  const { indexOf, dissection } = openKept(kept, undoCoding);
  const dissections: Dissection[] = [];
  const sources: FieldSource[] = [];
  const opened = (index: number) => (dissections[index] ??= dissection(index));
  return { frames: kept.frames, indexOf, dissection: opened, source: (index) => (sources[index] ??= occurrencesIn(opened(index))) };
}
