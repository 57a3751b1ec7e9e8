import type { Block, Inline, Step, Question, Listing, Footnotes } from '../documents/document.ts';
import type { Derivation, DerivationTerm, Paragraph } from '../explanations/explanation.ts';
import { standaloneFigure } from '../pages/standalone-figure.ts';
import type { Desk } from './markdown-desk.ts';
import { emphasised, markdownDisplay, markdownInlines } from './markdown-inlines.ts';
import { hexLines, messageLines, treeLines } from './markdown-lines.ts';
import { addressedPicture, shownPicture } from './markdown-picture.ts';
import { packetTable, wordTable } from './markdown-rows.ts';
import { codeFence, lineStart, markdownText } from './markdown-text.ts';
import { treeAnchor } from './paper-places.ts';

/** `depth` is that of the headings around. */
type Shelf = Desk & { depth: number };

/** Blocks with an empty line between them; two lists of one kind would be one without a remark between. */
export function markdownBlocks(blocks: Block[], desk: Shelf): string {
  return stacked(blocks.flatMap((block, at) => [followsItsLike(block, blocks[at - 1]) && '<!-- -->', markdownBlock(block, desk)]));
}

function followsItsLike(block: Block, before: Block | undefined): boolean {
  return isList(block) && isList(before) && block.ordered === before.ordered;
}

export function stacked(texts: (string | false | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

function isList(block: Block | undefined): block is Extract<Block, { type: 'list' | 'outline' }> {
  return block?.type === 'list' || block?.type === 'outline';
}

function markdownBlock(block: Block, desk: Shelf): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, desk);
    case 'list':
      return block.entries.map((entry, at) => entered(entryLine(entry, desk), block.ordered ? `${at + 1}. ` : '- ')).join('\n');
    case 'outline':
      return block.entries.map((entry, at) => entered(outlineEntry(entry, desk), block.ordered ? `${block.start + at}. ` : '- ')).join('\n');
    case 'table':
      return stacked([caption(block.caption, desk), wordTable(block, desk)]);
    case 'packets':
      return stacked([caption(block.caption, desk), packetTable(block, desk)]);
    case 'note':
      return quoted(stacked([`**${markdownText(block.title)}**`, markdownBlocks(block.blocks, desk)]));
    case 'quote':
      return quoted(markdownBlocks(block.blocks, desk));
    case 'step':
      return step(block, desk);
    case 'question':
      return question(block, desk);
    case 'derivation':
      return derivation(block, desk);
    case 'message':
      return stacked([desk.anchor(block.id), caption(block.caption, desk), ...messageLines(block, desk)]);
    case 'tree':
      return stacked([desk.anchor(treeAnchor(block.frame)), caption(block.caption, desk), codeFence(treeLines(block))]);
    case 'hex':
      return stacked([caption(block.caption, desk), codeFence(hexLines(block)), block.cut && remark(block.cut)]);
    case 'listing':
      return listing(block, desk);
    case 'heading':
      return stacked([desk.anchor(block.id), headed(markdownInlines(block.inlines, desk), desk)]);
    case 'picture':
      return stacked([addressedPicture(block, desk), caption(block.caption, desk)]);
    case 'footnotes':
      return footnotes(block, desk);
    case 'rule':
      return '---';
    default:
      return figure(block, desk);
  }
}

type Figure = Extract<Block, { type: 'ladder' | 'header' | 'ruler' | 'waterfall' | 'plot' }>;

function figure(block: Figure, desk: Shelf): string {
  const drawn = standaloneFigure(block);
  const shown = drawn && shownPicture({ name: block.id, ending: 'svg', octets: Buffer.from(drawn.svg), description: block.description }, desk);
  return stacked([desk.anchor(block.id), shown, caption(block.caption, desk)]);
}

