import { stringify } from 'csv-stringify/sync';
import type { ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { type Cell, gradeColumns } from './grade-columns.ts';

/**
 * The class as CSV (RFC 4180, UTF-8 with a byte order mark, for spreadsheets), a line for each student and a column for each criterion. No text
 * can become a formula (CWE-1236); our own numbers stay numbers.
 */
export function renderGradesCsv(graded: ClassResult, voice: Voice): string {
  const columns = gradeColumns(graded, voice);
  const rows = graded.entries.map((entry) => columns.map(({ cellOf }) => cellText(cellOf(entry))));
  return stringify([columns.map(({ head }) => cellText(head)), ...rows], { bom: true, record_delimiter: '\r\n' });
}

/** Spreadsheets take these for the beginning of a formula, whatever quotes stand around it. */
const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const line = (cell ?? '').replace(/[\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}
