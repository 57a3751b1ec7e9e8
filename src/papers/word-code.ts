import type { FileChild, Paragraph, TextRun } from 'docx';
import type { Hex, Listing, Tree } from '../documents/document.ts';
import { codeTokens } from '../pages/code-lines.ts';
import { hexRows, shadeOf } from '../pages/hex-rows.ts';
import type { WordDesk } from './word-desk.ts';
import { marked, wordRun } from './word-inlines.ts';
import { COLOURS } from './word-look.ts';
import { type Setting, wordParagraph } from './word-paragraph.ts';

/** Lines in a fixed-width face, a paragraph each, so that a student can take one out. How many there are, documents and notes bound. */
export function codeParagraphs(setting: Setting, text: string): Paragraph[] {
  return codeLinesOf(setting, linesOf(text).map((line) => [wordRun(line)]));
}

/** A listing with its colours and, where it is numbered, its numbers. */
export function listingParagraphs(setting: Setting, listing: Listing): Paragraph[] {
  const lines = codeTokens({ ...listing, text: listing.text.replace(/\n$/, '') });
  const digits = `${lines.length}`.length;
  const runs = lines.map((line, at) => [
    ...(listing.numbered ? [wordRun(`${`${at + 1}`.padStart(digits)}  `, { color: COLOURS.soft })] : []),
    ...line.map(({ text, kind }) => wordRun(text.replaceAll('\t', '    '), HUES[kind] ? { color: HUES[kind] } : {})),
  ]);
  return codeLinesOf(setting, runs);
}

/** As the page colours them: names in one endpoint's hue, what is written in quotation marks in the other's. */
const HUES: Readonly<Record<string, string>> = {
  'hljs-comment': COLOURS.soft, 'hljs-meta': COLOURS.soft, 'hljs-quote': COLOURS.soft,
  'hljs-keyword': COLOURS.originator, 'hljs-name': COLOURS.originator, 'hljs-tag': COLOURS.originator, 'hljs-built_in': COLOURS.originator, 'hljs-selector-tag': COLOURS.originator, 'hljs-title': COLOURS.originator,
  'hljs-string': COLOURS.responder, 'hljs-number': COLOURS.responder, 'hljs-literal': COLOURS.responder, 'hljs-regexp': COLOURS.responder,
};

const SHADES = ['', 'E9E2F1', 'DFEADB', 'DBE6F2', 'F6E2D0'] as const;

/** A hex dump with a tint for each layer, and which tint is which. */
export function hexParagraphs(setting: Setting, hex: Hex): FileChild[] {
  const legend = hex.layers.flatMap(({ name, start, end }, at) => [wordRun(` ${name} ${start}–${Math.max(0, end - 1)} `, tint(shadeOf(at))), wordRun('  ')]);
  const rows = hexRows(hex).map(({ offset, octets, pad, ascii }) => [
    wordRun(`${offset}  `, { color: COLOURS.soft }),
    ...octets.map(({ text, shade }) => wordRun(text, tint(shade))),
    wordRun(`${pad}  ${ascii}`, { color: COLOURS.soft }),
  ]);
  return [...(legend.length > 0 ? [wordParagraph(setting, legend, { style: 'Caption', keepNext: true })] : []), ...codeLinesOf(setting, rows)];
}

function tint(shade: number): object {
  return SHADES[shade] ? { shading: { type: 'clear', color: 'auto', fill: SHADES[shade] } } : {};
}

/** A protocol tree; each line is indented by its depth and, where it wraps, a little more. */
export function treeParagraphs(desk: WordDesk, setting: Setting, { lines }: Tree): Paragraph[] {
  return lines.map((line, at) => {
    const left = setting.indent + Math.min(line.depth, 12) * 220 + 300;
    const anchor = desk.places.anchorOf(line);
    const run = [wordRun(line.text)];
    return wordParagraph(setting, anchor ? marked(desk, anchor, run) : run, { style: 'CodeBlock', indent: { left, hanging: 300 }, ...(at === lines.length - 1 && LAST) });
  });
}

const LAST = { spacing: { after: 140 } };

function codeLinesOf(setting: Setting, lines: TextRun[][]): Paragraph[] {
  return lines.map((runs, at) => wordParagraph(setting, runs, { style: 'CodeBlock', keepLines: true, ...(at === lines.length - 1 && LAST) }));
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').replaceAll('\t', '    ').split('\n');
}
