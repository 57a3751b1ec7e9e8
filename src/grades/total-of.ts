import type { CriterionGrade, Grade, GroupGrade } from './grade.ts';

/** Points come in hundredths: counted so, no sum and no percentage is off by the last bit of a fraction. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** 100 where nothing can be earned. */
export function percentOf(points: number, outOf: number): number {
  return outOf === 0 ? 100 : (hundredths(points) * 100) / hundredths(outOf);
}

type Total = Pick<Grade, 'points' | 'outOf' | 'percent' | 'pending' | 'groups'>;

/**
 * What criteria come to: each group no more than its cap, all together no more than `most` and no less than nothing. A bonus counts in points only,
 * a penalty takes from its group; what is excused counts in neither.
 */
export function totalOf(criteria: readonly CriterionGrade[], groups: readonly (Pick<GroupGrade, 'id' | 'title'> & { most: number | null })[], most: number | null): Total {
  const counted = criteria.filter(({ outcome }) => outcome !== 'excused');
  const grouped = groups.map(({ id, title, most: cap }): GroupGrade => ({ id, title, most: cap, ...sumsOf(counted.filter(({ group }) => group === id), cap) }));
  const alone = sumsOf(counted.filter(({ group }) => group === null), null);
  const all = [...grouped, alone];
  const outOf = all.reduce((sum, one) => sum + hundredths(one.outOf), 0) / 100;
  const earned = all.reduce((sum, one) => sum + hundredths(one.points), 0) / 100;
  const points = Math.max(0, most === null ? earned : Math.min(most, earned));
  const pending = counted.filter(({ outcome }) => outcome === 'person').reduce((sum, one) => sum + hundredths(one.outOf), 0) / 100;
  return { points, outOf, percent: percentOf(points, outOf), pending, groups: grouped };
}

function sumsOf(criteria: readonly CriterionGrade[], cap: number | null): { points: number; outOf: number } {
  const sum = (of: (one: CriterionGrade) => number) => criteria.reduce((all, one) => all + hundredths(of(one)), 0) / 100;
  const within = (points: number) => (cap === null ? points : Math.min(cap, points));
  return { points: within(sum(({ points }) => points)), outOf: within(sum(({ weight, outOf }) => (weight === 'points' ? outOf : 0))) };
}
