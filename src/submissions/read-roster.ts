import { parse } from 'csv-parse/sync';
import { type Roster, RosterError, type RosterStudent } from './roster.ts';

const MOST_OCTETS = 8 * 1024 * 1024;
const MOST_STUDENTS = 50_000;

/**
 * A class list in CSV (RFC 4180) or what spreadsheets make of it: commas, semicolons or tabs; UTF-8, UTF-16 or GBK. Columns are known by their
 * heads, in English and Chinese. Throws RosterError.
 */
export function readRoster(octets: Uint8Array): Roster {
  if (octets.length > MOST_OCTETS) throw new RosterError('too-large', 0);
  const rows = rowsOf(decode(octets));
  const at = rows.findIndex(({ cells }) => cells.some((cell) => columnOf(cell) === 'id') || cells.filter((cell) => columnOf(cell) !== null).length >= 2);
  if (at < 0) throw new RosterError(rows.length === 0 ? 'no-head' : 'no-id', rows[0]?.line ?? 0);
  const heads = rows[at]!.cells.map(columnOf);
  if (!heads.includes('id') && !heads.includes('login') && !heads.includes('email')) throw new RosterError('no-id', rows[at]!.line);
  return { students: withoutTwins(rows.slice(at + 1).flatMap((row) => studentIn(row, heads))) };
}

interface Row {
  line: number;
  cells: string[];
}

function rowsOf(text: string): Row[] {
  const head = text.slice(0, 4096);
  const delimiter = [',', '\t', ';'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
  try {
    const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, bom: true, info: true, to: MOST_STUDENTS, max_record_size: 64 * 1024 }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
  } catch (error) {
    throw new RosterError('not-csv', (error as { lines?: number }).lines ?? 0);
  }
}

/** What is not UTF-8 is what Excel writes on Chinese Windows. */
function decode(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('gb18030').decode(octets);
  }
}

type Column = 'id' | 'name' | 'surname' | 'email' | 'login' | 'group' | 'section';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(学号|学生学号|学籍号|student ?(id|no\.?|number)|id ?number|id|sis user id|identifier|编号)$/i, 'id'],
  [/^(姓名|学生姓名|名字|full ?name|name|student|first ?name|名)$/i, 'name'],
  [/^(姓|last ?name|surname|family ?name)$/i, 'surname'],
  [/^(邮箱|电子邮箱|邮件|e-?mail( address)?)$/i, 'email'],
  [/^(登录名|用户名|账号|login|user ?name|user|sis login id|github( username)?|github_username|学习通账号)$/i, 'login'],
  [/^(组|小组|分组|组号|组别|小组编号|group|group ?(name|id|number)|team)$/i, 'group'],
  [/^(班级|section|class)$/i, 'section'],
];

function columnOf(head: string): Column | null {
  return COLUMNS.find(([pattern]) => pattern.test(head.trim()))?.[1] ?? null;
}

function studentIn({ cells }: Row, heads: (Column | null)[]): RosterStudent[] {
  const all = (column: Column) => heads.flatMap((head, at) => (head === column && cells[at] ? [cells[at]!] : []));
  const [first = null] = all('name');
  const [surname = null] = all('surname');
  const logins = all('login');
  const [email = null] = all('email');
  const id = all('id')[0] ?? logins[0] ?? email;
  if (!id) return [];
  const name = surname && first ? (/\p{Script=Han}/u.test(surname) ? surname + first : `${first} ${surname}`) : (first ?? surname);
  return [{ id: unquoted(id), name, email, logins: [...all('id').slice(1), ...logins], group: all('group')[0] ?? null }];
}

/** Spreadsheets keep leading zeros as `="007"` or `'007`. */
function unquoted(id: string): string {
  return /^=?"(.*)"$/.exec(id)?.[1] ?? id.replace(/^'/, '');
}

function withoutTwins(students: RosterStudent[]): RosterStudent[] {
  const seen = new Set<string>();
  return students.filter(({ id }) => !seen.has(id) && seen.add(id));
}
