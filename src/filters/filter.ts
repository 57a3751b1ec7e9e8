import type { Span } from '../octets/span.ts';
import type { FieldSource } from '../layers/occurrence.ts';

/**
 * The door of `filters/`: the text of a Wireshark 4.0 display filter yields a predicate over frames. It knows fields by their types
 * alone and reaches frames through `FieldSource`, so that the same filter runs over a capture file and inside a page.
 */
export interface Filter {
  /** As given, without blanks around it; empty for the filter that every frame matches. */
  text: string;
  matches(frame: FieldSource): boolean;
  /** Every field and protocol that it asks for, once each: whoever reads frames need not know more than these. */
  fields: readonly string[];
}

/** What is wrong with a filter, and where: worded in `cli/` by `code`, with a caret under `at`. */
export class FilterError extends Error {
  readonly code: FilterErrorCode;
  /** In the filter's text; empty at its end where something is missing. */
  readonly at: Span;
  /** What the sentence names: the word in question, what was expected, nearest names, a limit. */
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: FilterErrorCode, at: Span, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} at ${at.start}`);
    this.name = 'FilterError';
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

/** Each has its sentence in `cli.json` as `filter.<code>`. */
export const FILTER_ERRORS = [
  'unexpected', 'unexpected-end', 'unexpected-character', 'single-equals', 'upper-case-word', 'quantifier-alone',
  'unclosed-quote', 'unclosed-slice', 'unclosed-reference', 'bad-escape', 'bad-character', 'bad-slice', 'bad-layer',
  'unknown-field', 'unknown-field-near', 'not-a-field', 'not-a-test', 'function-alone', 'constant-first',
  'unknown-function', 'too-few-arguments', 'too-many-arguments', 'needs-a-field', 'needs-a-text-field', 'no-text-of', 'mixed-arguments', 'bad-argument',
  'incompatible', 'cannot-compare', 'cannot-contain', 'cannot-match', 'cannot-slice', 'cannot-calculate', 'set-needs-a-field',
  'not-a-number', 'not-a-value-name', 'not-a-boolean', 'not-an-ipv4', 'not-an-ipv6', 'bad-prefix', 'not-a-mac', 'not-octets', 'not-a-time', 'not-a-duration',
  'text-for-a-number', 'text-for-an-address', 'too-large', 'too-small',
  'pattern-needs-quotes', 'bad-pattern', 'pattern-unsupported', 'pattern-too-large',
  'too-long', 'too-deep', 'too-many-values',
] as const;

export type FilterErrorCode = (typeof FILTER_ERRORS)[number];
