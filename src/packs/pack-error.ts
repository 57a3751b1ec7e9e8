import type { Place } from '../forms/place-of.ts';
import type { YamlFaultCode } from '../forms/screen-yaml.ts';
import type { RubricErrorDetails } from '../grades/rubric-error.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';

/** A mistake in a pack, at its place. `cli/` words it from `code` and `details` (`pack.<code>` in packs.json, else `rubric.<code>` in cli.json). */
export class PackError extends Error {
  readonly code: PackErrorCode;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly details: PackErrorDetails;

  constructor({ code, details }: PackMistake, { line, column }: Place) {
    super(`${line}:${column} ${code} ${JSON.stringify(details)}`);
    this.name = 'PackError';
    this.code = code;
    this.line = line;
    this.column = column;
    this.details = details;
  }
}

export interface PackMistake {
  code: PackErrorCode;
  details: PackErrorDetails;
}

/** A mistake and where it is in the pack's values; its line is known to who parsed the text. */
export interface PackFault extends PackMistake {
  path: YamlPath;
  /** The value unless told. */
  on?: 'key' | 'value';
}

export interface PackErrorDetails extends RubricErrorDetails {
  /** What is wrong with a filter: its code and what the sentence names. */
  filter?: { code: string; params: Readonly<Record<string, string | number>> };
}

export type PackErrorCode =
  // The file
  | YamlFaultCode
  // Its form
  | 'no-pack' | 'unknown-key' | 'missing-key' | 'wrong-type' | 'wrong-wording' | 'wrong-id' | 'wrong-scope' | 'wrong-condition' | 'wrong-choice' | 'out-of-range' | 'too-few' | 'too-many' | 'too-long'
  // What it says
  | 'repeated-id' | 'no-source' | 'two-sources' | 'stray-key' | 'wrong-filter' | 'unknown-field' | 'unknown-fact' | 'unknown-parameter' | 'not-comparable'
  | 'unknown-measure' | 'unknown-output' | 'unknown-value' | 'uneven-values' | 'no-saying' | 'two-sayings' | 'no-answer';
