import type { Language } from '../explanations/explanation.ts';
import type { ClassResult, ClassRubric } from './class-result.ts';
import type { Overrides } from './override.ts';
import { overrideOf } from './override-of.ts';
import { settleResult } from './settle-result.ts';
import type { SubmissionResult } from './submission-result.ts';

export interface ClassWish {
  results: readonly SubmissionResult[];
  overrides: Overrides;
  version: string;
  language: Language;
}

/** The class, whatever the order in which its submissions were graded, and wherever. */
export function composeClass({ results, overrides, version, language }: ClassWish): ClassResult {
  const sorted = [...results].sort((a, b) => (a.key < b.key ? -1 : 1));
  const settled = sorted.map((result) => ({ override: overrideOf(result, overrides), result }));
  const entries = settled.filter(({ override }) => !override?.exclude).map(({ result, override }) => settleResult(result, override));
  return { schema: 'lab-report/class', version: 1, generator: { name: 'lab-report', version }, language, rubric: rubricOf(sorted), entries };
}

function rubricOf(results: readonly SubmissionResult[]): ClassRubric | null {
  const first = results.find(({ grade }) => grade);
  if (!first?.grade) return null;
  const { title, groups, criteria } = first.grade;
  const worth = criteria.filter(({ weight }) => weight === 'points').reduce((sum, { outOf }) => sum + outOf, 0);
  return {
    title,
    digest: first.rubric.digest,
    outOf: Math.round(worth * 100) / 100,
    groups: groups.map(({ id, title: name }) => ({ id, title: name })),
    criteria: criteria.map(({ id, title: name, group, weight, outOf }) => ({ id, title: name, group, weight, outOf })),
  };
}
