import type { ClassEntry, ClassResult, ClassRubric } from '../classes/class-result.ts';
import type { CriterionGrade, CriterionOutcome } from '../grades/grade.ts';
import { hundredths } from '../grades/total-of.ts';

/** How a class did in one criterion. */
export interface CriterionStatistic {
  criterion: ClassRubric['criteria'][number];
  counts: Record<CriterionOutcome, number>;
  /** Of points, of those whose outcome is known and counts; null where there is nobody. */
  mean: number | null;
  median: number | null;
}

/** Of each criterion in the rubric's order, over all who have a grade. */
export function criterionStatistics({ rubric, entries }: Pick<ClassResult, 'rubric' | 'entries'>): CriterionStatistic[] {
  return (rubric?.criteria ?? []).map((criterion) => statisticOf(criterion, entries));
}

function statisticOf(criterion: CriterionStatistic['criterion'], entries: readonly ClassEntry[]): CriterionStatistic {
  const found = entries.flatMap(({ grade }) => grade?.criteria.find(({ id }) => id === criterion.id) ?? []);
  const counts: Record<CriterionOutcome, number> = { met: 0, partly: 0, failed: 0, absent: 0, excused: 0, person: 0 };
  for (const { outcome } of found) counts[outcome] += 1;
  const points = found.filter(counted).map((one) => hundredths(one.points)).sort((a, b) => a - b);
  return { criterion, counts, mean: meanOf(points), median: medianOf(points) };
}

const counted = ({ outcome }: CriterionGrade): boolean => outcome !== 'excused' && outcome !== 'person';

/** Of hundredths, as points. */
function meanOf(points: readonly number[]): number | null {
  return points.length === 0 ? null : points.reduce((sum, one) => sum + one, 0) / points.length / 100;
}

/** Of hundredths in their order, as points; between two, their mean. */
function medianOf(points: readonly number[]): number | null {
  const middle = points.length >> 1;
  return points.length === 0 ? null : (points[middle]! + points[points.length - 1 - middle]!) / 200;
}
