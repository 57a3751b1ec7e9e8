import { AlignmentType, BorderStyle, type FileChild, type Paragraph } from 'docx';
import type { Block, Derivation, HeaderDrawing, HttpMessage, Inline, PacketRow, Packets, Picture, Table } from '../documents/document.ts';
import { plainText } from '../pages/plain-text.ts';
import { renderTextLadder } from '../results/render-text-ladder.ts';
import { codeParagraphs, hexParagraphs, listingParagraphs, treeParagraphs } from './word-code.ts';
import type { WordDesk } from './word-desk.ts';
import { marked, wordInlines, wordRun } from './word-inlines.ts';
import { COLOURS, spaced } from './word-look.ts';
import { DEEPEST } from './word-lists.ts';
import { PLAIN, type Setting, STEP, within, wordParagraph } from './word-paragraph.ts';
import { drawnOctets, picturedParagraph } from './word-picture.ts';
import { type WordRow, wordTable } from './word-table.ts';

/** Columns of a drawing in a fixed-width face that the page has room for. */
const LADDER_COLUMNS = 96;

/** A block as paragraphs and tables of Word. */
function wordBlock(desk: WordDesk, block: Block, setting: Setting = PLAIN): FileChild[] {
  const inlines = (list: readonly Inline[]) => wordInlines(desk, list);
  switch (block.type) {
    case 'paragraph':
      return [wordParagraph(setting, inlines(block.inlines), { style: STYLES[block.role ?? 'text'] }), ...(block.margin ? [wordParagraph(within(setting), inlines(block.margin), { style: 'Remark' })] : [])];
    case 'list':
      return listed(desk, setting, block.ordered ? 1 : null, block.entries.map((entry) => [{ type: 'paragraph', inlines: entry }]));
    case 'outline':
      return listed(desk, setting, block.ordered ? block.start : null, block.entries);
    case 'table':
      return [...captionOf(desk, setting, block.caption), tableOf(desk, setting, block), gap(setting)];
    case 'packets':
      return [...captionOf(desk, setting, block.caption), packetsOf(desk, setting, block), gap(setting)];
    case 'note': {
      const inner = within(setting, TONES[block.tone]);
      return [wordParagraph(inner, [wordRun(block.title, { bold: true, color: TONES[block.tone] })], { keepNext: true }), ...wordBlocks(desk, block.blocks, inner)];
    }
    case 'quote':
      return wordBlocks(desk, block.blocks, within(setting, COLOURS.hair));
    case 'step':
      return [titled(desk, block.id, [wordRun(`${block.number} `), ...inlines(block.title), wordRun('  '), ...inlines([{ type: 'frame', frame: block.frame }])], 'Heading4'), ...wordBlocks(desk, block.blocks, setting)];
    case 'question':
      return [titled(desk, block.id, [wordRun(`${block.number} `), ...inlines(block.question)], 'Question'), wordParagraph(setting, [wordRun(block.basis.word)], { style: 'Remark', keepNext: true }), ...wordBlocks(desk, block.answer, setting)];
    case 'heading':
      return [titled(desk, block.id, inlines(block.inlines), 'InsetHeading')];
    case 'ladder':
      return drawn(desk, setting, block, () => codeParagraphs(setting, renderTextLadder(block, LADDER_COLUMNS)));
    case 'header':
      return drawn(desk, setting, block, () => [headerTable(setting, block), gap(setting)]);
    case 'ruler':
    case 'waterfall':
    case 'plot':
      return drawn(desk, setting, block, () => [wordParagraph(setting, [wordRun(block.description)])]);
    case 'picture':
      return pictureOf(desk, setting, block);
    case 'derivation':
      return [wordParagraph(setting, [wordRun(derivationText(block))], { style: 'Derivation' })];
    case 'message':
      return messageOf(desk, setting, block);
    case 'tree':
      return [...captionOf(desk, setting, block.caption), ...treeParagraphs(desk, setting, block)];
    case 'hex':
      return [...captionOf(desk, setting, block.caption), ...hexParagraphs(setting, block), ...said(setting, block.cut)];
    case 'listing':
      return [...captionOf(desk, setting, block.caption ?? []), ...listingParagraphs(setting, block), ...said(setting, block.cut)];
    case 'rule':
      return [wordParagraph(setting, [], { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.hair, space: 1 } } })];
    case 'footnotes':
      // They stand at the foot of Word's pages.
      return [];
  }
}

