import { AlignmentType, BorderStyle, type FileChild, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { CoverRow, Document, Inline, Section } from '../documents/document.ts';
import type { WordDesk } from './word-desk.ts';
import { fieldBegin, fieldEnd } from './word-field.ts';
import { wordInlines, wordRun } from './word-inlines.ts';
import { COLOURS, hairline, TEXT_WIDTH } from './word-look.ts';
import { PLAIN, wordParagraph } from './word-paragraph.ts';
import { drawnOctets, picturedParagraph } from './word-picture.ts';

/** The first page: mark and name of the school, title, what the student fills in, and the contents. */
export function wordCover(desk: WordDesk, { dress, title, subtitle, cover, words, sections, language }: Document): FileChild[] {
  const logo = dress?.logo ? drawnOctets(desk, dress.logo) : null;
  const above = [...(dress?.school ? [dress.school] : []), ...(subtitle && language === 'zh-CN' ? [subtitle] : [])];
  return [
    ...(logo ? [picturedParagraph(desk, PLAIN, { ...logo, ...smaller(logo) }, dress?.school ?? '')] : []),
    ...above.map((text) => wordParagraph(PLAIN, [wordRun(text)], { style: 'Subtitle' })),
    wordParagraph(PLAIN, [wordRun(title)], { style: 'Title' }),
    ...(subtitle && language !== 'zh-CN' ? [wordParagraph(PLAIN, [wordRun(subtitle)], { style: 'Subtitle' })] : []),
    ...(cover.length > 0 ? [coverTable(desk, cover, language === 'zh-CN')] : []),
    ...contents(desk, words.contents, sections),
  ];
}

/** In CSS pixels. */
const LOGO = 96;

function smaller({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, LOGO / Math.max(1, height));
  return { width: width * scale, height: height * scale };
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NOTHING = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const LOW = { verticalAlign: VerticalAlign.BOTTOM };

/** Labels on the left, and lines to write on: a Chinese cover has them in the middle, with the labels as wide as each other. */
function coverTable(desk: WordDesk, rows: CoverRow[], isHan: boolean): FileChild {
  const [label, value] = isHan ? [1_700, 5_000] : [2_200, TEXT_WIDTH - 2_200];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: label + value, type: WidthType.DXA },
    columnWidths: [label, value],
    ...(isHan && { alignment: AlignmentType.CENTER }),
    borders: NOTHING,
    margins: { left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: rows.map((row) => coverRow(desk, row, isHan)),
  });
}

function coverRow(desk: WordDesk, { label, value }: CoverRow, isHan: boolean): TableRow {
  const line = { ...NOTHING, bottom: hairline(isHan ? COLOURS.ink : COLOURS.hair) };
  const name = wordParagraph(PLAIN, [wordRun(label, isHan ? {} : { color: COLOURS.soft })], { style: 'CoverCell', ...(isHan && { alignment: AlignmentType.DISTRIBUTE }) });
  const text = wordParagraph(PLAIN, wordInlines(desk, value), { style: 'CoverCell' });
  return new TableRow({ cantSplit: true, children: [new TableCell({ borders: isHan ? NOTHING : line, ...LOW, children: [name] }), new TableCell({ borders: line, ...LOW, children: [text] })] });
}

/** A table of contents that Word knows as one, filled with links already; brought up to date there, it has the numbers of pages, which only Word knows. */
function contents(desk: WordDesk, title: string, sections: Section[]): FileChild[] {
  const lines = sections.flatMap((section) => contentsOf(desk, section));
  const last = lines.length - 1;
  const framed = lines.map(({ level, runs }, at) => wordParagraph(PLAIN, [...(at === 0 ? [fieldBegin(`TOC \\o "1-${DEPTH}" \\h \\z \\u`)] : []), ...runs, ...(at === last ? [fieldEnd()] : [])], { style: `TOC${level}` }));
  return lines.length > 0 ? [wordParagraph(PLAIN, [wordRun(title)], { style: 'ContentsTitle' }), ...framed] : [];
}

const DEPTH = 2;

function contentsOf(desk: WordDesk, { id, number, title, level, sections }: Section): { level: number; runs: ParagraphChild[] }[] {
  if (level > DEPTH) return [];
  const runs = wordInlines(desk, [{ type: 'link', to: id, inlines: [...numberInline(number), ...title] }]);
  return [{ level, runs }, ...sections.flatMap((section) => contentsOf(desk, section))];
}

/** `1 ` or `一、`. */
export function numberInline(number: string): Inline[] {
  return number ? [{ type: 'text', text: `${number}${/[、）]$/.test(number) ? '' : ' '}` }] : [];
}