function paragraph({ inlines, margin }: Paragraph, desk: Shelf): string {
  const [only] = inlines;
  if (inlines.length === 1 && only?.type === 'math' && only.display) return markdownDisplay(only.tex);
  return stacked([line(inlines, desk), margin && remarkOf(margin, desk)]);
}

function line(inlines: Inline[], desk: Shelf): string {
  return lineStart(markdownInlines(inlines, desk));
}

function caption(inlines: Inline[], desk: Shelf): string {
  return inlines.length > 0 ? remarkOf(inlines, desk) : '';
}

/** Apart from the text, in italics. */
function remarkOf(inlines: Inline[], desk: Shelf): string {
  return emphasised(markdownInlines(inlines, { ...desk, emphasis: true }), { mark: 'em' });
}

function remark(text: string): string {
  return emphasised(markdownText(text), { mark: 'em' });
}

function headed(title: string, { depth }: Shelf): string {
  return `${'#'.repeat(Math.min(6, depth + 1))} ${title}`;
}

function step({ id, number, title, frame, blocks }: Step, desk: Shelf): string {
  const head = `${markdownText(number)} ${markdownInlines([...title, { type: 'text', text: ' ' }, { type: 'frame', frame }], desk)}`;
  return stacked([desk.anchor(id), headed(head, desk), markdownBlocks(blocks, { ...desk, depth: desk.depth + 1, here: desk.places.ofFrame(frame) })]);
}

function question({ id, number, question: asked, basis, answer }: Question, desk: Shelf): string {
  const head = `${markdownText(number)} ${markdownInlines(asked, desk)}`;
  return stacked([desk.anchor(id), headed(head, desk), remark(basis.word), markdownBlocks(answer, { ...desk, depth: desk.depth + 1 })]);
}

/** On one line: `1 (Ack #8) = 0 (Seq #7) + 1 (SYN #7)`. */
function derivation({ result, terms }: Derivation, desk: Shelf): string {
  const space = desk.chinese ? '' : ' ';
  return quoted(`${term(result, desk)}${space}= ${terms.map((one) => term(one, desk)).join(space)}`);
}

function term({ operator, name, text, from }: DerivationTerm, { chinese }: Shelf): string {
  const about = markdownText([name, from].filter(Boolean).join(' '));
  const [open, close] = chinese ? ['（', '）'] : [' (', ')'];
  return `${operator && `${operator} `}**${markdownText(text)}**${about && open + about + close}`;
}

function listing({ text, language, caption: words = [], cut }: Listing, desk: Shelf): string {
  return stacked([caption(words, desk), codeFence(text, language), cut && remark(cut)]);
}

function footnotes({ entries }: Footnotes, desk: Shelf): string {
  return entries.map(({ number, inlines }) => `[^${number}]: ${line(inlines, desk)}`).join('\n');
}

function quoted(text: string): string {
  return text.split('\n').map((one) => `> ${one}`.trimEnd()).join('\n');
}

/** A box to tick is written as one. */
function entryLine(entry: Inline[], desk: Shelf): string {
  const [first, ...rest] = entry;
  const box = first?.type === 'code' && /^\[[ x]\]$/.test(first.text) ? first.text : '';
  return box && rest.length > 0 ? `${box} ${line(rest, desk)}` : line(entry, desk);
}

/** Words, and below them without an empty line a list that may stand so (CommonMark 0.31, 5.3), lest all entries be set apart. */
function outlineEntry([words, ...rest]: Block[], desk: Shelf): string {
  if (words?.type !== 'paragraph' || words.margin) return markdownBlocks(words ? [words, ...rest] : [], desk);
  const [next] = rest;
  const isTight = isList(next) && (!next.ordered || next.type === 'list' || next.start === 1);
  return [entryLine(words.inlines, desk), markdownBlocks(rest, desk)].filter(Boolean).join(isTight ? '\n' : '\n\n');
}

/** The lines behind the first stand below its text. */
function entered(text: string, mark: string): string {
  return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}