export function wordBlocks(desk: WordDesk, blocks: readonly Block[], setting: Setting = PLAIN): FileChild[] {
  return blocks.flatMap((block) => wordBlock(desk, block, setting));
}

const STYLES = { text: 'Normal', lead: 'Lead', remark: 'Remark' } as const;
const TONES = { note: COLOURS.originator, attention: COLOURS.accent, missing: COLOURS.accent, inferred: COLOURS.soft } as const;

function titled(desk: WordDesk, id: string, children: Parameters<typeof marked>[2], style: string): Paragraph {
  return wordParagraph(PLAIN, marked(desk, id, children), { style });
}

function captionOf(desk: WordDesk, setting: Setting, caption: readonly Inline[]): Paragraph[] {
  return caption.length > 0 ? [wordParagraph(setting, wordInlines(desk, caption), { style: 'Caption', keepNext: true })] : [];
}

function said(setting: Setting, text: string | null | undefined): Paragraph[] {
  return text ? [wordParagraph(setting, [wordRun(text)], { style: 'Caption' })] : [];
}

/** Tables that follow each other would grow together. */
function gap(setting: Setting): Paragraph {
  return wordParagraph({ ...setting, rule: null }, [], { spacing: spaced({ before: 0, after: 60, line: 160 }) });
}

function listed(desk: WordDesk, setting: Setting, start: number | null, entries: readonly Block[][]): FileChild[] {
  const level = Math.min(DEEPEST, Math.floor(setting.indent / STEP));
  const numbering = { reference: desk.lists.open(start), level };
  return entries.flatMap((entry) => {
    const [first, ...rest] = entry;
    const lead = first?.type === 'paragraph' ? first.inlines : [];
    const line = wordParagraph(setting, wordInlines(desk, withBox(lead)), { numbering, spacing: { after: 60 } });
    return [line, ...wordBlocks(desk, first?.type === 'paragraph' ? rest : entry, within(setting))];
  });
}

/** What is to be done has a box before it, as in Word. */
function withBox(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  const box = first?.type === 'code' ? BOXES[first.text] : undefined;
  return box ? [{ type: 'text', text: box }, ...rest] : inlines;
}

const BOXES: Readonly<Record<string, string>> = { '[x]': '☑', '[ ]': '☐' };

function tableOf(desk: WordDesk, setting: Setting, { columns, rows }: Table): FileChild {
  return wordTable(setting, {
    style: 'Cell',
    columns: columns.map(({ head, align, mono }, at) => ({ head: [wordRun(head)], title: head, alignEnd: align === 'end', mono, texts: rows.map(({ cells, sign }) => `${at === 0 && sign ? '--' : ''}${plainText(cells[at] ?? [])}`) })),
    rows: rows.map(({ cells, anchor, strong, sign }): WordRow => {
      const runs = cells.map((inlines, at) => [...(at === 0 && sign ? [wordRun(`${SIGNS[sign]} `)] : []), ...wordInlines(desk, inlines, strong ? { bold: true } : {})]);
      return { cells: anchor ? [marked(desk, anchor, runs[0] ?? []), ...runs.slice(1)] : runs };
    }),
  });
}

const SIGNS = { error: '✕', warning: '!', note: 'i', met: '✓', unmet: '✕' } as const;

