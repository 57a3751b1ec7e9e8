import type { Oddity } from './fingerprint.ts';
import type { Note, NoteCode, Strength, Who } from './integrity.ts';
import { NOTES } from './signal-table.ts';

/** Others that a note names. */
const MOST_OTHERS = 10;

/** A note with the strength and the reasons of its code, unless it brings a strength along. */
export function makeNote({ code, ...rest }: Partial<Note> & { code: NoteCode }): Note {
  const { strength, reasons } = NOTES[code];
  const note: Note = { code, strength, count: 1, streams: [], frames: [], values: {}, others: [], reasons: [...reasons], ...rest };
  return { ...note, others: note.others.slice(0, MOST_OTHERS) };
}

export function noteOddity({ code, ...rest }: Oddity): Note {
  return makeNote({ code, ...rest, strength: code === 'date-offset' ? offsetStrength(rest) : NOTES[code].strength });
}

/** One server's clock may be wrong; those of several are not wrong by the same, and within one machine there is but one clock. */
function offsetStrength({ values: { servers, local } }: Pick<Oddity, 'values'>): Strength {
  return local === 1 || Number(servers) > 1 ? 'strong' : 'weak';
}

export function whoOf({ key, archive }: Who): Who {
  return { key, archive };
}
