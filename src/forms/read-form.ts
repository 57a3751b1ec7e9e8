import type { z } from 'zod';
import type { FormError, FormFault, FormMistake } from './form-error.ts';
import { formFault } from './form-fault.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { type Place, placeOf } from './place-of.ts';

/** A kind of form: what may stand in it, what has to hold between its parts, and the error that says what is wrong. */
export interface FormKind<T> {
  schema: z.ZodType<T>;
  /** In octets of UTF-8. */
  mostOctets: number;
  /** What the schema cannot tell; looked at once the form is right. */
  check(form: T): FormFault | null;
  /** A mistake that this kind of form has a sentence of its own for. */
  rename?(fault: FormFault): FormFault;
  fail(mistake: FormMistake, place: Place): FormError;
}

/** A file of nothing but mistakes has thousands. */
const MOST_ISSUES = 100;

/**
 * The form in a YAML text. Throws what `fail` makes of the first thing in it that is wrong, at its line and column.
 * The parser and the validator take long to load: import this file when a form is asked for.
 */
export function readForm<T>(text: string, kind: FormKind<T>): T {
  if (Buffer.byteLength(text) > kind.mostOctets) throw kind.fail({ code: 'too-large', details: {} }, { line: 1, column: 1 });
  const yaml = parseYaml(text);
  if ('code' in yaml) throw kind.fail({ code: yaml.code, details: {} }, placeOf(text, yaml.offset));
  const fault = firstFault(yaml, kind);
  if (fault) throw kind.fail(fault, placeOf(text, offsetOf(fault, yaml)));
  return yaml.value as T;
}

function firstFault<T>(yaml: ParsedYaml, { schema, check, rename = (fault) => fault }: FormKind<T>): FormFault | null {
  const { success, error } = schema.safeParse(yaml.value);
  if (success) return check(yaml.value as T);
  const faults = error.issues.slice(0, MOST_ISSUES).map((issue) => rename(formFault(schema, issue, yaml.value)));
  return faults.reduce((first, fault) => (offsetOf(fault, yaml) < offsetOf(first, yaml) ? fault : first));
}

function offsetOf({ path, on }: FormFault, yaml: ParsedYaml): number {
  return yaml.offsetOf(path, on);
}
