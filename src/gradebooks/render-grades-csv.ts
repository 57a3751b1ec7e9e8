import { stringify } from 'csv-stringify/sync';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import type { SubmissionResult } from '../classes/submission-result.ts';

/** Words of the table's heads, in the reader's language. */
export type GradesHeads = Record<'key' | 'id' | 'name' | 'email' | 'status' | 'points' | 'outOf' | 'percent' | 'attempts' | 'late' | 'problems', string>;

export interface GradesWish {
  heads: GradesHeads;
  /** What each status is called. */
  statuses: Record<SubmissionResult['status'], string>;
  yes: string;
}

/**
 * All results as CSV (RFC 4180, UTF-8 with a byte order mark, for spreadsheets), a line for each student and a column for each criterion. What came
 * from students cannot become a formula (CWE-1236); our own numbers stay numbers.
 */
export function renderGradesCsv(results: readonly SubmissionResult[], { heads, statuses, yes }: GradesWish): string {
  const criteria = results.find(({ grade }) => grade)?.grade?.criteria.map(({ id }) => id) ?? [];
  const { key, id, name, email, status, points, outOf, percent, attempts, late, problems } = heads;
  const head = [key, id, name, email, status, points, outOf, percent, ...criteria, attempts, late, problems];
  const rows = results.map((result) => {
    const { student, grade } = result;
    const earned = criteria.map((criterion) => pointsOf(result, criterion));
    const total = grade ? [shownPoints(grade.points), shownPoints(grade.outOf), shownPercent(grade.percent)].map(String) : ['', '', ''];
    return [tame(result.key), tame(student.id), tame(student.name), tame(student.email), statuses[result.status], ...total, ...earned, String(result.attempts), result.late ? yes : '', tame(result.problems.join(' '))];
  });
  return stringify([head, ...rows], { bom: true, record_delimiter: '\r\n' });
}

function pointsOf({ grade }: SubmissionResult, id: string): string {
  const criterion = grade?.criteria.find((one) => one.id === id);
  return criterion ? String(shownPoints(criterion.points)) : '';
}

/** Spreadsheets take these for the beginning of a formula, whatever quotes stand around it. */
const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;

function tame(text: string | null): string {
  const line = (text ?? '').replace(/[\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}
