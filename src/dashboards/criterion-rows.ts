import type { ClassResult, ClassRubric } from '../classes/class-result.ts';
import { outcomeWord } from '../documents/checks-section.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { type CriterionStatistic, criterionStatistics } from '../gradebooks/criterion-statistics.ts';
import type { CriterionOutcome } from '../grades/grade.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import type { CriterionRow } from './dashboard.ts';
import { signed } from './signed.ts';

export const OUTCOMES: readonly CriterionOutcome[] = ['met', 'partly', 'failed', 'absent', 'excused', 'person'];

/** How the class did in each criterion, in the rubric's order. */
export function criterionRows(graded: ClassResult, voice: Voice): CriterionRow[] {
  return criterionStatistics(graded).map((statistic) => rowOf(statistic, graded.rubric!, voice));
}

export function criterionTitle({ title, weight }: ClassRubric['criteria'][number], voice: Voice): string {
  const name = wordingIn(title, voice.language);
  return weight === 'points' ? name : voice.text(`weight.${weight}`, { title: { value: name } });
}

function rowOf({ criterion, counts, mean, median }: CriterionStatistic, rubric: ClassRubric, voice: Voice): CriterionRow {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const group = rubric.groups.find(({ id }) => id === criterion.group);
  const shown = (points: number | null) => (points === null ? '–' : signed(shownPoints(points)));
  const countOf = (outcome: CriterionOutcome) => ({
    outcome,
    count: counts[outcome],
    share: Math.round((counts[outcome] * 1000) / all) / 10,
    name: outcomeWord(voice, { outcome, weight: criterion.weight }),
  });
  return {
    id: criterion.id,
    title: criterionTitle(criterion, voice),
    group: group ? wordingIn(group.title, voice.language) : '',
    outOf: shown(criterion.outOf),
    mean: shown(mean),
    median: shown(median),
    counts: OUTCOMES.filter((outcome) => counts[outcome] > 0).map(countOf),
  };
}
