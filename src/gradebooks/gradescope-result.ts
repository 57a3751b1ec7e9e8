import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade } from '../grades/grade.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { criterionText } from './criterion-text.ts';
import { entryText } from './entry-text.ts';

/** What Gradescope reads as `/autograder/results/results.json`. Its `execution_time` is left out, for it would differ from run to run. */
export interface GradescopeResult {
  /** Counts in place of the tests' sum: groups' caps, lateness and what the teacher decided are in it. Absent where there is nothing to give points for. */
  score?: number;
  output: string;
  output_format: 'text';
  /** Students would not see their total if one test were hidden. */
  visibility: 'visible';
  tests: GradescopeTest[];
  /** For those who read submissions by Gradescope's programs; students do not see it. */
  extra_data: { key: string; status: ClassEntry['status']; percent: number | null; late_points: number; overridden: string[] };
}

export interface GradescopeTest {
  name: string;
  /** Of a criterion in its rubric, from 1. */
  number: string;
  score: number;
  /** 0 for a bonus and a penalty. */
  max_score: number;
  output: string;
  output_format: 'text';
}

/**
 * One student's result, a test for each criterion. Gradescope measures everybody by the same maximum, so what does not count for one is given the
 * share that the rest of it earned.
 */
export function gradescopeResult(entry: ClassEntry, voice: Voice): GradescopeResult {
  const { key, status, points, percent, lateness, overridden, grade } = entry;
  return {
    ...(points === null ? {} : { score: shownPoints(points + sharesOf(entry)) }),
    output: entryText(entry, voice),
    output_format: 'text',
    visibility: 'visible',
    tests: (grade?.criteria ?? []).map((one, at) => testOf(one, at, { entry, voice })),
    extra_data: { key, status, percent, late_points: lateness?.points ?? 0, overridden },
  };
}

function sharesOf({ grade, percent }: ClassEntry): number {
  return (grade?.criteria ?? []).reduce((sum, one) => sum + shareOf(one, percent), 0);
}

function shareOf({ outcome, weight, outOf }: CriterionGrade, percent: number | null): number {
  return outcome === 'excused' && weight === 'points' ? (outOf * (percent ?? 0)) / 100 : 0;
}

function testOf(one: CriterionGrade, at: number, { entry, voice }: { entry: ClassEntry; voice: Voice }): GradescopeTest {
  const score = one.points + shareOf(one, entry.percent);
  return { name: wordingIn(one.title, voice.language), number: String(at + 1), score: shownPoints(score), max_score: one.weight === 'points' ? shownPoints(one.outOf) : 0, output: criterionText(one, entry, voice), output_format: 'text' };
}
