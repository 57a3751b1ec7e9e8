import type { YamlFaultCode } from '../forms/screen-yaml.ts';

/** Why a text is not taken as notes; worded by `notes.<code>` in cli.json. */
export type NotesErrorCode =
  /** More octets than a file of notes may have. */
  | 'too-large'
  | 'too-many-lines'
  /** Lists or quotations in one another; HTML and emphasis are not counted. */
  | 'too-deep'
  /** One list entry or quotation of too many octets. */
  | 'too-long'
  /** A table of too many columns. */
  | 'too-wide'
  /** All tables together hold too many cells. */
  | 'too-many-cells'
  | 'too-many-headings'
  | 'too-many-parts'
  | 'too-many-references'
  /** The front matter has no closing line. */
  | 'front-unclosed'
  /** The front matter is no YAML that can be read. */
  | 'front-too-large'
  | `front-${YamlFaultCode}`;

/** A mistake that the writer of the notes can mend. */
export class NotesError extends Error {
  readonly code: NotesErrorCode;
  /** Where it begins, from 1. */
  readonly line: number;
  /** The bound that was passed, as the sentence names it (MiB, lines, levels, KiB, columns, cells, headings, parts, references). */
  readonly most: number;

  /** From 1; 1 where the whole line is meant. */
  readonly column: number;

  constructor(code: NotesErrorCode, line: number, most: number, column = 1) {
    super(`${code} in line ${line}`);
    this.name = 'NotesError';
    this.code = code;
    this.line = line;
    this.most = most;
    this.column = column;
  }
}
