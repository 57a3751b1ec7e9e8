import { wordingIn } from '../explanations/wording-in.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { CriterionGrade, Grade, GroupGrade } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { type Desk, plain } from './desk.ts';
import type { Block, Inline, Table } from './document.ts';
import type { Draft } from './numbering.ts';
import { phraseCriterion } from './phrase-ground.ts';

/** What a rubric asks and what it earned, criterion by criterion, with what a teacher said and what lateness took. */
export function checksSection(desk: Desk, grade: Grade): Draft {
  const { voice } = desk;
  const { points, outOf, percent, title } = grade;
  const params = { title: wordingIn(title, voice.language), ...earned({ points, outOf }), percent: { value: shownPercent(percent) } };
  const blocks: Block[] = [{ type: 'paragraph', role: 'lead', inlines: voice.phrase('checks.lead', params) }, ...remarks(desk, grade), gradeTable(desk, grade)];
  return { id: 'checks', title: voice.phrase('checks.title'), blocks, sections: [] };
}

/** What the total does not tell. */
function remarks({ voice }: Desk, { pending, lateness, comment }: Grade): Block[] {
  const late = lateness && lateness.percent > 0 ? [voice.phrase('grade.late', { percent: { value: lateness.percent }, points: { value: shownPoints(lateness.points) } })] : [];
  const waiting = pending > 0 ? [voice.phrase('grade.pending', { points: { value: shownPoints(pending) } })] : [];
  const said = comment ? [voice.phrase('grade.comment', { comment })] : [];
  return [...late, ...waiting, ...said].map((inlines) => ({ type: 'paragraph', inlines }));
}

function gradeTable(desk: Desk, { criteria, groups, points, outOf }: Grade): Table {
  const { voice } = desk;
  const head = (key: string, align: 'start' | 'end' = 'start') => ({ head: voice.text(`checks.${key}`), align });
  const total = { cells: [plain(voice.text('checks.total')), [], pointsOf(desk, { points, outOf }), []], strong: true };
  const grouped = groups.flatMap((group) => [groupRow(desk, group), ...rowsOf(desk, criteria, group.id)]);
  return {
    type: 'table',
    caption: voice.phrase('checks.caption'),
    columns: [head('result'), head('criterion'), head('points', 'end'), head('judged')],
    rows: [...grouped, ...rowsOf(desk, criteria, null), total],
  };
}

type Row = Table['rows'][number];

function groupRow(desk: Desk, { title, points, outOf, most }: GroupGrade): Row {
  const name = desk.voice.phrase('grade.group', { title: wordingIn(title, desk.voice.language), most });
  return { cells: [[], name, pointsOf(desk, { points, outOf }), []], strong: true };
}

function rowsOf(desk: Desk, criteria: readonly CriterionGrade[], group: string | null): Row[] {
  return criteria.filter((one) => one.group === group).map((criterion) => criterionRow(desk, criterion));
}

const SIGN: Record<CriterionGrade['outcome'], Row['sign']> = { met: 'met', partly: 'warning', failed: 'unmet', absent: 'note', excused: 'note', person: 'note' };

function criterionRow(desk: Desk, criterion: CriterionGrade): Row {
  const { voice } = desk;
  const { outcome, weight } = criterion;
  const sign = weight === 'bonus' && outcome === 'failed' ? 'note' : SIGN[outcome];
  return { cells: [plain(outcomeWord(voice, criterion)), criterionName(voice, criterion), pointsOf(desk, criterion), groundsOf(desk, criterion)], sign };
}

/** What became of a criterion, in a word. */
export function outcomeWord(voice: Voice, { outcome, weight }: Pick<CriterionGrade, 'outcome' | 'weight'>): string {
  const own = `outcome.${weight}.${outcome}`;
  return voice.text(voice.has(own) ? own : `outcome.${outcome}`);
}

function criterionName(voice: Voice, { title, weight }: CriterionGrade): Inline[] {
  const name = wordingIn(title, voice.language);
  return weight === 'points' ? plain(name) : voice.phrase(`weight.${weight}`, { title: name });
}

function groundsOf({ voice }: Desk, criterion: CriterionGrade): Inline[] {
  const said = criterion.comment ? voice.phrase('grade.comment', { comment: criterion.comment }) : [];
  const grounds = phraseCriterion(voice, criterion);
  return said.length > 0 && grounds.length > 0 ? [...grounds, { type: 'break' }, ...said] : [...grounds, ...said];
}

/** A bonus is not out of anything, nor is a penalty. */
function pointsOf({ voice }: Desk, one: Earned & Partial<Pick<CriterionGrade, 'weight' | 'outcome'>>): Inline[] {
  const isOpen = one.outcome === 'person' || one.outcome === 'excused';
  return voice.phrase(isOpen ? 'checks.points-open' : one.weight === 'bonus' ? 'checks.points-bonus' : one.weight === 'penalty' ? 'checks.points-penalty' : 'checks.points-of', earned(one));
}

type Earned = Pick<Grade, 'points' | 'outOf'>;

function earned({ points, outOf }: Earned) {
  return { points: { value: shownPoints(points) }, outOf: { value: shownPoints(outOf) } };
}
