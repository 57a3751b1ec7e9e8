import type { Evidence } from './evidence.ts';
import type { CriterionGrade, CriterionOutcome, Grade, Ground } from './grade.ts';
import { type GradingScene, openScene } from './grading-scene.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { hundredths, totalOf } from './total-of.ts';
import { tryCheck } from './try-check.ts';

/** What evidence earns by a rubric, criterion by criterion. */
export function gradeEvidence(evidence: Evidence, rubric: Rubric): Grade {
  const scene = openScene(evidence);
  const criteria = rubric.criteria.map((criterion) => gradeCriterion(criterion, scene));
  return { title: rubric.title, ...totalOf(criteria, rubric.groups, rubric.most), criteria };
}

function gradeCriterion(criterion: Criterion, scene: GradingScene): CriterionGrade {
  const needed = criterion.needs.map((check) => tryCheck(check, scene));
  const lacking = needed.filter(({ holds }) => holds !== true);
  if (lacking.length > 0) return graded(criterion, lacking, lackingOutcome(criterion, lacking), 0);
  const grounds = criterion.checks.map((check) => tryCheck(check, scene));
  const holds = combined(criterion, grounds);
  if (holds === null) return graded(criterion, grounds, 'person', 0);
  const earned = earnedBy(criterion, grounds, holds);
  return graded(criterion, grounds, outcomeOf(criterion, earned), earned);
}

/** What cannot be told to be there is looked for by a person. */
function lackingOutcome({ absent }: Criterion, lacking: readonly Ground[]): CriterionOutcome {
  if (lacking.every(({ holds }) => holds === null)) return 'person';
  return absent === 'zero' ? 'absent' : absent;
}

/** null where it depends on a check that cannot be told. */
function combined({ combine }: Criterion, grounds: readonly Ground[]): boolean | null {
  const settles = combine === 'any';
  if (grounds.some(({ holds }) => holds === settles)) return settles;
  return grounds.some(({ holds }) => holds === null) ? null : !settles;
}

/** Where points are for each or by levels, the first check is the one that is counted; the others still have to hold. */
function earnedBy({ points, each, levels, combine }: Criterion, [first, ...others]: readonly Ground[], holds: boolean): number {
  if (each === null && levels.length === 0) return holds ? points : 0;
  const { found, max } = first!;
  if ((max !== null && found > max) || (combine === 'all' && others.some((one) => !one.holds))) return 0;
  const reached = levels.findLast(({ min }) => found >= min)?.points ?? 0;
  return each === null ? reached : Math.min(points, hundredths(each * found) / 100);
}

/** Of a penalty, `earned` is what is taken. */
function outcomeOf({ weight, points }: Criterion, earned: number): CriterionOutcome {
  const good = weight === 'penalty' ? earned === 0 : earned >= points;
  const bad = weight === 'penalty' ? earned >= points : earned === 0;
  return good ? 'met' : bad ? 'failed' : 'partly';
}

function graded({ id, title, group, weight, points }: Criterion, grounds: Ground[], outcome: CriterionOutcome, earned: number): CriterionGrade {
  const { found, min, max, frames } = telling(grounds, outcome, weight === 'penalty');
  const signed = weight === 'penalty' && earned > 0 ? -earned : earned;
  return { id, title, group, weight, points: signed, outOf: points, outcome, met: outcome === 'met', found, min, max, frames, grounds };
}

/** The first check that decided it: one that does not hold where points were missed, one that does where they were earned. */
function telling(grounds: readonly Ground[], outcome: CriterionOutcome, isPenalty: boolean): Ground {
  const wanted = outcome === 'person' ? null : (outcome === 'met') !== isPenalty;
  return grounds.find(({ holds }) => holds === wanted) ?? grounds[0]!;
}
