import type { Span } from '../octets/span.ts';
import { FilterError } from './filter.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** Parentheses, braces and calls within each other; beyond it a filter could exhaust the stack. */
const DEEPEST = 100;
/** Words that are signs, which nothing can be named. */
const KEYWORDS = new Set([
  'and', 'or', 'not', 'in', 'contains', 'matches', 'eq', 'ne', 'gt', 'ge', 'lt', 'le', 'any_eq', 'all_eq', 'any_ne', 'all_ne', 'bitwise_and', 'any', 'all',
]);

/** A filter's tokens, from the first to the last. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = readTokens(text);
  }

  next(): Token {
    return this.#tokens[this.#index]!;
  }

  /** The token after the next one. */
  second(): Token | undefined {
    return this.#tokens[this.#index + 1];
  }

  atEnd(): boolean {
    return this.next().kind === 'end';
  }

  advance(): Token {
    return this.#tokens[this.atEnd() ? this.#index : this.#index++]!;
  }

  /** Goes past the next token if it is one of these signs or keywords. */
  take(...signs: string[]): boolean {
    const { kind, text } = this.next();
    const found = (kind === 'sign' || kind === 'word') && signs.includes(text);
    if (found) this.#index++;
    return found;
  }

  /** As `take`; what stands for the sign in a table. */
  takeOneOf<T>(table: Readonly<Record<string, T>>): T | undefined {
    const { kind, text } = this.next();
    const found = (kind === 'sign' || kind === 'word') && Object.hasOwn(table, text) ? table[text] : undefined;
    if (found !== undefined) this.#index++;
    return found;
  }

  expect(sign: string): Token {
    const token = this.next();
    if (!this.take(sign)) throw this.unexpected(sign);
    return token;
  }

  isKeyword(): boolean {
    return this.next().kind === 'word' && KEYWORDS.has(this.next().text);
  }

  /** Runs a part of the parser one level further in. */
  deeper<T>(parse: () => T): T {
    if (++this.#depth > DEEPEST) throw new FilterError('too-deep', this.next().at, { most: DEEPEST });
    const parsed = parse();
    this.#depth--;
    return parsed;
  }

  /** The error of the next token, or of the end. */
  unexpected(expected = ''): FilterError {
    const { kind, text, at } = this.next();
    if (kind === 'end') return new FilterError('unexpected-end', at, { expected });
    const lower = text.toLowerCase();
    if (kind === 'word' && lower !== text && KEYWORDS.has(lower)) return new FilterError('upper-case-word', at, { word: text, keyword: lower });
    return new FilterError('unexpected', at, { word: kind === 'slice' ? `[${text}]` : text });
  }
}

/** From the first to the second, both included. */
export function spanAcross(first: { at: Span }, last: { at: Span }): Span {
  return { start: first.at.start, end: last.at.end };
}
