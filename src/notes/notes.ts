import type { Place } from '../forms/place-of.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ArgumentName, PartName } from './parts.ts';

/**
 * The door of `notes/`: a student's Markdown becomes plain data of a closed set, without a language and without markup. Nothing in it
 * can load, link or run anything: addresses and paths are text, HTML is text.
 */
export interface Notes {
  /** The text's only level-1 heading where it comes first; null when there is none such. */
  title: NotesInline[] | null;
  front: FrontMatter;
  blocks: NotesBlock[];
  /** By the labels of footnotes, as written behind `^`. */
  footnotes: Readonly<Record<string, NotesInline[]>>;
  /** What the writer says of the capture, to be held against it: from the front matter, then from the tables. */
  claims: WrittenClaim[];
  /** The words, to look for something in them. */
  prose: ProseRun[];
  /** What the writer meant and nobody can make out; at each of these places the document shows that something is missing. */
  flaws: NotesFlaw[];
}

/** Words that belong together, in one line; `lines` says of each of the notes' lines at which letter of `text` it begins, and its place there. */
export interface ProseRun {
  text: string;
  lines: (Place & { from: number })[];
}

export type NotesBlock =
  /** `depth` as written, 1 to 6. */
  | { type: 'heading'; depth: number; inlines: NotesInline[] }
  | { type: 'paragraph'; inlines: NotesInline[]; /** Of its first line; absent within lists and quotations. */ line?: number }
  | NotesList
  | NotesTable
  | { type: 'quote'; blocks: NotesBlock[] }
  /** Code, or HTML as it was written; `language` as named after the fence, else ''. */
  | { type: 'code'; text: string; language: string }
  | { type: 'rule' }
  | Directive;

/** A part of the report that the writer places here. */
export interface Directive extends Place {
  type: 'directive';
  /** As written, for the placeholder where there is no such part. */
  written: string;
  /** Null where no part has that name. */
  part: PartName | null;
  arguments: PartArguments;
}

export type PartArguments = Readonly<Partial<Record<ArgumentName, string>>>;

export interface NotesList {
  type: 'list';
  /** The first number; null for a list without numbers. */
  start: number | null;
  entries: { /** Null for what is no task. */ done: boolean | null; blocks: NotesBlock[] }[];
}

/** Every row has as many cells as there are columns. */
export interface NotesTable {
  type: 'table';
  /** Of its head; absent within lists and quotations. */
  line?: number;
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
  | PictureName
  /** A mark that leads to a footnote. */
  | { type: 'footnote'; label: string }
  /** TeX. */
  | { type: 'math'; tex: string; display: boolean }
  | Reference;

/** What a picture shows in words (or ''), and its path as written, shortened. */
export interface PictureName extends Place {
  type: 'picture';
  description: string;
  path: string;
}

/** A value of the capture, named by its frame and field, or by the first frame that a display filter lets through; the frame alone without a field. */
export interface Reference extends Place {
  type: 'reference';
  written: string;
  frame: number | null;
  filter: string | null;
  field: string | null;
}

/** `text` is the claim in one line; frame, field and value where a table or a map gave them apart. */
export interface WrittenClaim extends Place {
  text: string;
  frame?: string;
  field?: string;
  value?: string;
  origin: 'front-matter' | 'table';
}

/** Worded by `notes.flaw.<code>` in cli.json, and in the document. */
export interface NotesFlaw extends Place {
  code: NotesFlawCode;
  /** The part, argument or key as written. */
  given: string;
  /** What was likely meant. */
  meant: string | null;
}

export type NotesFlawCode = 'unknown-part' | 'miswritten-part' | 'unknown-argument' | 'wrong-argument' | 'unknown-reference' | 'unknown-key' | 'wrong-value' | 'no-such-part' | 'no-such-frame' | 'no-such-field' | 'wrong-filter'
  | 'no-such-picture' | 'picture-elsewhere' | 'picture-too-large' | 'no-picture';
