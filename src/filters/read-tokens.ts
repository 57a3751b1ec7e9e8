import type { Span } from '../octets/span.ts';
import { FilterError } from './filter.ts';
import { readQuoted } from './read-quoted.ts';

/** A piece of a filter's text. */
export interface Token {
  kind: 'word' | 'string' | 'char' | 'sign' | 'slice' | 'layers' | 'reference' | 'end';
  /** As written; of a slice and of layers, what stands in the brackets. */
  text: string;
  at: Span;
  /** A quoted text with its escapes undone. */
  octets?: Uint8Array;
}

const BLANK = /[ \t\r\n]+/y;
const NAME = /[A-Za-z0-9_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*/y;
/** Where a name and an address could both begin, the longer one is meant. */
const WORDS = [
  NAME,
  /\.[A-Za-z_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-]))*/y,
  /\d{1,3}(?:\.\d{1,3}){3}\/\d+/y,
  /[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4})+(?<=[:0-9A-Fa-f]{2})(?:\.\d{1,3}){0,3}(?:\/\d+)?/y,
];
const SIGN = /===|!==|==|!=|~=|>=|<=|&&|\|\||\.\.|[(){},<>!~&+\-*/%]/y;
const LAYERS = /#(?:(\d+)|\[([^\]]*)\])/y;
const STRING = /([rR]?)"((?:[^"\\]|\\[\s\S])*)"/y;
const CHAR = /'((?:[^'\\]|\\[\s\S])*)'/y;
const REFERENCE = /\$\{[^}]*\}/y;

/** The pieces in order; the last is of kind `end` and empty. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = skipBlank(text, token.at.end);
  }
  tokens.push({ kind: 'end', text: '', at: { start: text.length, end: text.length } });
  return tokens;
}

function readToken(text: string, at: number): Token {
  const letter = text[at]!;
  if (letter === '"' || (/[rR]/.test(letter) && text[at + 1] === '"')) return readString(text, at);
  if (letter === "'") return readChar(text, at);
  if (letter === '[') return readSlice(text, at);
  if (letter === '#') return readLayers(text, at);
  if (letter === '$') return readReference(text, at);
  return readWord(text, at) ?? readSign(text, at);
}

function readWord(text: string, at: number): Token | null {
  const longest = WORDS.map((form) => matchAt(form, text, at)?.[0] ?? '').reduce((a, b) => (b.length > a.length ? b : a));
  return longest === '' ? null : token('word', longest, at);
}

function readSign(text: string, at: number): Token {
  const sign = matchAt(SIGN, text, at)?.[0];
  if (sign) return token('sign', sign, at);
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  throw new FilterError(letter === '=' ? 'single-equals' : 'unexpected-character', { start: at, end: at + letter.length }, { word: letter });
}

function readString(text: string, at: number): Token {
  const [whole, raw, inside] = matchAt(STRING, text, at) ?? [];
  if (whole === undefined) throw new FilterError('unclosed-quote', { start: at, end: text.length }, { quote: '"' });
  const octets = raw ? new TextEncoder().encode(inside) : readQuoted(inside!, at + 1);
  return { ...token('string', whole, at), octets };
}

function readChar(text: string, at: number): Token {
  const [whole, inside] = matchAt(CHAR, text, at) ?? [];
  if (whole === undefined) throw new FilterError('unclosed-quote', { start: at, end: text.length }, { quote: "'" });
  const octets = readQuoted(inside!, at + 1);
  const found = { ...token('char', whole, at), octets };
  if (octets.length !== 1) throw new FilterError('bad-character', found.at, { word: whole });
  return found;
}

function readSlice(text: string, at: number): Token {
  const end = text.indexOf(']', at);
  if (end < 0) throw new FilterError('unclosed-slice', { start: at, end: text.length });
  return { kind: 'slice', text: text.slice(at + 1, end), at: { start: at, end: end + 1 } };
}

function readLayers(text: string, at: number): Token {
  const [whole, single, ranges] = matchAt(LAYERS, text, at) ?? [];
  if (whole === undefined) throw new FilterError('bad-layer', { start: at, end: Math.min(text.length, at + 2) }, { word: text.slice(at, at + 2) });
  return { kind: 'layers', text: single ?? ranges!, at: { start: at, end: at + whole.length } };
}

function readReference(text: string, at: number): Token {
  const whole = matchAt(REFERENCE, text, at)?.[0];
  if (whole === undefined) throw new FilterError('unclosed-reference', { start: at, end: text.length });
  return token('reference', whole, at);
}

function skipBlank(text: string, at: number): number {
  return at + (matchAt(BLANK, text, at)?.[0].length ?? 0);
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function token(kind: Token['kind'], text: string, start: number): Token {
  return { kind, text, at: { start, end: start + text.length } };
}
