import type { CriterionGrade, Grade } from '../grades/grade.ts';
import { hundredths, percentOf, totalOf } from '../grades/total-of.ts';
import type { ClassEntry } from './class-result.ts';
import type { Override } from './override.ts';
import { settleLateness } from './settle-lateness.ts';
import type { SubmissionResult } from './submission-result.ts';

/** A result with what the teacher decided and what lateness costs. What a person gave waits for nobody any more. */
export function settleResult(result: SubmissionResult, override?: Override): ClassEntry {
  const { fingerprint: _, grade: found, status, ...rest } = result;
  const lateness = settleLateness(result, result.rubric.late, override);
  const grade = found && settleGrade(found, { most: result.rubric.most, override, percent: lateness?.percent ?? 0 });
  const total = override?.total ?? null;
  const points = total ?? grade?.points ?? null;
  const outOf = grade?.outOf ?? null;
  const isOpen = total === null && grade?.criteria.some(({ outcome }) => outcome === 'person');
  return {
    ...rest,
    status: status === 'graded' && isOpen ? 'needs-person' : status,
    grade,
    lateness: lateness && { ...lateness, points: grade?.lateness?.points ?? 0 },
    points,
    outOf,
    percent: points === null || outOf === null ? null : percentOf(points, outOf),
    comment: override?.comment ?? null,
    comments: override?.comments ?? {},
    overridden: [...Object.keys(override?.points ?? {}).filter((id) => grade?.criteria.some((one) => one.id === id)), ...(total === null ? [] : ['total'])],
  };
}

export interface Settlement {
  most: number | null;
  override: Override | undefined;
  /** That lateness takes. */
  percent: number;
}

/** The grade as the student is told it: the teacher's points and words in it, what lateness takes taken. */
export function settleGrade(found: Grade, { most, override, percent }: Settlement): Grade {
  const grade = override ? withPoints(found, override, most) : found;
  const total = override?.total ?? null;
  const taken = total === null ? hundredths((grade.points * percent) / 100) / 100 : 0;
  const points = total ?? (hundredths(grade.points) - hundredths(taken)) / 100;
  return {
    ...grade,
    points,
    percent: percentOf(points, grade.outOf),
    ...(total !== null && { pending: 0 }),
    ...(percent > 0 && total === null && { lateness: { percent, points: taken } }),
    ...(override?.comment && { comment: override.comment }),
  };
}

function withPoints(grade: Grade, { points, comments }: Override, most: number | null): Grade {
  const criteria = grade.criteria.map((one) => {
    const settled = Object.hasOwn(points, one.id) ? decided(one, points[one.id]!) : one;
    return Object.hasOwn(comments, one.id) ? { ...settled, comment: comments[one.id]! } : settled;
  });
  return { ...grade, criteria, ...totalOf(criteria, grade.groups, most) };
}

/** What a person gives is met where it is all that there is. */
function decided(one: CriterionGrade, points: number): CriterionGrade {
  const best = one.weight === 'penalty' ? 0 : one.outOf;
  const worst = one.weight === 'penalty' ? -one.outOf : 0;
  const outcome = points >= best ? 'met' : points <= worst ? 'failed' : 'partly';
  return { ...one, points, outcome, met: outcome === 'met' };
}
