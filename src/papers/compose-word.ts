import { AlignmentType, Document as WordDocument, type FileChild, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, TextRun, TabStopType } from 'docx';
import type { CoverRow, Document, Section } from '../documents/document.ts';
import { withVisibleText } from '../octets/visible-text.ts';
import type { FigurePictures } from '../printing/draw-figures.ts';
import { coreProperties } from './core-properties.ts';
import { packSteadily } from './pack-steadily.ts';
import { wordBlocks } from './word-block.ts';
import { openWordDesk, type WordDesk } from './word-desk.ts';
import { marked, wordInlines, wordRun } from './word-inlines.ts';
import { COLOURS, hairline, PAGE, TEXT_WIDTH, wordStyles } from './word-look.ts';
import { PLAIN, STEP, wordParagraph } from './word-paragraph.ts';
import { pictureOctets, picturedParagraph } from './word-picture.ts';
import { wordTable } from './word-table.ts';

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
  const children = [...coverOf(desk, shown), ...shown.sections.flatMap((section) => sectionOf(desk, section)), wordParagraph(PLAIN, [wordRun(shown.generator)], { style: 'Caption', spacing: { before: 400 } })];
  const file = new WordDocument({
    styles: wordStyles(shown.language),
    numbering: NUMBERING,
    footnotes: Object.fromEntries([...desk.footnotes].map(([number, { inlines }]) => [number, { children: [new Paragraph({ style: 'FootnoteText', children: wordInlines(desk, inlines) })] }])),
    sections: [{ properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE }, titlePage: true }, headers: { default: headerOf(shown), first: new Header({ children: [] }) }, footers: { default: FOOTER(), first: FOOTER() }, children }],
  });
  const core = coreProperties({ title: shown.title, language: shown.language, createdAt });
  return packSteadily(await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: core }]));
}

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const indentOf = (level: number) => ({ style: { paragraph: { indent: { left: (level + 1) * STEP, hanging: STEP } } } });

const NUMBERING = {
  config: [
    { reference: 'bullets', levels: LEVELS.map((level) => ({ level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', alignment: AlignmentType.LEFT, ...indentOf(level) })) },
    { reference: 'numbers', levels: LEVELS.map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.LEFT, ...indentOf(level) })) },
  ],
};

function headerOf({ title, words }: Document): Header {
  const look = { size: 17, color: COLOURS.soft };
  return new Header({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], border: { bottom: hairline() }, children: [wordRun(title, look), new TextRun({ ...look, text: '\t' }), wordRun(words.file, look)] })] });
}

const FOOTER = (): Footer => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });

function coverOf(desk: WordDesk, { dress, title, subtitle, cover, words, sections }: Document): FileChild[] {
  const octets = dress?.logo ? pictureOctets(dress.logo) : null;
  const [shot] = (dress?.logo && desk.pictures.get(dress.logo)) || [];
  const logo = shot ? { data: shot.png, type: 'png' as const, width: shot.width, height: shot.height } : octets ? { ...octets, width: 90, height: 90 } : null;
  return [
    ...(logo ? [picturedParagraph(desk, PLAIN, logo, dress?.school ?? '')] : []),
    ...(dress?.school ? [wordParagraph(PLAIN, [wordRun(dress.school)], { style: 'Subtitle' })] : []),
    wordParagraph(PLAIN, [wordRun(title)], { style: 'Title' }),
    ...(subtitle ? [wordParagraph(PLAIN, [wordRun(subtitle)], { style: 'Subtitle' })] : []),
    ...(cover.length > 0 ? [coverTable(desk, cover)] : []),
    wordParagraph(PLAIN, [wordRun(words.contents)], { style: 'InsetHeading', spacing: { before: 360 } }),
    ...sections.flatMap((section) => contentsOf(desk, section)),
  ];
}

function coverTable(desk: WordDesk, rows: CoverRow[]): FileChild {
  return wordTable(PLAIN, { style: 'Cell', columns: [{ head: null, weight: 22 }, { head: null, weight: 78 }], rows: rows.map(({ label, value }) => ({ cells: [[wordRun(label, { color: COLOURS.soft })], wordInlines(desk, value)] })) });
}

/** Links to sections; a student who wants page numbers inserts Word's own table of contents, which takes the headings. */
function contentsOf(desk: WordDesk, { id, number, title, level, sections }: Section): FileChild[] {
  const text = [...(number ? [{ type: 'text' as const, text: `${number}${/[、）]$/.test(number) ? '' : ' '}` }] : []), ...title];
  const line = wordParagraph({ indent: (level - 1) * STEP, rule: null }, wordInlines(desk, [{ type: 'link', to: id, inlines: text }]), { spacing: { after: 20, line: 260 } });
  return level > 2 ? [] : [line, ...sections.flatMap((section) => contentsOf(desk, section))];
}

function sectionOf(desk: WordDesk, { id, number, title, level, blocks, sections }: Section): FileChild[] {
  const children = [...(number ? [wordRun(`${number}${/[、）]$/.test(number) ? '' : ' '}`)] : []), ...wordInlines(desk, title)];
  return [wordParagraph(PLAIN, marked(desk, id, children), { style: `Heading${level}` }), ...wordBlocks(desk, blocks), ...sections.flatMap((section) => sectionOf(desk, section))];
}
