import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import { outcomeWord } from '../documents/checks-section.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { CriterionGrade } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { visibleText } from '../octets/visible-text.ts';
import { columnWidth, LONG, widthOf } from './column-width.ts';
import { criterionTitle } from './criterion-rows.ts';
import type { Cell, CellMark, Head, Row, RowMark } from './dashboard.ts';
import { latenessCell } from './lateness-cell.ts';
import { signed } from './signed.ts';
import { whoOf } from './who-of.ts';

/** A column of the table of students, behind the one that says who it is. */
interface Column {
  head: Omit<Head, 'place' | 'width'>;
  cellOf(entry: ClassEntry): Cell;
}

export function studentTable(graded: ClassResult, voice: Voice): { heads: Head[]; rows: Row[] } {
  const columns = columnsOf(graded, voice);
  const rows = graded.entries.map((entry) => rowOf(entry, columns));
  const first = { ...headOf('student', 'text', voice), texts: rows.map(({ who }) => `${who.id}${who.pdf ? ' PDF' : ''}`) };
  const others = columns.map(({ head }, at) => ({ ...head, texts: rows.map(({ cells }) => shownText(cells[at]!)) }));
  const heads = [first, ...others].map(({ texts, ...head }, at): Head => ({ ...head, place: at + 1, width: columnWidth(head.name, texts) }));
  return { heads, rows };
}

function rowOf(entry: ClassEntry, columns: readonly Column[]): Row {
  const outcomes = (entry.grade?.criteria ?? []).map(({ id, outcome }) => `${id}:${outcome}`).join(' ');
  return { status: entry.status, outcomes, marks: marksOf(entry).join(' '), who: whoOf(entry), cells: columns.map(({ cellOf }) => cellOf(entry)) };
}

/** Columns that nobody has anything in (names that are hidden, comments) are left out. */
function columnsOf({ entries, rubric }: ClassResult, voice: Voice): Column[] {
  const status = (one: ClassEntry['status']) => voice.text(`gradebook.status.${one}`);
  const column = (key: string, kind: Head['kind'], cellOf: Column['cellOf']): Column => ({ head: headOf(key, kind, voice), cellOf });
  const inUse = (one: Column) => entries.some((entry) => one.cellOf(entry).by !== '');
  const criteria = (rubric?.criteria ?? []).map((criterion): Column => ({ head: { name: criterion.id, title: criterionTitle(criterion, voice), kind: 'number' }, cellOf: (entry) => criterionCell(entry, criterion.id, voice) }));
  return [
    ...[column('name', 'text', (entry) => textCell(entry.student.name ?? ''))].filter(inUse),
    column('status', 'text', (entry) => textCell(status(entry.status))),
    column('points', 'number', (entry) => pointsCell(entry, voice)),
    column('percentHead', 'number', ({ percent }) => numberCell(percent === null ? null : shownPercent(percent))),
    ...[column('pending', 'number', ({ grade, status }) => numberCell(grade && status === 'needs-person' ? shownPoints(grade.pending) : null))].filter(inUse),
    ...criteria,
    column('late', 'number', (entry) => latenessCell(entry, voice)),
    column('attempts', 'number', ({ attempts }) => numberCell(attempts)),
    ...[column('comment', 'text', (entry) => textCell(commentOf(entry)))].filter(inUse),
    column('problems', 'text', ({ problems }) => textCell(problems.join(' '))),
  ];
}

/** With room for its signs. */
const shownText = ({ text, outcome, marks }: Cell): string => `${'?? '.repeat((outcome ? 1 : 0) + (marks?.length ?? 0))}${text}`;

const headOf = (key: string, kind: Head['kind'], voice: Voice): Column['head'] => ({ name: voice.text(`dashboard.${key}`), title: '', kind });

function textCell(text: string): Cell {
  const shown = visibleText(text);
  return { text: shown, by: shown.toLowerCase(), isNumber: false, isLong: widthOf(shown) > LONG };
}

const numberCell = (value: number | null): Cell => ({ text: value === null ? '' : signed(value), by: value === null ? '' : String(value), isNumber: true });

function pointsCell({ points, overridden, comment }: ClassEntry, voice: Voice): Cell {
  return { ...numberCell(points === null ? null : shownPoints(points)), marks: cellMarks(overridden.includes('total'), comment, voice) };
}

/** What waits for a person or does not count is no zero. */
function criterionCell({ grade, overridden, comments }: ClassEntry, id: string, voice: Voice): Cell {
  const one = grade?.criteria.find((criterion) => criterion.id === id);
  if (!one) return numberCell(null);
  return { ...numberCell(pointsOf(one)), outcome: one.outcome, said: outcomeWord(voice, one), marks: cellMarks(overridden.includes(id), comments[id], voice) };
}

const pointsOf = ({ outcome, points }: CriterionGrade): number | null => (outcome === 'person' || outcome === 'excused' ? null : shownPoints(points));

function cellMarks(isDecided: boolean, comment: string | null | undefined, voice: Voice): CellMark[] {
  const decided: CellMark[] = isDecided ? [{ sign: 'decided', said: voice.text('dashboard.mark.decided') }] : [];
  return comment ? [...decided, { sign: 'comment', said: visibleText(comment) }] : decided;
}

function marksOf({ late, lateness, overridden, comment, comments, problems }: ClassEntry): RowMark[] {
  const marks: [RowMark, boolean][] = [
    ['late', late || lateness !== null],
    ['decided', overridden.length > 0],
    ['comment', Boolean(comment) || Object.keys(comments).length > 0],
    ['problems', problems.length > 0],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}

function commentOf({ comment, comments }: ClassEntry): string {
  return [...(comment ? [comment] : []), ...Object.entries(comments).map(([id, text]) => `${id}: ${text}`)].join('\n');
}
