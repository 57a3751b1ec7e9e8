import { FormError, type FormCode, type FormFault } from '../forms/form-error.ts';

/** A mistake in a pack, at its place. `cli/` words it from `code` and `details` (`pack.<code>`, else `rubric.<code>` in cli.json). */
export class PackError extends FormError<PackErrorCode> {}

export type PackFault = FormFault<PackErrorCode>;

export type PackErrorCode =
  // Its form
  | Exclude<FormCode, 'no-form'> | 'no-pack' | 'wrong-scope'
  // What it says
  | 'no-source' | 'two-sources' | 'stray-key' | 'wrong-filter' | 'unknown-field' | 'unknown-fact' | 'unknown-parameter' | 'not-comparable'
  | 'unknown-measure' | 'unknown-output' | 'unknown-value' | 'uneven-values' | 'no-saying' | 'two-sayings' | 'no-answer' | 'too-many-values';
