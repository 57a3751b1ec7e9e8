import { stringify } from 'csv-stringify/sync';
import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import { shownPoints } from '../grades/shown-numbers.ts';

const HEAD = ['assignment', 'duedate', 'timestamp', 'student_id', 'last_name', 'first_name', 'email', 'raw_score', 'late_submission_penalty', 'score', 'max_score'];

/**
 * The class as `nbgrader export` writes it (nbgrader/plugins/export.py), but with quotes where a text needs them. It is read by programs, so no text is
 * guarded against spreadsheets. Names are not taken apart: the whole stands in `last_name`. Who has no points has empty cells, not zeros.
 */
export function renderNbgraderCsv({ entries, rubric }: ClassResult, assignment: string): string {
  return stringify([HEAD, ...entries.map((entry) => cellsOf(entry, assignment, rubric?.outOf ?? null))], { record_delimiter: '\n' });
}

function cellsOf({ key, student, rubric, submittedAt, lateness, points, outOf }: ClassEntry, assignment: string, worth: number | null): string[] {
  const taken = lateness?.points ?? 0;
  const numbers = points === null ? [null, null, null, outOf ?? worth] : [points + taken, taken, points, outOf ?? worth];
  return [assignment, rubric.late?.due ?? '', submittedAt ?? '', student.id ?? key, student.name ?? '', '', student.email ?? '', ...numbers.map((value) => (value === null ? '' : String(shownPoints(value))))];
}
