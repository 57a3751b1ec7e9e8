import type { Place } from '../forms/place-of.ts';
import type { YamlFaultCode } from '../forms/screen-yaml.ts';

/** A mistake in a rubric, at its place. `cli/` words it from `code` and `details` (`rubric.<code>` in cli.json). */
export class RubricError extends Error {
  readonly code: RubricErrorCode;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly details: RubricErrorDetails;

  constructor({ code, details }: RubricMistake, { line, column }: Place) {
    super(`${line}:${column} ${code} ${JSON.stringify(details)}`);
    this.name = 'RubricError';
    this.code = code;
    this.line = line;
    this.column = column;
    this.details = details;
  }
}

export interface RubricMistake {
  code: RubricErrorCode;
  details: RubricErrorDetails;
}

export type RubricErrorCode =
  // The file
  | YamlFaultCode
  // Its form
  | 'no-rubric' | 'unknown-key' | 'missing-key' | 'wrong-type' | 'wrong-wording' | 'wrong-id' | 'wrong-condition' | 'out-of-range' | 'too-fine' | 'too-few' | 'too-many' | 'too-long'
  // What it says
  | 'repeated-id' | 'no-check' | 'two-checks' | 'min-above-max' | 'unknown-fact' | 'unknown-parameter' | 'no-parameters' | 'many-in-one' | 'not-comparable' | 'wrong-value' | 'wrong-choice';

export interface RubricErrorDetails {
  /** The key, parameter or id that it is about. */
  name?: string;
  /** As it stands in the rubric, at most 60 characters. */
  given?: string;
  /** The kind of fact. */
  fact?: string;
  /** What may stand there. */
  allowed?: readonly string[];
  /** The allowed name that was likely meant. */
  meant?: string | null;
  /** What a value has to be. */
  expected?: ValueKind;
  least?: number;
  most?: number;
}

/** flag: true or false; list, map: YAML's own. */
export type ValueKind = 'text' | 'number' | 'whole' | 'flag' | 'list' | 'map';
