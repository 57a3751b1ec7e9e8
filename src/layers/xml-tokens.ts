import type { Span } from '../octets/span.ts';

/** Cuts XML (W3C, Extensible Markup Language 1.0) into what stands beside each other; nothing is checked for being well-formed. */
export type XmlToken =
  | { kind: 'text' | 'close' | 'comment' | 'cdata-section' | 'doctype' | 'declaration' | 'doctype-end' | 'unrecognized'; span: Span }
  | { kind: 'open' | 'instruction'; span: Span; name: Span; attributes: XmlAttribute[]; isEmpty: boolean };

export interface XmlAttribute {
  span: Span;
  name: Span;
  /** Without its quotes. */
  value: Span;
}

/** `text` has one character for each octet, so that places in it are places in the octets. */
export function* xmlTokens(text: string): Generator<XmlToken> {
  const missing = new Set<string>();
  let at = afterBlanks(text, 0);
  while (at < text.length) {
    const token = tokenAt({ text, missing }, at);
    yield token;
    at = afterBlanks(text, token.span.end);
  }
}

/** What was once looked for in vain is not looked for again: it cannot come later either. */
interface Searched {
  text: string;
  missing: Set<string>;
}

function tokenAt(searched: Searched, at: number): XmlToken {
  const { text } = searched;
  const ending = sticky(DOCTYPE_END, text, at);
  if (ending) return { kind: 'doctype-end', span: { start: at, end: at + ending[0].length } };
  if (text[at] !== '<') return { kind: 'text', span: { start: at, end: upTo(text, '<', at) } };
  return closed(searched, at) ?? tag(text, at) ?? { kind: 'unrecognized', span: { start: at, end: unrecognizedEnd(text, at) } };
}

const MOST_ATTRIBUTES = 1000;
const CLOSED = [
  ['<!--', '-->', 'comment'], ['<![CDATA[', ']]>', 'cdata-section'],
] as const;

function closed(searched: Searched, at: number): XmlToken | null {
  const { text } = searched;
  for (const [opening, closing, kind] of CLOSED) {
    if (!text.startsWith(opening, at)) continue;
    const end = placeOf(searched, closing, at + opening.length);
    return end < 0 ? null : { kind, span: { start: at, end: end + closing.length } };
  }
  if (text[at + 1] === '!') return declaration(searched, at);
  if (text[at + 1] !== '/') return null;
  const match = sticky(CLOSING, text, at);
  return match ? { kind: 'close', span: { start: at, end: at + match[0].length } } : null;
}

/** A document type with a list of declarations is open up to `]>`; one that names nothing is a declaration like those. */
function declaration(searched: Searched, at: number): XmlToken | null {
  const { text } = searched;
  const listed = sticky(LISTED_DOCTYPE, text, at);
  if (listed) return { kind: 'doctype', span: { start: at, end: at + listed[0].length } };
  const end = placeOf(searched, '>', at);
  if (end < 0) return null;
  const isNamed = sticky(NAMED_DOCTYPE, text, at) !== null;
  const isKnown = isNamed || sticky(DECLARATION, text, at) !== null;
  return isKnown ? { kind: isNamed ? 'doctype' : 'declaration', span: { start: at, end: end + 1 } } : null;
}

const LISTED_DOCTYPE = /<!DOCTYPE\s+[^\s>[]+\s*\[/iy;
const NAMED_DOCTYPE = /<!DOCTYPE\s+[^\s>[]+\s+(SYSTEM|PUBLIC)\s/iy;
const DECLARATION = /<!\w+\s/y;
const DOCTYPE_END = /\]\s*>/y;
const CLOSING = /<\/[^\s<>/]*\s*>/y;
const TAG_NAME = /<\??([A-Za-z_][-\w:.]*)/y;
const ATTRIBUTE = /\s*([-\w:.]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>/?]+)/y;
const TAG_END = /\s*(\/?>|\?>)/y;

function tag(text: string, at: number): XmlToken | null {
  const opening = sticky(TAG_NAME, text, at);
  if (!opening) return null;
  const name = { start: at + opening[0].length - opening[1]!.length, end: at + opening[0].length };
  const attributes = attributesFrom(text, name.end);
  const ending = sticky(TAG_END, text, attributes.at(-1)?.span.end ?? name.end);
  const isInstruction = text[at + 1] === '?';
  if (!ending || (ending[1] === '?>') !== isInstruction) return null;
  const span = { start: at, end: (attributes.at(-1)?.span.end ?? name.end) + ending[0].length };
  return { kind: isInstruction ? 'instruction' : 'open', span, name, attributes, isEmpty: ending[1] === '/>' };
}

function attributesFrom(text: string, start: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = start;
  for (let match = sticky(ATTRIBUTE, text, at); match && attributes.length < MOST_ATTRIBUTES; match = sticky(ATTRIBUTE, text, at)) {
    const end = at + match[0].length;
    const quotes = /^["']/.test(match[2]!) ? 1 : 0;
    const nameStart = afterBlanks(text, at);
    const span = { start: nameStart, end };
    attributes.push({ span, name: { start: nameStart, end: nameStart + match[1]!.length }, value: { start: end - match[2]!.length + quotes, end: end - quotes } });
    at = end;
  }
  return attributes;
}

/** Up to the next tag, or to the blank behind the word that was not understood. */
function unrecognizedEnd(text: string, at: number): number {
  const match = sticky(/<[^\s<]*\s*/y, text, at)!;
  return at + match[0].length;
}

function placeOf({ text, missing }: Searched, mark: string, at: number): number {
  const found = missing.has(mark) ? -1 : text.indexOf(mark, at);
  if (found < 0) missing.add(mark);
  return found;
}

function upTo(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found;
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
