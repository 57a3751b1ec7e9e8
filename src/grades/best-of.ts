import type { CriterionGrade, CriterionOutcome, Grade } from './grade.ts';
import { totalOf } from './total-of.ts';

export interface GradeOfCapture {
  /** Path of the capture. */
  capture: string;
  grade: Grade;
}

/**
 * What several captures of one submission earn together, by the same rubric: of each criterion the best, and of each penalty the worst. What comes from another
 * capture than the first names it, since its frames are of that one.
 */
export function bestOf(grades: readonly [GradeOfCapture, ...GradeOfCapture[]], most: number | null): Grade {
  const [{ grade: first }, ...others] = grades;
  const criteria = first.criteria.map((own, at) => others.reduce((best, { capture, grade }) => better(best, { ...grade.criteria[at]!, capture }), own));
  return { ...first, ...totalOf(criteria, first.groups, most), criteria };
}

const ORDER: readonly CriterionOutcome[] = ['met', 'partly', 'person', 'failed', 'absent', 'excused'];

function better(one: CriterionGrade, other: CriterionGrade): CriterionGrade {
  const isPenalty = one.weight === 'penalty';
  if (one.points !== other.points) return other.points > one.points === isPenalty ? one : other;
  const isAhead = ORDER.indexOf(other.outcome) < ORDER.indexOf(one.outcome);
  return isAhead && !isPenalty ? other : one;
}
