import type { FactKind } from '../facts/facts.ts';
import { type FormKind, readForm } from '../forms/read-form.ts';
import type { Wording } from '../forms/wording.ts';
import { rubricFault } from './check-criteria.ts';
import type { Check, Conditions, Criterion, Rubric } from './rubric.ts';
import { RubricError, type RubricFault, type RubricMistake } from './rubric-error.ts';
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
  check: rubricFault,
  rename: (fault) => renamed(fault as RubricFault),
  fail: (mistake, place) => new RubricError(mistake as RubricMistake, place),
};

/** Values of these keys come in two kinds, and neither was given. */
const TWOFOLD = new Set<unknown>(['filter', 'page', 'notes']);

function renamed(fault: RubricFault): RubricFault {
  if (fault.code === ('no-form' as string)) return { ...fault, code: 'no-rubric' };
  return fault.code === 'wrong-condition' && TWOFOLD.has(fault.path.at(-1)) ? { ...fault, code: 'wrong-text' } : fault;
}

function rubricOf({ title, most, groups = [], late, criteria }: RubricForm): Rubric {
  return {
    title: wordingOf(title),
    groups: groups.map((group) => ({ id: group.id, title: wordingOf(group.title), most: group.most ?? null })),
    criteria: criteria.map(criterionOf),
    late: late ? { due: late.due ?? null, perDay: late.perDay, grace: late.grace ?? 0, most: late.most ?? 100 } : null,
    most: most ?? null,
  };
}

function criterionOf(criterion: CriterionForm): Criterion {
  const { id, title, points, group = null, bonus, penalty, all, any, each = null, levels = [], needs = [], absent = 'zero' } = criterion;
  return {
    id,
    title: wordingOf(title),
    group,
    weight: bonus ? 'bonus' : penalty ? 'penalty' : 'points',
    points,
    needs: needs.map((form) => checkOf(form)),
    absent,
    combine: any ? 'any' : 'all',
    checks: (all ?? any ?? [criterion as CheckForm]).map((form, at) => checkOf(form, at === 0 && (each !== null || levels.length > 0) ? 0 : 1)),
    levels: [...levels].sort((a, b) => a.min - b.min),
    each,
  };
}

/** `least` is what is asked for where the form does not say: what is counted for its points may be nothing. */
function checkOf(form: CheckForm, least = 1): Check {
  const { min, max } = form;
  return { ...askedOf(form), min: min ?? (max === undefined ? least : 0), max: max ?? Number.POSITIVE_INFINITY };
}

function askedOf({ fact, where = {}, except = {}, filter, scope = 'frame', claim, claims, about = [], page, file, notes, manual }: CheckForm) {
  if (fact !== undefined) return { by: 'fact' as const, fact: fact as FactKind, where: conditionsOf(where), except: conditionsOf(except) };
  if (filter !== undefined) return { by: 'filter' as const, filters: [filter].flat(), scope };
  if (claim !== undefined) return { by: 'claim' as const, claim };
  if (claims !== undefined) return { by: 'claims' as const, verdict: claims ? ('true' as const) : ('false' as const), about };
  if (page !== undefined) return { by: 'page' as const, holds: [page].flat() };
  if (file !== undefined) return { by: 'file' as const, glob: file };
  if (notes !== undefined) return { by: 'notes' as const, chapter: typeof notes === 'string' ? notes : null };
  return { by: 'manual' as const, hint: typeof manual === 'boolean' || manual === undefined ? null : wordingOf(manual) };
}

function conditionsOf(conditions: ConditionsForm): Conditions {
  return Object.fromEntries(Object.entries(conditions).map(([name, wanted]) => [name, [wanted].flat()]));
}

function wordingOf(title: RubricForm['title']): Wording {
  return typeof title === 'string' ? { any: title } : title;
}
