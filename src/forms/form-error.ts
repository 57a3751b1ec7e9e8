import type { YamlPath } from './parse-yaml.ts';
import type { Place } from './place-of.ts';
import type { YamlFaultCode } from './screen-yaml.ts';

/** A mistake in a form that a person wrote, at its place. `cli/` words it from `code` and `details`. */
export class FormError<Code extends string = string> extends Error {
  readonly code: Code;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly details: FormDetails;

  constructor({ code, details }: FormMistake<Code>, { line, column }: Place) {
    super(`${line}:${column} ${code} ${JSON.stringify(details)}`);
    this.name = new.target.name;
    this.code = code;
    this.line = line;
    this.column = column;
    this.details = details;
  }
}

export interface FormMistake<Code extends string = string> {
  code: Code;
  details: FormDetails;
}

/** A mistake and where it is in the form's values; its line is known to who parsed the text. */
export interface FormFault<Code extends string = string> extends FormMistake<Code> {
  path: YamlPath;
  /** The value unless told. */
  on?: 'key' | 'value';
}

/** What every form can have wrong: as a file, and in what stands where. */
export type FormCode =
  | YamlFaultCode
  | 'no-form' | 'unknown-key' | 'missing-key' | 'wrong-type' | 'wrong-wording' | 'wrong-id' | 'wrong-condition' | 'wrong-choice' | 'out-of-range' | 'too-fine' | 'too-few' | 'too-many' | 'too-long'
  | 'repeated-id';

export interface FormDetails {
  /** The key, parameter or id that it is about. */
  name?: string;
  /** As it stands in the form, at most 60 characters. */
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
  /** What is wrong with a filter: its code and what the sentence names. */
  filter?: { code: string; params: Readonly<Record<string, string | number>> };
}

/** flag: true or false; list, map: YAML's own. */
export type ValueKind = 'text' | 'number' | 'whole' | 'flag' | 'list' | 'map';

/** Forms are anybody's: what is quoted of them in a sentence is short. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

const QUOTED = 60;
