/**
 * The door of `notes/`: a student's Markdown becomes plain data of a closed set, without a language and without markup. Nothing in it
 * can load, link or run anything: addresses and paths are text, HTML is text.
 */
export interface Notes {
  /** The text's only level-1 heading where it comes first; null when there is none such. */
  title: NotesInline[] | null;
  blocks: NotesBlock[];
}

export type NotesBlock =
  /** `depth` as written, 1 to 6. */
  | { type: 'heading'; depth: number; inlines: NotesInline[] }
  | { type: 'paragraph'; inlines: NotesInline[] }
  | NotesList
  | NotesTable
  | { type: 'quote'; blocks: NotesBlock[] }
  /** Code, or HTML as it was written; `language` as named after the fence, else ''. */
  | { type: 'code'; text: string; language: string }
  | { type: 'rule' };

export interface NotesList {
  type: 'list';
  /** The first number; null for a list without numbers. */
  start: number | null;
  entries: { /** Null for what is no task. */ done: boolean | null; blocks: NotesBlock[] }[];
}

/** Every row has as many cells as there are columns. */
export interface NotesTable {
  type: 'table';
  columns: { head: NotesInline[]; align: 'start' | 'end' }[];
  rows: NotesInline[][][];
}

export type NotesInline =
  | { type: 'text'; text: string }
  | { type: 'strong'; inlines: NotesInline[] }
  | { type: 'emphasis'; inlines: NotesInline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** Words with a web or mail address that differs from them. */
  | { type: 'address'; inlines: NotesInline[]; address: string }
  /** A picture that is not loaded: what it shows in words (or ''), and its path as written, shortened. */
  | { type: 'picture'; description: string; path: string };
