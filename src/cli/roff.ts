import { breakable } from './wrap-words.ts';

const ESCAPES: Record<string, string> = { '\\': '\\e', '-': '\\-', "'": '\\(aq', '"': '\\(dq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti' };

/** A text as itself in roff (groff_char(7)): no escape, no request, no quotes or hyphens that a typesetter would make prettier. */
export function escapeRoff(text: string): string {
  const escaped = text.replace(/[\\'"`^~-]/g, (character) => ESCAPES[character] ?? character).replace(/[\r\n]+/g, ' ');
  return escaped.startsWith('.') ? `\\&${escaped}` : escaped;
}

/** Of a line of the source, in characters; the reader's lines are filled by roff. */
const LONGEST = 76;

/**
 * Prose for man(7): a sentence begins a line, as roff wants it, and lines may break between Chinese characters (`\:`), where roff by
 * itself sees one long word.
 */
export function roffProse(text: string): string {
  return text
    .split(/(?<=\.) +/)
    .flatMap((sentence) => inLines(sentence.split(' ')))
    .map(withBreaks)
    .join('\n');
}

export function roffBold(text: string): string {
  return `\\fB${escapeRoff(text)}\\fR`;
}

export function roffItalic(text: string): string {
  return `\\fI${escapeRoff(text)}\\fR`;
}

function inLines(words: string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && escapeRoff(longer).length <= LONGEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function withBreaks(line: string): string {
  const pieces = breakable(line);
  const joined = pieces.map((piece, index) => (pieces[index + 1] === undefined || piece.endsWith(' ') ? piece : `${piece}\u0000`)).join('');
  return escapeRoff(joined).replaceAll('\u0000', '\\:');
}
