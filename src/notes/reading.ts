import type { Place } from '../forms/place-of.ts';
import type { NotesFlaw } from './notes.ts';

/** What is known while one block of the text is read. */
export interface Reading {
  flaws: NotesFlaw[];
  /** Where the next piece of the block that reads so stands; each call goes on behind the one before. */
  locate(written: string): Place;
}

/** A block's reading: `raw` is the block as written, which begins in `line`. */
export function startReading(raw: string, line: number, flaws: NotesFlaw[]): Reading {
  let from = 0;
  return {
    flaws,
    locate(written) {
      const found = raw.indexOf(written, from);
      const at = found < 0 ? from : found;
      from = found < 0 ? from : found + written.length;
      const before = raw.slice(0, at).split('\n');
      return { line: line + before.length - 1, column: [...before.at(-1)!].length + 1 };
    },
  };
}
