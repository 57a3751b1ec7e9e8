import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { CriterionGrade } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';

/** A column of the class's table. A number is one that we computed; a text may be a student's. */
export interface GradeColumn {
  head: string;
  cellOf(entry: ClassEntry): Cell;
}

/** Null where there is nothing to tell: no points are not zero points. */
export type Cell = string | number | null;

/** The columns of the table that people open: who it is, what was earned, each criterion by its id, and what there is to say. */
export function gradeColumns({ rubric }: ClassResult, voice: Voice): GradeColumn[] {
  const column = (key: string, cellOf: GradeColumn['cellOf']): GradeColumn => ({ head: voice.text(`gradebook.${key}`), cellOf });
  return [
    column('key', ({ key }) => key),
    column('id', ({ student }) => student.id),
    column('name', ({ student }) => student.name),
    column('email', ({ student }) => student.email),
    column('status', ({ status }) => voice.text(`gradebook.status.${status}`)),
    column('points', ({ points }) => pointsOf(points)),
    column('out-of', ({ outOf }) => pointsOf(outOf)),
    column('percent', ({ percent }) => (percent === null ? null : shownPercent(percent))),
    column('pending', ({ grade, status }) => (grade && status === 'needs-person' ? pointsOf(grade.pending) : null)),
    ...(rubric?.criteria ?? []).map(({ id }): GradeColumn => ({ head: id, cellOf: ({ grade }) => earnedBy(grade?.criteria.find((one) => one.id === id)) })),
    column('attempts', ({ attempts }) => attempts),
    column('late', ({ late, lateness }) => (late || lateness ? voice.text('gradebook.yes') : null)),
    column('late-points', ({ lateness }) => (lateness && lateness.points > 0 ? pointsOf(lateness.points) : null)),
    column('overridden', ({ overridden }) => overridden.join(' ') || null),
    column('comment', commentOf),
    column('problems', ({ problems }) => problems.join(' ') || null),
  ];
}

function pointsOf(points: number | null): number | null {
  return points === null ? null : shownPoints(points);
}

/** What waits for a person and what does not count is no zero. */
function earnedBy(criterion: CriterionGrade | undefined): number | null {
  return !criterion || criterion.outcome === 'person' || criterion.outcome === 'excused' ? null : shownPoints(criterion.points);
}

function commentOf({ comment, comments }: ClassEntry): string | null {
  return [...(comment ? [comment] : []), ...Object.entries(comments).map(([id, text]) => `${id}: ${text}`)].join('\n') || null;
}
