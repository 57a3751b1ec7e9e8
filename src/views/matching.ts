import type { Filter } from '../filters/filter.ts';
import type { OpenedFrames } from './opened-frames.ts';

/** Milliseconds after which the page gets its turn. */
const TURN_MS = 30;

/**
 * The indexes of the frames that a filter lets through, in turns so that the page stays awake. Resolves with null when `isStale` says
 * that nobody waits for it any more.
 */
export async function matching(filter: Filter, opened: OpenedFrames, isStale: () => boolean): Promise<number[] | null> {
  const indexes: number[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (let index = 0; index < opened.frames.length; index++) {
    if (filter.text === '' || filter.matches(opened.source(index))) indexes.push(index);
    if (performance.now() < turnEnds) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return null;
    turnEnds = performance.now() + TURN_MS;
  }
  return indexes;
}
