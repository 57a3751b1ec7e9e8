import { stringify } from 'csv-stringify/sync';
import type { SubmissionResult } from '../classes/submission-result.ts';
import { tame } from './tame.ts';

/** Who is behind each code, for whoever may know: code, number, name. */
export function renderNamesCsv(results: readonly Pick<SubmissionResult, 'key' | 'student'>[]): string {
  const rows = results.map(({ key, student }) => [key, tame(student.id), tame(student.name)]);
  return stringify([['key', 'id', 'name'], ...rows], { bom: true, record_delimiter: '\r\n' });
}
