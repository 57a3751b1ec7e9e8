import { AlignmentType, type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { columnsOf } from '../results/text-columns.ts';
import { COLOURS, hairline } from './word-look.ts';
import { PLAIN, type Setting, widthIn, wordParagraph } from './word-paragraph.ts';

export interface WordColumn {
  /** Null for a table without a head. */
  head: ParagraphChild[] | null;
  alignEnd?: boolean;
  /** What the head says, which is set heavier. */
  title?: string;
  /** Its texts, which say how much room it wants. */
  texts: string[];
  mono?: boolean;
}

export interface WordRow {
  cells: ParagraphChild[][];
  /** Of the whole row: what was left out of a list. */
  spans?: boolean;
  fill?: string;
}

export interface WordTable {
  columns: WordColumn[];
  rows: WordRow[];
  /** A paragraph style for cells. */
  style: 'Cell' | 'PacketCell' | 'MessageCell';
}

/** A table whose head is repeated on each page and whose rows are not torn apart. */
export function wordTable(setting: Setting, { columns, rows, style }: WordTable): Table {
  const widths = share(columns.map((column) => roomOf(column, LETTER[style])), widthIn(setting));
  const head = columns.some((column) => column.head) ? [headRow(columns, widths, style)] : [];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(setting.indent > 0 && { indent: { size: setting.indent, type: WidthType.DXA } }),
    columnWidths: widths,
    borders: BORDERS,
    margins: { left: SIDE, right: SIDE, marginUnitType: WidthType.DXA },
    rows: [...head, ...rows.map((row) => bodyRow(row, columns, { widths, style }))],
  });
}

/** Left and right of a cell's text, in twentieths of a point. */
const SIDE = 60;
/** A Latin letter of each style, or half a Chinese one, in twentieths of a point. */
const LETTER = { Cell: 96, MessageCell: 88, PacketCell: 77 } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS = { top: hairline(COLOURS.ink, 8), bottom: hairline(COLOURS.ink, 8), left: NONE, right: NONE, insideHorizontal: hairline(), insideVertical: NONE };

function headRow(columns: WordColumn[], widths: number[], style: WordTable['style']): TableRow {
  const headStyle = style === 'PacketCell' ? 'PacketHead' : 'CellHead';
  const cells = columns.map(({ head, alignEnd }, at) => cell([wordParagraph(PLAIN, head ?? [], { style: headStyle, ...(alignEnd && END) })], widths[at]!, COLOURS.wash));
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

const END = { alignment: AlignmentType.END };

function bodyRow({ cells, spans, fill }: WordRow, columns: WordColumn[], { widths, style }: { widths: number[]; style: WordTable['style'] }): TableRow {
  if (spans) return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns.length, children: [wordParagraph(PLAIN, cells[0] ?? [], { style })] })] });
  const children = columns.map(({ alignEnd }, at) => cell([wordParagraph(PLAIN, cells[at] ?? [], { style, ...(alignEnd && END) })], widths[at]!, fill));
  return new TableRow({ cantSplit: true, children });
}

function cell(children: Paragraph[], size: number, fill?: string): TableCell {
  return new TableCell({ children, width: { size, type: WidthType.DXA }, ...(fill && { shading: { fill } }) });
}

/** What a column needs so that no word is torn, and what it would take to have no text wrapped. */
interface Room {
  least: number;
  most: number;
}

/** A word longer than these columns is torn wherever it ends up. */
const LONGEST_WORD = 22;

function roomOf({ texts, title = '', mono }: WordColumn, letter: number): Room {
  const unit = mono ? letter * 1.2 : letter;
  const least = Math.max(longestWord(texts) * unit, Math.max(longestWord([title]), Math.min(SHORT_HEAD, columnsOf(title))) * letter * 1.25);
  return { least: least + EDGES, most: texts.reduce((most, text) => Math.max(most, columnsOf(text) * unit), least) + EDGES };
}

/** Columns of a head that is not worth a second line. */
const SHORT_HEAD = 9;
const EDGES = 2 * SIDE + 20;

/** A Chinese text may end its line after any character, but a short one should not. */
function longestWord(texts: string[]): number {
  const longest = texts.flatMap((text) => text.split(/[\s\p{Script=Han}]/u)).reduce((most, word) => Math.max(most, columnsOf(word)), 4);
  return Math.min(LONGEST_WORD, longest);
}

/** All of the width: each column what it needs, then the rest in proportion to what they could still use. */
function share(rooms: Room[], width: number): number[] {
  const needed = rooms.reduce((sum, { least }) => sum + least, 0);
  if (needed >= width) return rooms.map(({ least }) => Math.floor((width * least) / needed));
  const wanted = rooms.map(({ least, most }) => Math.min(most, width) - least);
  const all = wanted.reduce((sum, want) => sum + want, 0);
  const rest = width - needed;
  // Where all texts fit, the columns grow alike.
  const parts = all > rest ? wanted.map((want) => (rest * want) / all) : wanted.map((want) => want + (rest - all) / rooms.length);
  return rooms.map(({ least }, at) => Math.floor(least + parts[at]!));
}
