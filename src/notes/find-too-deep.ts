const MARKER = /([ \t]*)(>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
/** `- - -` is a rule, not a list in a list; the quotations before it count all the same. */
const RULE = /^([ \t>]*)([-*_])(?:[ \t]*\2){2,}[ \t]*$/;
const TAB = 4;
/** A marker and one blank: the least by which the text of an entry is indented. */
const INDENT = 2;

/**
 * The index of the first line that lies in more than `most` lists and quotations; -1 when there is none. Never counts less than marked
 * will find: an entry counts as open until a marker stands to the left of its text, whatever comes between.
 */
export function findTooDeep(lines: string[], most: number): number {
  const open: number[] = [];
  return lines.findIndex((line) => isDeeper(RULE.exec(line)?.[1] ?? line, open, most));
}

/** `open` holds the columns at which the texts of open entries begin, ascending; it is brought up to date. */
function isDeeper(line: string, open: number[], most: number): boolean {
  let column = 0;
  let quotes = 0;
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(line); match; match = MARKER.exec(line)) {
    const [, blanks = '', marker = ''] = match;
    column = columnAfter(blanks, column);
    if (marker === '>') quotes++;
    else enter(open, column);
    column += marker.length;
    if (quotes + open.filter((text) => text <= column + 1).length > most) return true;
  }
  return false;
}

/** Ends the entries that a marker at `column` stands to the left of, and begins its own. */
function enter(open: number[], column: number): void {
  while (open.length > 0 && open.at(-1)! > column) open.pop();
  open.push(column + INDENT);
}

function columnAfter(blanks: string, column: number): number {
  let after = column;
  for (const blank of blanks) after += blank === '\t' ? TAB - (after % TAB) : 1;
  return after;
}