function packetsOf(desk: WordDesk, setting: Setting, { heads, rows, omitted }: Packets): FileChild {
  const { number, time, source, destination, protocol, length, info } = heads;
  const left = (after: number): WordRow[] => omitted.filter((one) => one.after === after).map(({ text }) => ({ cells: [[wordRun(text)]], spans: true }));
  const lines = rows.map((row): WordRow => {
    const anchor = desk.places.anchorOf(row);
    const frame = [wordRun(`${row.frame}`)];
    const mark = row.mark ? [wordRun(`${row.mark.word} `, { bold: true, color: row.mark.tone === 'attention' ? COLOURS.accent : COLOURS.soft })] : [];
    const texts = [row.time, row.source, row.destination, row.protocol, `${row.length}`].map((text) => [wordRun(text)]);
    return { cells: [anchor ? marked(desk, anchor, frame) : frame, ...texts, [...mark, wordRun(row.info)]] };
  });
  const column = (head: string, alignEnd: boolean, textOf: (row: PacketRow) => string) => ({ head: [wordRun(head)], title: head, alignEnd, texts: rows.map(textOf) });
  return wordTable(setting, {
    style: 'PacketCell',
    columns: [
      column(number, true, ({ frame }) => `${frame}`),
      column(time, true, (row) => row.time),
      column(source, false, (row) => row.source),
      column(destination, false, (row) => row.destination),
      column(protocol, false, (row) => row.protocol),
      column(length, true, (row) => `${row.length}`),
      column(info, false, (row) => `${row.mark?.word ?? ''} ${row.info}`),
    ],
    rows: [...left(-1), ...lines.flatMap((line, at) => [line, ...left(at)])],
  });
}

interface Drawing {
  id: string;
  caption: Inline[];
  description: string;
}

/** The browser's picture of a figure, or what says the same where there is none. */
function drawn(desk: WordDesk, setting: Setting, { id, caption, description }: Drawing, instead: () => FileChild[]): FileChild[] {
  const parts = desk.pictures.get(id) ?? [];
  const figure = parts.length > 0 ? parts.map(({ png, width, height }) => picturedParagraph(desk, setting, { data: png, type: 'png', width, height }, description)) : instead();
  return [...figure, wordParagraph(setting, marked(desk, id, wordInlines(desk, caption)), { style: 'Caption', ...CENTRED })];
}

function pictureOf(desk: WordDesk, setting: Setting, { address, width, height, caption, description }: Picture): FileChild[] {
  const picture = drawnOctets(desk, address, { width, height });
  const body = picture ? picturedParagraph(desk, setting, picture, description) : wordParagraph(setting, [wordRun(description)], { style: 'Remark' });
  return [body, ...(caption.length > 0 ? [wordParagraph(setting, wordInlines(desk, caption), { style: 'Caption', ...CENTRED })] : [])];
}

const CENTRED = { alignment: AlignmentType.CENTER };

function derivationText({ result, terms }: Derivation): string {
  return `${result.name} ${result.text} = ${terms.map(({ operator, name, text, from }) => [operator, name, text, from && `(${from})`].filter(Boolean).join(' ')).join(' ')}`;
}

function headerTable(setting: Setting, { rows, flags }: HeaderDrawing): FileChild {
  const cells = [...rows.flat().map(({ name, value, octets }) => [name, value, octets]), ...flags.map(({ name, set, word }) => [name, `${Number(set)}`, word])];
  return wordTable(setting, {
    style: 'Cell',
    columns: [0, 1, 2].map((at) => ({ head: null, texts: cells.map((texts) => texts[at]!) })),
    rows: cells.map((texts) => ({ cells: texts.map((text) => [wordRun(text)]) })),
  });
}

function messageOf(desk: WordDesk, setting: Setting, { id, caption, startLine, headers, headersOmitted, body }: HttpMessage): FileChild[] {
  const columns = [headers.map(({ name }) => `${name}:`), headers.map(({ value }) => value), headers.map(({ meaning }) => plainText(meaning))].map((texts, at) => ({ head: null, texts, mono: at < 2 }));
  const rows = headers.map(({ name, value, meaning }): WordRow => ({ cells: [[wordRun(`${name}:`, { style: 'Code' })], [wordRun(value, { style: 'Code' })], wordInlines(desk, meaning)] }));
  return [
    wordParagraph(setting, marked(desk, id, wordInlines(desk, caption)), { style: 'Caption', keepNext: true }),
    wordParagraph(setting, [wordRun(startLine.text, { style: 'Code', bold: true })], { keepNext: true }),
    ...(rows.length > 0 ? [wordTable(setting, { style: 'MessageCell', columns, rows }), gap(setting)] : []),
    ...said(setting, headersOmitted),
    ...(body ? [...codeParagraphs(setting, body.text), ...said(setting, body.note)] : []),
  ];
}
