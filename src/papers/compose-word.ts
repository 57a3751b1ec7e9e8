import { AlignmentType, Document as WordDocument, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, TextRun, TabStopType } from 'docx';
import type { Document, Section } from '../documents/document.ts';
import { withVisibleText } from '../octets/visible-text.ts';
import type { FigurePictures } from '../printing/draw-figures.ts';
import { coreProperties } from './core-properties.ts';
import { packSteadily } from './pack-steadily.ts';
import { wordBlocks } from './word-block.ts';
import { numberInline, wordCover } from './word-cover.ts';
import { openWordDesk, type WordDesk } from './word-desk.ts';
import { marked, wordInlines, wordRun } from './word-inlines.ts';
import { COLOURS, hairline, PAGE, TEXT_WIDTH } from './word-look.ts';
import { PLAIN, wordParagraph } from './word-paragraph.ts';
import { wordStyles } from './word-styles.ts';

export interface WordOptions {
  /** Pictures of the figures; without them figures are told in words and fixed-width drawings. */
  pictures?: FigurePictures;
  /** When the file says that it was made; without it, it says 1980. */
  createdAt?: Date | null;
}

/** The document as a Word file (ISO/IEC 29500) that can be edited on: the same arguments always give the same octets. */
export async function composeWord(document: Document, { pictures = new Map(), createdAt = null }: WordOptions = {}): Promise<Uint8Array> {
  const shown = withVisibleText({ ...document, view: undefined });
  const desk = openWordDesk(shown, pictures);
  const children = [...wordCover(desk, shown), ...shown.sections.flatMap((section, at) => sectionOf(desk, section, at === 0)), wordParagraph(PLAIN, [wordRun(shown.generator)], { style: 'Caption', spacing: { before: 400 } })];
  const file = new WordDocument({
    styles: wordStyles(shown.language),
    numbering: desk.lists.numbering(),
    footnotes: Object.fromEntries([...desk.footnotes].map(([number, { inlines }]) => [number, { children: [new Paragraph({ style: 'FootnoteText', children: wordInlines(desk, inlines) })] }])),
    sections: [{ properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE }, titlePage: true }, headers: { default: headerOf(shown), first: new Header({ children: [] }) }, footers: { default: FOOTER(), first: FOOTER() }, children }],
  });
  const core = coreProperties({ title: shown.title, author: shown.author ?? '', language: shown.language, createdAt });
  return packSteadily(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: core }]));
}

function headerOf({ title, words }: Document): Header {
  const look = { size: 17, color: COLOURS.soft };
  return new Header({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], border: { bottom: hairline() }, children: [wordRun(title, look), new TextRun({ ...look, text: '\t' }), wordRun(words.file, look)] })] });
}

const FOOTER = (): Footer => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });

/** The first one begins a page, so that cover and contents have theirs. */
function sectionOf(desk: WordDesk, { id, number, title, level, blocks, sections }: Section, isFirst = false): FileChild[] {
  const children = wordInlines(desk, [...numberInline(number), ...title]);
  const heading = wordParagraph(PLAIN, marked(desk, id, children), { style: `Heading${level}`, ...(isFirst && { pageBreakBefore: true }) });
  return [heading, ...wordBlocks(desk, blocks), ...sections.flatMap((section) => sectionOf(desk, section))];
}
