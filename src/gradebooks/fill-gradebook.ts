import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import { percentOf } from '../grades/total-of.ts';
import { type CsvCell, csvCells } from './csv-cells.ts';
import { type FilledGradebook, GradebookError } from './gradebook.ts';
import { type GradebookKind, gradebookKind } from './gradebook-kind.ts';
import { type Encoding, encodingOf, octetsOfHtml } from './octets-of-text.ts';

export interface GradebookWish {
  /** As the platform exported it. */
  octets: Uint8Array;
  graded: Pick<ClassResult, 'entries' | 'rubric'>;
  /** Of Canvas: the column of the assignment, as its head has it or begins; needed where there are several. */
  column?: string;
  /** What each student is told, for Moodle's column of comments; left alone where it is not given. */
  commentOf?: (entry: ClassEntry) => string;
}

/**
 * Fills Moodle's offline grading worksheet or Canvas' exported gradebook. Both platforms take back what they gave out and look at every column, so
 * nothing but the cells of grade and comment is touched: neither the encoding, nor dates, nor line ends. Points are those per cent of the gradebook's
 * own maximum that were earned. Whoever has no points, or waits for a person, keeps what stands there. Throws GradebookError.
 */
export function fillGradebook({ octets, graded, column, commentOf }: GradebookWish): FilledGradebook {
  if ((octets[0] === 0xff && octets[1] === 0xfe) || (octets[0] === 0xfe && octets[1] === 0xff)) throw new GradebookError('wide-characters');
  // A character for each octet: what is not touched goes back as it came.
  const csv = Buffer.from(octets).toString('latin1');
  const head = csv.slice(0, csv.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  const rows = csvCells(csv, delimiter);
  const kind = gradebookKind(rows, column);
  if (commentOf && kind.commentAt < 0) throw new GradebookError('no-comments');
  return filled(csv, rows, { ...kind, delimiter, earned: earnedBy(graded), waiting: graded.entries.filter(({ status }) => status === 'needs-person'), commentOf, encoding: encodingOf(octets) });
}

/** Who has points that are settled. */
interface Earned {
  entry: ClassEntry;
  points: number;
  percent: number;
}

function earnedBy({ entries, rubric }: GradebookWish['graded']): Earned[] {
  return entries.flatMap((entry) => {
    const { status, points, percent, outOf } = entry;
    if (points === null || status === 'needs-person') return [];
    // Of what could not be graded, a teacher's total has to be measured by what the rubric is worth.
    return [{ entry, points, percent: percent ?? percentOf(points, outOf ?? rubric?.outOf ?? 100) }];
  });
}

interface Filling extends GradebookKind {
  delimiter: string;
  earned: readonly Earned[];
  waiting: readonly ClassEntry[];
  commentOf: GradebookWish['commentOf'];
  encoding: Encoding;
}

interface Edit {
  cell: CsvCell;
  text: string;
}

function filled(csv: string, rows: CsvCell[][], { earned, waiting, ...how }: Filling): FilledGradebook {
  const byMark = new Map(earned.flatMap((one) => marksOfEntry(one.entry).map((mark) => [mark, one] as const)));
  const edits: Edit[] = [];
  const found = new Set<string>();
  for (const row of rows.slice(1)) {
    const one = how.marksOf(row).map((mark) => byMark.get(mark.trim().toLowerCase())).find(Boolean);
    if (!one || !row[how.at] || found.has(one.entry.key)) continue;
    found.add(one.entry.key);
    edits.push(...editsOf(one, row, csv, how));
  }
  const keys = (entries: readonly ClassEntry[]) => entries.map(({ key }) => key);
  return { platform: how.platform, octets: Buffer.from(edited(csv, edits), 'latin1'), filled: [...found], without: keys(earned.map(({ entry }) => entry)).filter((key) => !found.has(key)), waiting: keys(waiting) };
}

function marksOfEntry({ student, ids }: ClassEntry): string[] {
  const marks = [student.id, student.email, ids.login, ids.participant && `participant ${ids.participant}`, ids.user && `user ${ids.user}`];
  return marks.flatMap((mark) => (mark ? [mark.trim().toLowerCase()] : []));
}

/** In the order in which the cells stand in the file. */
function editsOf(one: Earned, row: CsvCell[], csv: string, { platform, at, commentAt, mostOf, commentOf, encoding }: Omit<Filling, 'earned' | 'waiting'>): Edit[] {
  const grade = row[at]!;
  const comment = row[commentAt];
  const edits = [{ cell: grade, text: gradeText(one, { platform, most: mostOf(row), quoted: csv[grade.start] === '"' }) }];
  if (commentOf && comment) edits.push({ cell: comment, text: `"${octetsOfHtml(htmlOf(commentOf(one.entry)), encoding).replaceAll('"', '""')}"` });
  return edits.sort((a, b) => a.cell.start - b.cell.start);
}

/** With two decimals at most. Moodle leaves out in silence what is more than its maximum, Canvas takes it. */
function gradeText({ points, percent }: Earned, { platform, most, quoted }: { platform: FilledGradebook['platform']; most: number | null; quoted: boolean }): string {
  const own = most === null ? points : (percent * most) / 100;
  const text = String(Math.round(Math.max(0, most !== null && platform === 'moodle' ? Math.min(most, own) : own) * 100) / 100);
  return quoted ? `"${text}"` : text;
}

/** Moodle reads its comments as HTML. */
function htmlOf(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&<>]/g, (character) => entities[character]!).replace(/\r?\n|\r/g, '<br />');
}

function edited(csv: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { cell, text } of edits) {
    parts.push(csv.slice(at, cell.start), text);
    at = cell.end;
  }
  return parts.join('') + csv.slice(at);
}
