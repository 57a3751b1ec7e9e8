import type { Note } from './integrity.ts';
import { listed } from './listed.ts';

/** One note for those that say the same of different places. */
export function mergeNotes(notes: readonly Note[]): Note[] {
  const merged = new Map<string, Note>();
  for (const note of notes) {
    const says = JSON.stringify([note.code, note.values, note.others]);
    const known = merged.get(says);
    merged.set(says, known ? { ...known, count: known.count + note.count, streams: [...known.streams, ...note.streams], frames: [...known.frames, ...note.frames] } : note);
  }
  return [...merged.values()].map((note) => ({ ...note, streams: listed(note.streams), frames: listed(note.frames) }));
}
