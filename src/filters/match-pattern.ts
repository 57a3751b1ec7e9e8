import { RE2JS } from 're2js';
import type { Span } from '../octets/span.ts';
import { FilterError } from './filter.ts';

/** Characters of a pattern, and instructions that it becomes: they bound the time that a value takes. */
const LONGEST = 1000;
const LARGEST_PROGRAM = 5000;
/** A pattern that repeats a group of repetitions is refused before it is built. */
const PCRE_ONLY = /\(\?(?:<?[=!]|>|\||R|&|P[=>]|\()|\\(?:[1-9]|[gkGKRXZ])|[*+?}]\+/;

/** Whether a value holds a match of a regular expression: RE2's, in time linear in the value's length; case counts only after `(?-i)`. */
export function patternMatcher(pattern: string, at: Span): (value: string) => boolean {
  if (pattern.length > LONGEST) throw new FilterError('pattern-too-large', at, { most: LONGEST });
  const compiled = compilePattern(pattern, at);
  if (compiled.programSize() > LARGEST_PROGRAM) throw new FilterError('pattern-too-large', at, { most: LONGEST });
  return (value) => compiled.test(value);
}

function compilePattern(pattern: string, at: Span): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (reason) {
    const [part] = PCRE_ONLY.exec(pattern) ?? [];
    if (part !== undefined) throw new FilterError('pattern-unsupported', at, { part });
    throw new FilterError('bad-pattern', at, { reason: reasonOf(reason) });
  }
}

/** What the library says, without its opening words and the flag that it puts before the pattern. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^error parsing regexp: /, '').replace('`(?i)', '`');
}
