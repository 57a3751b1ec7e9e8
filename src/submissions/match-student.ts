import type { Roster, RosterStudent } from './roster.ts';
import type { Student } from './submission.ts';

/** A student as the roster knows them. */
export type Matcher = (found: Partial<Student>, ids: Readonly<Record<string, string>>, source: string) => RosterStudent | null;

/**
 * Finds who of a class a name belongs to: by the number, a login or the address as they are; by the whole name where only one bears it; by a
 * number of the roster that stands in the source's name. Two who fit equally are none.
 */
export function matchStudents({ students }: Roster): Matcher {
  const byMark = new Map<string, RosterStudent>();
  for (const student of students) for (const mark of [student.id, ...student.logins, student.email ?? '']) if (mark) byMark.set(plain(mark), student);
  const byName = groupBy(students, ({ name }) => (name ? nameKeys(name) : []));
  return (found, ids, source) => {
    const marks = [found.id, found.email, ...Object.values(ids), source].flatMap((mark) => (mark ? [plain(mark)] : []));
    const marked = marks.map((mark) => byMark.get(mark)).find(Boolean);
    if (marked) return marked;
    const within = (source.match(/[A-Za-z]{0,3}\d{4,}/g) ?? []).map((mark) => byMark.get(plain(mark))).find(Boolean);
    if (within) return within;
    const named = found.name ? only(nameKeys(found.name).flatMap((key) => byName.get(key) ?? [])) : null;
    return named ?? only(students.filter(({ name }) => name !== null && /\p{Script=Han}/u.test(name) && name.length >= 2 && source.includes(name)));
  };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** `Zhang San`, `San Zhang` and Canvas' `zhangsan` are one name; so are names with and without spaces. */
function nameKeys(name: string): string[] {
  const words = plain(name).split(/[\s,，·.]+/u).filter(Boolean);
  return [...new Set([words.join(''), [...words].reverse().join(''), [...words.slice(-1), ...words.slice(0, -1)].join('')])];
}

function groupBy(students: RosterStudent[], keysOf: (student: RosterStudent) => string[]): Map<string, RosterStudent[]> {
  const groups = new Map<string, RosterStudent[]>();
  for (const student of students) for (const key of keysOf(student)) groups.set(key, [...(groups.get(key) ?? []), student]);
  return groups;
}

function only(students: RosterStudent[]): RosterStudent | null {
  const different = [...new Set(students)];
  return different.length === 1 ? different[0]! : null;
}
