import { AlignmentType, type Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { columnsOf } from '../results/text-columns.ts';
import { COLOURS, hairline } from './word-look.ts';
import { PLAIN, type Setting, widthIn, wordParagraph } from './word-paragraph.ts';

export interface WordColumn {
  /** Null for a table without a head. */
  head: ParagraphChild[] | null;
  alignEnd?: boolean;
  /** Compared with those of the other columns. */
  weight: number;
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
  style: 'Cell' | 'PacketCell';
}

/** A table whose head is repeated on each page and whose rows are not torn apart. */
export function wordTable(setting: Setting, { columns, rows, style }: WordTable): Table {
  const widths = share(columns.map(({ weight }) => weight), widthIn(setting));
  const head = columns.some((column) => column.head) ? [headRow(columns, widths)] : [];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(setting.indent > 0 && { indent: { size: setting.indent, type: WidthType.DXA } }),
    columnWidths: widths,
    borders: BORDERS,
    margins: { left: 70, right: 70, marginUnitType: WidthType.DXA },
    rows: [...head, ...rows.map((row) => bodyRow(row, columns, { widths, style }))],
  });
}

const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS = { top: hairline(COLOURS.ink, 6), bottom: hairline(COLOURS.ink, 6), left: NONE, right: NONE, insideHorizontal: hairline(), insideVertical: NONE };

function headRow(columns: WordColumn[], widths: number[]): TableRow {
  const cells = columns.map(({ head, alignEnd }, at) => cell([wordParagraph(PLAIN, head ?? [], { style: 'CellHead', ...(alignEnd && END) })], widths[at]!, COLOURS.wash));
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

/** Widths in proportion to the weights, none of them nothing. */
function share(weights: number[], width: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  return weights.map((weight) => Math.max(300, Math.floor((width * weight) / sum)));
}

/** How much room a column wants for these texts: a long one may wrap, a short one should not. */
export function weightOf(texts: string[]): number {
  const lengths = texts.map(columnsOf);
  const longest = Math.max(0, ...lengths);
  const word = Math.max(0, ...texts.flatMap((text) => text.split(/[\s\p{Script=Han}]/u).map(columnsOf)));
  return Math.max(4, Math.min(longest, Math.max(word, 14 + Math.sqrt(longest) * 3))) + 1;
}
