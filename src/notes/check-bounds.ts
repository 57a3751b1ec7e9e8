import { findTooDeep } from './find-too-deep.ts';
import { NotesError } from './notes-error.ts';
import { NOTES_LIMITS } from './notes-limits.ts';

const KIB = 1024;
/** The line under a table's head, in a list or quotation or not. */
const DELIMITERS = /^[|:\- \t>]*$/;
const MARKED = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;
const QUOTED = /^[ \t]*>/;
const ENTRY = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const FLUSH = /^[^ \t>]/;
/** Behind a hash or above a line; remarks in a shell's code look the same. */
const HEADING = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/;
const PART = /^[ \t>]*(?:::|：：)/;
const EMPTY = /^[ \t>]*$/;

/** Throws `NotesError` where reading the lines could take long or nest deep; must come before anything parses them. */
export function checkBounds(lines: string[]): void {
  const { octets, lines: mostLines, depth, columns, cells, headings, parts, references, entryOctets } = NOTES_LIMITS;
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > octets + 1) throw new NotesError('too-large', 1, octets / KIB / KIB);
  if (lines.length > mostLines) throw new NotesError('too-many-lines', mostLines + 1, mostLines);
  refuse('too-deep', findTooDeep(lines, depth), depth);
  refuse('too-wide', lines.findIndex((line) => isTooWide(line, columns)), columns);
  refuse('too-many-cells', findTooManyCells(lines, cells), cells);
  refuse('too-many-headings', findNth(lines, HEADING, headings + 1), headings);
  refuse('too-many-parts', findNth(lines, PART, parts + 1), parts);
  refuse('too-many-references', findTooManyReferences(lines, references), references);
  refuse('too-long', findTooLong(lines, entryOctets), entryOctets / KIB);
}

function refuse(code: NotesError['code'], at: number, most: number): void {
  if (at >= 0) throw new NotesError(code, at + 1, most);
}

/** marked fills every row of a table up to the number of its columns, however short the row is. */
function isTooWide(line: string, most: number): boolean {
  return DELIMITERS.test(line) && line.includes('-') && line.split('|').length > most + 2;
}

/** The line with which tables come to hold more cells than `most`, each reaching to the next empty line; -1 when there is none. */
function findTooManyCells(lines: string[], most: number): number {
  let columns = 0;
  let cells = 0;
  return lines.findIndex((line) => {
    if (EMPTY.test(line)) columns = 0;
    else if (DELIMITERS.test(line) && line.includes('-')) columns = Math.max(columns, line.split('|').length);
    cells += columns;
    return cells > most;
  });
}

/** The line with which references come to be more than `most`; -1 when there is none. */
function findTooManyReferences(lines: string[], most: number): number {
  let found = 0;
  return lines.findIndex((line) => (found += line.split('{{').length - 1) > most);
}

/** The index of the nth line that the pattern fits; -1 when there are fewer. */
function findNth(lines: string[], pattern: RegExp, nth: number): number {
  let found = 0;
  return lines.findIndex((line) => pattern.test(line) && ++found === nth);
}

/**
 * The first line of a stretch that may be one list entry or quotation of too many octets; -1 when there is none. A stretch ends for
 * certain at a flush line below an empty one and, outside quotations, at a flush entry.
 */
function findTooLong(lines: string[], most: number): number {
  let start = 0;
  let size = 0;
  let marked = false;
  let quoted = false;
  for (const [at, line] of lines.entries()) {
    if (endsStretch(line, lines[at - 1], quoted)) [start, size, marked, quoted] = [at, 0, false, false];
    size += line.length + 1;
    marked ||= MARKED.test(line);
    quoted ||= QUOTED.test(line);
    if (marked && size > most) return start;
  }
  return -1;
}

function endsStretch(line: string, above: string | undefined, quoted: boolean): boolean {
  if (above?.trim() === '') return FLUSH.test(line);
  return !quoted && ENTRY.test(line);
}
