import type { Notes, NotesInline } from '../notes/notes.ts';

/** Footnotes of a text, numbered as they are met. */
export interface NumberedFootnotes {
  /** Null where none has that label. */
  number(label: string): number | null;
  /** Those met since it was last asked. */
  take(): { number: number; inlines: NotesInline[] }[];
}

export function numberFootnotes({ footnotes }: Notes): NumberedFootnotes {
  const numbers = new Map<string, number>();
  let waiting: { number: number; inlines: NotesInline[] }[] = [];
  return {
    number(label) {
      if (!Object.hasOwn(footnotes, label)) return null;
      const known = numbers.get(label);
      if (known !== undefined) return known;
      const number = numbers.size + 1;
      numbers.set(label, number);
      waiting.push({ number, inlines: footnotes[label]! });
      return number;
    },
    take() {
      const met = waiting;
      waiting = [];
      return met;
    },
  };
}
