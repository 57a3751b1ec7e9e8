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
  'unexpected', 'unexpected-end', 'unknown-field', 'not-a-field', 'unclosed-quote', 'too-long', 'too-deep',
] as const;

export type FilterErrorCode = (typeof FILTER_ERRORS)[number];
