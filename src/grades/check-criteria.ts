import { FACT_SHAPES } from '../facts/fact-shapes.ts';
import type { FactKind } from '../facts/facts.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import { conditionsFault } from './check-conditions.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import { quoted } from '../forms/form-error.ts';
import type { RubricFault } from './rubric-error.ts';
import type { CheckForm, CriterionForm } from './rubric-form.ts';

/** What the form of a rubric cannot tell: whether its ids differ, and whether its checks ask for something that there is. */
export function criteriaFault(criteria: readonly CriterionForm[]): RubricFault | null {
  const ids = new Set<string>();
  for (const [index, criterion] of criteria.entries()) {
    const path = ['criteria', index];
    const fault = idFault(criterion.id, ids, path) ?? criterionFault(criterion, path);
    if (fault) return fault;
    ids.add(criterion.id);
  }
  return null;
}

function idFault(id: string, before: Set<string>, path: YamlPath): RubricFault | null {
  return before.has(id) ? { code: 'repeated-id', details: { given: quoted(id) }, path: [...path, 'id'] } : null;
}

/** Keys of a check that stands in the criterion itself. */
const OWN_CHECK = ['fact', 'where', 'except', 'min', 'max'] as const;

function criterionFault(criterion: CriterionForm, path: YamlPath): RubricFault | null {
  const { all } = criterion;
  if (!all) return criterion.fact === undefined ? { code: 'no-check', details: { given: criterion.id }, path } : checkFault(criterion as CheckForm, path);
  const own = OWN_CHECK.find((key) => criterion[key] !== undefined);
  if (own) return { code: 'two-checks', details: { name: own }, path: [...path, own], on: 'key' };
  for (const [index, check] of all.entries()) {
    const fault = checkFault(check, [...path, 'all', index]);
    if (fault) return fault;
  }
  return null;
}

function checkFault({ fact, where = {}, except = {}, min, max }: CheckForm, path: YamlPath): RubricFault | null {
  if (!isKind(fact)) return { code: 'unknown-fact', details: { given: quoted(fact), meant: nearestWord(fact, Object.keys(FACT_SHAPES)) }, path: [...path, 'fact'] };
  const bounds = min !== undefined && max !== undefined && min > max;
  if (bounds) return { code: 'min-above-max', details: { least: min, most: max }, path: [...path, 'min'] };
  return conditionsFault(fact, where, [...path, 'where']) ?? conditionsFault(fact, except, [...path, 'except']);
}

function isKind(fact: string): fact is FactKind {
  return Object.hasOwn(FACT_SHAPES, fact);
}
