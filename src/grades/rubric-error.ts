import { FormError, type FormCode, type FormFault, type FormMistake } from '../forms/form-error.ts';

/** A mistake in a rubric, at its place. `cli/` words it from `code` and `details` (`rubric.<code>` in cli.json). */
export class RubricError extends FormError<RubricErrorCode> {}

export type RubricMistake = FormMistake<RubricErrorCode>;
export type RubricFault = FormFault<RubricErrorCode>;

export type RubricErrorCode =
  // Its form
  | Exclude<FormCode, 'no-form'> | 'no-rubric' | 'wrong-text'
  // What it says
  | 'no-check' | 'two-checks' | 'stray-key' | 'both-keys' | 'min-above-max' | 'unknown-fact' | 'unknown-parameter' | 'no-parameters' | 'many-in-one' | 'not-comparable' | 'wrong-value'
  | 'wrong-filter' | 'too-many-filters' | 'wrong-claim' | 'unknown-topic' | 'unknown-group' | 'level-above' | 'wrong-time' | 'wrong-glob';
