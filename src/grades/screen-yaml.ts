import { Lexer } from 'yaml';
import type { RubricErrorCode } from './rubric-error.ts';

/**
 * Refuses, by the lexer's tokens alone, what no rubric needs and what could overwhelm the parser: that one composes by recursion, and
 * deep nesting ends the process before any error can be caught. Aliases, tags and directives (YAML 1.2.2, 6.8 and 6.9) go the same way.
 */
export function screenYaml(text: string): YamlFault | null {
  const depth = new Depth();
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && MARKS.has(token)) {
      isScalar = token === SCALAR_AHEAD;
      continue;
    }
    if (++tokens > MOST_TOKENS) return { code: 'too-large', offset };
    const code = isScalar ? undefined : REFUSED[token[0]!];
    if (code) return { code, offset };
    if (depth.after(token, isScalar) > DEEPEST) return { code: 'too-deep', offset };
    offset += token.length;
    isScalar = false;
  }
  return null;
}

/** What is wrong with a text before its values are looked at, and at which of its characters. */
export interface YamlFault {
  code: RubricErrorCode;
  offset: number;
}

/** A rubric nests eight deep: rubric, criteria, criterion, all, check, where, condition, list. A block's scalar may count as one more. */
const DEEPEST = 16;

/** Three times what 200 criteria of 8 checks each are made of; of many more the parser would take seconds. */
const MOST_TOKENS = 60_000;

const SCALAR_AHEAD = '\x1f';
/** Tokens that stand for no character: a document begins, a broken flow collection ends, a scalar is ahead. */
const MARKS = new Set(['\x02', '\x18', SCALAR_AHEAD]);

const REFUSED: Record<string, RubricErrorCode> = { '&': 'alias', '*': 'alias', '!': 'tag', '%': 'directive' };

/** How many collections are open: flow ones by their brackets, block ones by the columns at which their entries begin. */
class Depth {
  #brackets = 0;
  #columns: number[] = [];
  #column = 0;
  /** Nothing but indentation and indicators stands before this place in its line. */
  #atEntry = true;

  after(token: string, isScalar: boolean): number {
    if (!isScalar) this.#brackets = Math.max(0, this.#brackets + (BRACKETS[token] ?? 0));
    const isSpace = token.trim() === '';
    if (this.#atEntry && !isSpace) this.#enter();
    this.#atEntry = token.endsWith('\n') || (!isScalar && INDICATORS.has(token)) || (isSpace && this.#atEntry);
    this.#column = token.includes('\n') ? token.length - token.lastIndexOf('\n') - 1 : this.#column + token.length;
    return this.#brackets + this.#columns.length;
  }

  #enter(): void {
    while ((this.#columns.at(-1) ?? -1) >= this.#column) this.#columns.pop();
    this.#columns.push(this.#column);
  }
}

const BRACKETS: Record<string, number> = { '[': 1, '{': 1, ']': -1, '}': -1 };
const INDICATORS = new Set(['-', '?', ':']);
