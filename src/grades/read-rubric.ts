import type { FactKind } from '../facts/facts.ts';
import { type FormKind, readForm } from '../forms/read-form.ts';
import { criteriaFault } from './check-criteria.ts';
import type { Wording } from '../forms/wording.ts';
import type { Check, Conditions, Criterion, Rubric } from './rubric.ts';
import { RubricError, type RubricMistake } from './rubric-error.ts';
import { type CheckForm, type ConditionsForm, type CriterionForm, RUBRIC_FORM, type RubricForm } from './rubric-form.ts';

/** In octets of UTF-8. */
export const MOST_RUBRIC_OCTETS = 256 * 1024;

/**
 * The rubric in a YAML text (docs/rubric.md). Throws a RubricError with line and column for the first thing in it that is wrong.
 * The parser and the validator take long to load and are reached from here only: import this file when a rubric is asked for.
 */
export function readRubric(text: string): Rubric {
  return rubricOf(readForm(text, KIND));
}

const KIND: FormKind<RubricForm> = {
  schema: RUBRIC_FORM,
  mostOctets: MOST_RUBRIC_OCTETS,
  check: ({ criteria }) => criteriaFault(criteria),
  rename: (fault) => (fault.code === 'no-form' ? { ...fault, code: 'no-rubric' } : fault),
  fail: (mistake, place) => new RubricError(mistake as RubricMistake, place),
};

function rubricOf({ title, criteria }: RubricForm): Rubric {
  return { title: wordingOf(title), groups: [], criteria: criteria.map(criterionOf), late: null, most: null };
}

function criterionOf(criterion: CriterionForm): Criterion {
  const { id, title, points, all } = criterion;
  return { id, title: wordingOf(title), group: null, weight: 'points', points, needs: [], absent: 'zero', combine: 'all', levels: [], each: null, checks: (all ?? [criterion as CheckForm]).map(checkOf) };
}

function checkOf({ fact, where = {}, except = {}, min, max }: CheckForm): Check {
  return { by: 'fact', fact: fact as FactKind, where: conditionsOf(where), except: conditionsOf(except), min: min ?? (max === undefined ? 1 : 0), max: max ?? Number.POSITIVE_INFINITY };
}

function conditionsOf(conditions: ConditionsForm): Conditions {
  return Object.fromEntries(Object.entries(conditions).map(([name, wanted]) => [name, [wanted].flat()]));
}

function wordingOf(title: RubricForm['title']): Wording {
  return typeof title === 'string' ? { any: title } : title;
}
