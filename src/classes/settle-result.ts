import type { CriterionGrade, Grade } from '../grades/grade.ts';
import { hundredths, percentOf, totalOf } from '../grades/total-of.ts';
import type { ClassEntry } from './class-result.ts';
import type { Override } from './override.ts';
import { settleLateness } from './settle-lateness.ts';
import type { SubmissionResult } from './submission-result.ts';

/** A result with what the teacher decided and what lateness costs. What a person gave waits for nobody any more. */
export function settleResult(result: SubmissionResult, override?: Override): ClassEntry {
  const { fingerprint: _, grade: found, status, ...rest } = result;
  const grade = found && override ? withPoints(found, override.points, result.rubric.most) : found;
  const lateness = settleLateness(result, result.rubric.late, override);
  const taken = grade && lateness ? hundredths((grade.points * lateness.percent) / 100) / 100 : 0;
  const points = override?.total ?? (grade ? (hundredths(grade.points) - hundredths(taken)) / 100 : null);
  const outOf = grade?.outOf ?? null;
  return {
    ...rest,
    status: status === 'graded' && override?.total == null && grade!.pending > 0 ? 'needs-person' : status,
    grade,
    lateness: lateness && { ...lateness, points: override?.total == null ? taken : 0 },
    points,
    outOf,
    percent: points === null || outOf === null ? null : percentOf(points, outOf),
    comment: override?.comment ?? null,
    comments: override?.comments ?? {},
    overridden: [...Object.keys(override?.points ?? {}).filter((id) => grade?.criteria.some((one) => one.id === id)), ...(override?.total == null ? [] : ['total'])],
  };
}

function withPoints(grade: Grade, given: Override['points'], most: number | null): Grade {
  const criteria = grade.criteria.map((one) => (Object.hasOwn(given, one.id) ? decided(one, given[one.id]!) : one));
  return { ...grade, criteria, ...totalOf(criteria, grade.groups, most) };
}

/** What a person gives is met where it is all that there is. */
function decided(one: CriterionGrade, points: number): CriterionGrade {
  const best = one.weight === 'penalty' ? 0 : one.outOf;
  const worst = one.weight === 'penalty' ? -one.outOf : 0;
  const outcome = points >= best ? 'met' : points <= worst ? 'failed' : 'partly';
  return { ...one, points, outcome, met: outcome === 'met' };
}
