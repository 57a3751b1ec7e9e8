import type { Wording } from '../forms/wording.ts';

/** A piece of a pack's text: words, code, or the name of a value. */
export type TextPiece = { type: 'text' | 'code' | 'value'; text: string };

const PIECES = /`([^`]+)`|\{([a-z][a-z0-9-]*)\}/g;

/** Splits a text where it names a value as `{name}` and where it sets code between grave accents; nothing else in it means anything. */
export function piecesOf(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: whole, 1: code, 2: name, index } of text.matchAll(PIECES)) {
    if (index > at) pieces.push({ type: 'text', text: text.slice(at, index) });
    pieces.push(name === undefined ? { type: 'code', text: code! } : { type: 'value', text: name });
    at = index + whole.length;
  }
  return at < text.length ? [...pieces, { type: 'text', text: text.slice(at) }] : pieces;
}

/** The values that a text names. */
export function valuesNamed(text: string): string[] {
  return piecesOf(text).filter(({ type }) => type === 'value').map(({ text: name }) => name);
}

/** The texts of a wording with the key of each; null where one is given for all. */
export function textsOf(wording: string | Wording): [string | null, string][] {
  if (typeof wording === 'string') return [[null, wording]];
  return 'any' in wording ? [[null, wording.any]] : Object.entries(wording);
}
