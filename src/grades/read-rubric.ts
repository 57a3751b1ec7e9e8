import type { FactKind } from '../facts/facts.ts';
import { criteriaFault } from './check-criteria.ts';
import { formFault } from './form-fault.ts';
import { type ParsedYaml, parseYaml } from '../forms/parse-yaml.ts';
import { placeOf } from '../forms/place-of.ts';
import type { Check, Conditions, Criterion, Rubric, Wording } from './rubric.ts';
import { RubricError } from './rubric-error.ts';
import type { RubricFault } from './rubric-fault.ts';
import { type CheckForm, type ConditionsForm, type CriterionForm, RUBRIC_FORM, type RubricForm } from './rubric-form.ts';

/** In octets of UTF-8. */
export const MOST_RUBRIC_OCTETS = 256 * 1024;

/**
 * The rubric in a YAML text (docs/rubric.md). Throws a RubricError with line and column for the first thing in it that is wrong.
 * The parser and the validator take long to load and are reached from here only: import this file when a rubric is asked for.
 */
export function readRubric(text: string): Rubric {
  if (Buffer.byteLength(text) > MOST_RUBRIC_OCTETS) throw new RubricError({ code: 'too-large', details: {} }, { line: 1, column: 1 });
  const yaml = parseYaml(text);
  if ('code' in yaml) throw new RubricError({ code: yaml.code, details: {} }, placeOf(text, yaml.offset));
  const fault = firstFault(yaml);
  if (fault) throw new RubricError(fault, placeOf(text, offsetOf(fault, yaml)));
  return rubricOf(yaml.value as RubricForm);
}

/** The form's first in the file; what the checks say is looked at once the form is right. */
function firstFault(yaml: ParsedYaml): RubricFault | null {
  const { success, error } = RUBRIC_FORM.safeParse(yaml.value);
  if (success) return criteriaFault((yaml.value as RubricForm).criteria);
  const faults = error.issues.slice(0, MOST_ISSUES).map((issue) => formFault(issue, yaml.value));
  return faults.reduce((first, fault) => (offsetOf(fault, yaml) < offsetOf(first, yaml) ? fault : first));
}

/** A file of nothing but mistakes has thousands. */
const MOST_ISSUES = 100;

function offsetOf({ path, on }: RubricFault, yaml: ParsedYaml): number {
  return yaml.offsetOf(path, on);
}

function rubricOf({ title, criteria }: RubricForm): Rubric {
  return { title: wordingOf(title), criteria: criteria.map(criterionOf) };
}

function criterionOf(criterion: CriterionForm): Criterion {
  const { id, title, points, all } = criterion;
  return { id, title: wordingOf(title), points, checks: (all ?? [criterion as CheckForm]).map(checkOf) };
}

function checkOf({ fact, where = {}, except = {}, min, max }: CheckForm): Check {
  return { fact: fact as FactKind, where: conditionsOf(where), except: conditionsOf(except), min: min ?? (max === undefined ? 1 : 0), max: max ?? Number.POSITIVE_INFINITY };
}

function conditionsOf(conditions: ConditionsForm): Conditions {
  return Object.fromEntries(Object.entries(conditions).map(([name, wanted]) => [name, [wanted].flat()]));
}

function wordingOf(title: RubricForm['title']): Wording {
  return typeof title === 'string' ? { any: title } : title;
}
