import type { Place } from '../forms/place-of.ts';
import type { NotesFlaw, NotesInline } from './notes.ts';

/** What reading a text finds beside its blocks. */
export interface Found {
  flaws: NotesFlaw[];
  footnotes: Map<string, NotesInline[]>;
}

/** What is known while one block of the text is read. */
export interface Reading extends Found {
  /** Where the next piece of the block that reads so stands; each call goes on behind the one before. */
  locate(written: string): Place;
}

/** A block's reading: `raw` is the block as written, which begins in `line`. */
export function startReading(raw: string, line: number, found: Found): Reading {
  let from = 0;
  return {
    ...found,
    locate(written) {
      const index = raw.indexOf(written, from);
      const at = index < 0 ? from : index;
      from = index < 0 ? from : index + written.length;
      const before = raw.slice(0, at).split('\n');
      return { line: line + before.length - 1, column: [...before.at(-1)!].length + 1 };
    },
  };
}
