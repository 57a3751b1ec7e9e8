import type { SubmissionResult } from '../classes/submission-result.ts';
import { type CsvCell, csvCells } from './csv-cells.ts';
import { type FilledGradebook, GradebookError } from './gradebook.ts';

export interface GradebookWish {
  /** As the platform exported it. */
  octets: Uint8Array;
  results: readonly SubmissionResult[];
  /** Of Canvas: the column of the assignment, as its head has it or begins; needed where there are several. */
  column?: string;
}

/**
 * Fills Moodle's offline grading worksheet or Canvas' exported gradebook. Both platforms take back what they gave out and look at every column, so
 * nothing but the grade's cells is touched: neither the encoding, nor dates, nor line ends. Points are those per cent of the gradebook's own maximum
 * that were earned. Whoever was not graded keeps what stands there. Throws GradebookError.
 */
export function fillGradebook({ octets, results, column }: GradebookWish): FilledGradebook {
  if ((octets[0] === 0xff && octets[1] === 0xfe) || (octets[0] === 0xfe && octets[1] === 0xff)) throw new GradebookError('wide-characters');
  // A character for each octet: what is not touched goes back as it came.
  const csv = Buffer.from(octets).toString('latin1');
  const head = csv.slice(0, csv.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  const rows = csvCells(csv, delimiter);
  const kind = kindOf(rows, column);
  return filled(csv, rows, { ...kind, graded: results.filter(({ grade }) => grade !== null) });
}

interface Kind {
  platform: FilledGradebook['platform'];
  /** Where the grade stands in a row. */
  at: number;
  /** The most that the gradebook gives to this row; null where it does not say. */
  mostOf(row: CsvCell[]): number | null;
  /** Marks by which a row's student may be known. */
  marksOf(row: CsvCell[]): string[];
}

const words = (cell: CsvCell | undefined): string => decode(cell?.text ?? '');

function kindOf(rows: CsvCell[][], column: string | undefined): Kind {
  const heads = (rows[0] ?? []).map(words);
  const find = (...names: RegExp[]) => names.map((name) => heads.findIndex((one) => name.test(one))).find((at) => at >= 0) ?? -1;
  const identifier = find(/^(identifier|编号|標識符|标识符|识别码)$/i);
  const grade = find(/^(grade|成绩|分数|得分)$/i);
  if (identifier >= 0 && grade >= 0) {
    const most = find(/^(maximum grade|最高分|最高成绩|满分)$/i);
    const email = find(/^(email address|电子邮件地址|电子邮件|邮箱)$/i);
    return { platform: 'moodle', at: grade, mostOf: (row) => numberIn(words(row[most])), marksOf: (row) => [`participant ${/\d+/.exec(words(row[identifier]))?.[0] ?? ''}`, words(row[email])] };
  }
  const id = find(/^id$/i);
  if (heads[0] === undefined || !/^(student|lastname|学生)$/i.test(heads[0]) || id < 0) throw new GradebookError('unknown-kind');
  const at = canvasColumn(heads, column);
  const limits = rows.find((row) => /^\s*points possible/i.test(words(row[0])));
  const most = limits ? numberIn(words(limits[at])) : null;
  const others = [find(/^sis user id$/i), find(/^sis login id$/i)].filter((one) => one >= 0);
  return { platform: 'canvas', at, mostOf: () => most, marksOf: (row) => [`user ${words(row[id])}`, ...others.map((other) => words(row[other]))] };
}

/** `Lab 2 (1234)`: assignments have their number behind the name, and no other column has. */
function canvasColumn(heads: string[], column: string | undefined): number {
  const assignments = heads.filter((head) => /\(\d+\)$/.test(head));
  if (assignments.length === 0) throw new GradebookError('no-column');
  const fitting = column === undefined ? assignments : assignments.filter((head) => head === column || head.toLowerCase().startsWith(column.toLowerCase()));
  if (fitting.length !== 1) throw new GradebookError(fitting.length === 0 ? 'no-column' : 'which-column', assignments);
  return heads.indexOf(fitting[0]!);
}

function filled(csv: string, rows: CsvCell[][], { platform, at, mostOf, marksOf, graded }: Kind & { graded: SubmissionResult[] }): FilledGradebook {
  const byMark = new Map(graded.flatMap((result) => marksOfResult(result).map((mark) => [mark, result] as const)));
  const edits: { cell: CsvCell; text: string }[] = [];
  const found = new Set<string>();
  for (const row of rows.slice(1)) {
    const result = marksOf(row).map((mark) => byMark.get(mark.trim().toLowerCase())).find(Boolean);
    const cell = row[at];
    if (!result || !cell || found.has(result.key)) continue;
    found.add(result.key);
    edits.push({ cell, text: gradeText(result, mostOf(row), cell, csv) });
  }
  return { platform, octets: Buffer.from(edited(csv, edits), 'latin1'), filled: [...found], without: graded.map(({ key }) => key).filter((key) => !found.has(key)) };
}

function marksOfResult({ student, ids }: SubmissionResult): string[] {
  const marks = [student.id, student.email, ids.login, ids.participant && `participant ${ids.participant}`, ids.user && `user ${ids.user}`];
  return marks.flatMap((mark) => (mark ? [mark.trim().toLowerCase()] : []));
}

/** With two decimals at most; in quotes where the cell had them. */
function gradeText({ grade }: SubmissionResult, most: number | null, cell: CsvCell, csv: string): string {
  const points = most === null ? grade!.points : (grade!.percent * most) / 100;
  const text = String(Math.round(points * 100) / 100);
  return csv[cell.start] === '"' ? `"${text}"` : text;
}

function edited(csv: string, edits: { cell: CsvCell; text: string }[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { cell, text } of edits) {
    parts.push(csv.slice(at, cell.start), text);
    at = cell.end;
  }
  return parts.join('') + csv.slice(at);
}

function numberIn(text: string): number | null {
  const number = Number(text.replace(',', '.').trim() || Number.NaN);
  return Number.isFinite(number) && number > 0 ? number : null;
}

function decode(text: string): string {
  const octets = Buffer.from(text, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('gb18030').decode(octets);
  }
}
