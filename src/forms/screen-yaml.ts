import { loadYaml } from './load-yaml.ts';

/**
 * Refuses, by the lexer's tokens alone, what no form needs and what could overwhelm the parser: that one composes by recursion, and
 * deep nesting ends the process before any error can be caught. Aliases, tags and directives (YAML 1.2.2, 6.8 and 6.9) go the same way.
 */
export function screenYaml(text: string): YamlFault | null {
  const { Lexer } = loadYaml();
  const depth = new Depth();
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && MARKS.has(token)) {
      isScalar = token === SCALAR_AHEAD;
      if (token === FLOW_BROKEN) depth.leaveFlow();
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

/** `syntax` is whatever the parser finds beyond the others. */
export type YamlFaultCode = 'too-large' | 'alias' | 'tag' | 'directive' | 'too-deep' | 'several-documents' | 'syntax' | 'tab' | 'indentation' | 'repeated-key';

/** What is wrong with a text before its values are looked at, and at which of its characters. */
export interface YamlFault {
  code: YamlFaultCode;
  offset: number;
}

/** A rubric nests eight deep: rubric, criteria, criterion, all, check, where, condition, list. A block's scalar may count as one more. */
const DEEPEST = 16;

/** Half as many again as 200 criteria have with 8 checks of three conditions each; of many more the parser would take seconds. */
const MOST_TOKENS = 100_000;

const SCALAR_AHEAD = '\x1f';
const FLOW_BROKEN = '\x18';
/** Tokens that stand for no character: a scalar is ahead, all open brackets end in the middle, a document begins. */
const MARKS = new Set([SCALAR_AHEAD, FLOW_BROKEN, '\x02']);

const REFUSED: Record<string, YamlFaultCode> = { '&': 'alias', '*': 'alias', '!': 'tag', '%': 'directive' };

/** How many collections are open: flow ones by their brackets; block ones, which no bracket holds, by the columns of their entries. */
class Depth {
  #brackets = 0;
  #columns: number[] = [];
  #column = 0;
  /** Nothing but indentation and indicators stands before this place in its line. */
  #atEntry = true;

  after(token: string, isScalar: boolean): number {
    if (!isScalar) this.#brackets = Math.max(0, this.#brackets + (BRACKETS[token] ?? 0));
    const isSpace = token.trim() === '';
    if (this.#atEntry && !isSpace && this.#brackets === 0) this.#enter();
    this.#atEntry = token.endsWith('\n') || (!isScalar && INDICATORS.has(token)) || (isSpace && this.#atEntry);
    this.#column = token.includes('\n') ? token.length - token.lastIndexOf('\n') - 1 : this.#column + token.length;
    return this.#brackets + this.#columns.length;
  }

  leaveFlow(): void {
    this.#brackets = 0;
  }

  #enter(): void {
    while ((this.#columns.at(-1) ?? -1) >= this.#column) this.#columns.pop();
    this.#columns.push(this.#column);
  }
}

const BRACKETS: Record<string, number> = { '[': 1, '{': 1, ']': -1, '}': -1 };
const INDICATORS = new Set(['-', '?', ':']);
