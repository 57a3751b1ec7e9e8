import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade, Grade } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { type Desk, plain } from './desk.ts';
import type { Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';

/** What a rubric asks of the capture and what it earned, criterion by criterion. */
export function checksSection(desk: Desk, grade: Grade): Draft {
  const { voice } = desk;
  const { points, outOf, percent, title } = grade;
  const params = { title: wordingIn(title, voice.language), ...earned({ points, outOf }), percent: { value: shownPercent(percent) } };
  const blocks: Draft['blocks'] = [{ type: 'paragraph', role: 'lead', inlines: voice.phrase('checks.lead', params) }, gradeTable(desk, grade)];
  return { id: 'checks', title: voice.phrase('checks.title'), blocks, sections: [] };
}

function gradeTable(desk: Desk, { criteria, points, outOf }: Grade): Table {
  const { voice } = desk;
  const head = (key: string, align: 'start' | 'end' = 'start') => ({ head: voice.text(`checks.${key}`), align });
  const total = { cells: [plain(voice.text('checks.total')), [], pointsOf(desk, { points, outOf }), []], strong: true };
  return {
    type: 'table',
    caption: voice.phrase('checks.caption'),
    columns: [head('result'), head('criterion'), head('points', 'end'), head('judged')],
    rows: [...criteria.map((criterion) => criterionRow(desk, criterion)), total],
  };
}

function criterionRow(desk: Desk, criterion: CriterionGrade): Table['rows'][number] {
  const { voice } = desk;
  const { title, met } = criterion;
  const result = plain(voice.text(met ? 'checks.met' : 'checks.unmet'));
  return { cells: [result, plain(wordingIn(title, voice.language)), pointsOf(desk, criterion), groundsOf(desk, criterion)], sign: met ? 'met' : 'unmet' };
}

function groundsOf({ voice }: Desk, { found, min, max, frames }: CriterionGrade): Inline[] {
  const sentence = voice.phrase('checks.found', { found, min, max, bounded: max !== null });
  return frames.length > 0 ? [...sentence, { type: 'break' }, ...voice.phrase('checks.frames', { frames })] : sentence;
}

function pointsOf({ voice }: Desk, points: Earned): Inline[] {
  return voice.phrase('checks.points-of', earned(points));
}

type Earned = Pick<Grade, 'points' | 'outOf'>;

function earned({ points, outOf }: Earned) {
  return { points: { value: shownPoints(points) }, outOf: { value: shownPoints(outOf) } };
}
