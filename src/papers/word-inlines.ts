import { BookmarkEnd, BookmarkStart, FootnoteReferenceRun, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../documents/document.ts';
import type { WordDesk } from './word-desk.ts';
import { wordFormula } from './word-formula.ts';
import { COLOURS } from './word-look.ts';
import { writableText } from './writable-text.ts';

type RunLook = Omit<IRunOptions, 'text' | 'children'>;

/** Inlines as runs; links lead to bookmarks of the same document, and those to footnotes become Word's own. */
export function wordInlines(desk: WordDesk, inlines: readonly Inline[], look: RunLook = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineOf(desk, inline, look));
}

function inlineOf(desk: WordDesk, inline: Inline, look: RunLook): ParagraphChild[] {
  switch (inline.type) {
    case 'strong':
      return wordInlines(desk, inline.inlines, { ...look, bold: true });
    case 'emphasis':
      return wordInlines(desk, inline.inlines, { ...look, italics: true });
    case 'code':
      return [wordRun(inline.text, { ...look, style: 'Code' })];
    case 'value':
      return [wordRun(inline.text, inline.mono ? { ...look, style: 'Code' } : look)];
    case 'frame':
      return linkTo(desk, desk.places.ofFrame(inline.frame), [wordRun(`#${inline.frame}`, { ...look, color: COLOURS.originator })]);
    case 'side':
      return [wordRun(inline.text, { ...look, color: COLOURS[inline.side] })];
    case 'link':
      return linkOf(desk, inline, look);
    case 'math':
      return [wordFormula(inline) ?? wordRun(inline.tex, { ...look, style: 'Code' })];
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    default:
      return [wordRun(inline.text, look)];
  }
}

function linkOf(desk: WordDesk, { to, inlines }: Extract<Inline, { type: 'link' }>, look: RunLook): ParagraphChild[] {
  const note = /^footnote-(\d+)$/.exec(to)?.[1];
  if (note !== undefined && desk.footnotes.has(Number(note))) return [new FootnoteReferenceRun(Number(note))];
  return linkTo(desk, to, wordInlines(desk, inlines, look));
}

function linkTo(desk: WordDesk, anchor: string, children: ParagraphChild[]): ParagraphChild[] {
  const name = desk.names.nameOf(anchor);
  return name === null ? children : [new InternalHyperlink({ anchor: name, children })];
}

/** A run of text on one line. */
export function wordRun(text: string, look: RunLook = {}): TextRun {
  const shown = writableText(text).replaceAll('\n', ' ');
  return new TextRun({ ...look, ...(isHan(shown) && { font: { hint: 'eastAsia' } }), text: shown });
}

/** Whether quotation marks, dashes and the like are those of a Chinese text: Word takes them for Latin unless told. */
function isHan(text: string): boolean {
  return /[\u2010-\u2027\u00b7\u00d7]/.test(text) && /\p{Script=Han}/u.test(text);
}

/** The children with the bookmark of an anchor around them, where the document does not have it already. */
export function marked(desk: WordDesk, anchor: string, children: ParagraphChild[]): ParagraphChild[] {
  const mark = desk.names.open(anchor);
  return mark ? [new BookmarkStart(mark.name, mark.number), ...children, new BookmarkEnd(mark.number)] : children;
}
