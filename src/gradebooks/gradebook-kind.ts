import type { CsvCell } from './csv-cells.ts';
import { type FilledGradebook, GradebookError } from './gradebook.ts';
import { encodingOf } from './octets-of-text.ts';

/** Which platform a gradebook is of, and where in it things stand. */
export interface GradebookKind {
  platform: FilledGradebook['platform'];
  /** Where the grade stands in a row. */
  at: number;
  /** Where the comment stands; -1 where there is no such column. */
  commentAt: number;
  /** The most that the gradebook gives to this row; null where it does not say. */
  mostOf(row: CsvCell[]): number | null;
  /** Marks by which a row's student may be known. */
  marksOf(row: CsvCell[]): string[];
}

const words = (cell: CsvCell | undefined): string => decode(cell?.text ?? '');

/** By the heads of its columns, in English or Chinese. `column` is the assignment's in Canvas, as its head has it or begins. Throws GradebookError. */
export function gradebookKind(rows: CsvCell[][], column: string | undefined): GradebookKind {
  const heads = (rows[0] ?? []).map(words);
  const find = (...names: RegExp[]) => names.map((name) => heads.findIndex((one) => name.test(one))).find((at) => at >= 0) ?? -1;
  const identifier = find(/^(identifier|编号|標識符|标识符|识别码)$/i);
  const grade = find(/^(grade|成绩|分数|得分)$/i);
  if (identifier >= 0 && grade >= 0) {
    const most = find(/^(maximum grade|最高分|最高成绩|满分)$/i);
    const email = find(/^(email address|电子邮件地址|电子邮件|邮箱)$/i);
    const commentAt = find(/^(feedback comments|反馈.*(评|意见|备注).*|(评语|评论).*反馈)$/i);
    return { platform: 'moodle', at: grade, commentAt, mostOf: (row) => numberIn(words(row[most])), marksOf: (row) => [`participant ${/\d+/.exec(words(row[identifier]))?.[0] ?? ''}`, words(row[email])] };
  }
  const id = find(/^id$/i);
  if (heads[0] === undefined || !/^(student|lastname|学生)$/i.test(heads[0]) || id < 0) throw new GradebookError('unknown-kind');
  const at = canvasColumn(heads, column);
  const limits = rows.find((row) => /^\s*points possible/i.test(words(row[0])));
  const most = limits ? numberIn(words(limits[at])) : null;
  const others = [find(/^sis user id$/i), find(/^sis login id$/i)].filter((one) => one >= 0);
  return { platform: 'canvas', at, commentAt: -1, mostOf: () => most, marksOf: (row) => [`user ${words(row[id])}`, ...others.map((other) => words(row[other]))] };
}

/** `Lab 2 (1234)`: assignments have their number behind the name, and no other column has. */
function canvasColumn(heads: string[], column: string | undefined): number {
  const assignments = heads.filter((head) => /\(\d+\)$/.test(head));
  if (assignments.length === 0) throw new GradebookError('no-column');
  const fitting = column === undefined ? assignments : assignments.filter((head) => head === column || head.toLowerCase().startsWith(column.toLowerCase()));
  if (fitting.length !== 1) throw new GradebookError(fitting.length === 0 ? 'no-column' : 'which-column', assignments);
  return heads.indexOf(fitting[0]!);
}

function numberIn(text: string): number | null {
  const number = Number(text.replace(',', '.').trim() || Number.NaN);
  return Number.isFinite(number) && number > 0 ? number : null;
}

function decode(text: string): string {
  const octets = Buffer.from(text, 'latin1');
  return new TextDecoder(encodingOf(octets)).decode(octets);
}
