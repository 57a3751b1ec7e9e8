import type { Archive, ArchiveEntry } from '../archives/archive.ts';
import { chooseNaming, withoutWrapping } from './choose-naming.ts';
import { type Matcher, matchStudents } from './match-student.ts';
import type { NameClaim, Naming } from './name-claim.ts';
import type { Roster, RosterStudent } from './roster.ts';
import type { Student, Submission, SubmissionRemark } from './submission.ts';
import { submissionKeys } from './submission-key.ts';

export interface GatherWish {
  archives: readonly Archive[];
  /** How the files are named; found out where it is not told. */
  naming?: Naming;
  /** Who could have handed in; those who did not are among the answers. */
  roster?: Roster;
}

export interface Gathered {
  /** By key. */
  submissions: Submission[];
  /** Files of which nobody can tell whose they are. */
  strays: string[];
}

/** The submissions of an export, one for each student, the last attempt of each. Reads names alone. */
export function gatherSubmissions({ archives, naming, roster }: GatherWish): Gathered {
  const people = new Map<string, Person>();
  const strays: string[] = [];
  const match: Matcher = roster ? matchStudents(roster) : () => null;
  for (const archive of archives) {
    const paths = archive.entries.map(({ path }) => path);
    const inner = withoutWrapping(paths);
    const way = naming ?? chooseNaming(paths.map(inner));
    for (const entry of archive.entries) {
      const person = personOf(people, inner(entry.path), way, match);
      if (person) person.claims.push({ entry, claim: way.read(inner(entry.path))! });
      else strays.push(entry.path);
    }
    // What was left out is said of the student that it belongs to, who may have handed in nothing else.
    for (const { path, code } of archive.refused) personOf(people, inner(path), way, match)?.remarks.push({ path, code });
  }
  return { submissions: submissionsOf([...people.values()], roster), strays };
}

interface Claimed {
  entry: ArchiveEntry;
  claim: NameClaim;
}

interface Person {
  /** By which the person was met first. */
  claim: NameClaim;
  way: Naming;
  known: RosterStudent | null;
  claims: Claimed[];
  remarks: SubmissionRemark[];
}

/** Who it is, as far as it can be told: the roster's number, the platform's, a name, or the source's name. */
function personKey({ student, ids, source }: NameClaim, known: RosterStudent | null): string {
  return known?.id ?? student.id ?? Object.values(ids)[0] ?? student.name ?? source;
}

function personOf(people: Map<string, Person>, path: string, way: Naming, match: Matcher): Person | null {
  const claim = way.read(path);
  if (!claim) return null;
  const known = match(claim.student, claim.ids, claim.source);
  const key = personKey(claim, known);
  const person = people.get(key) ?? { claim, way, known, claims: [], remarks: [] };
  people.set(key, person);
  return person;
}

function submissionsOf(people: Person[], roster: Roster | undefined): Submission[] {
  const keyOf = submissionKeys();
  const alone = new Set(people.map(({ known }) => known?.id));
  const everybody = people.flatMap((person) => membersOf(person, roster, alone) ?? [person]);
  const seen = new Set(everybody.map(({ known }) => known?.id));
  const handedIn = everybody.map((person) => submissionOf(person, keyOf));
  const absent = (roster?.students ?? []).filter(({ id }) => !seen.has(id)).map((student) => absentee(student, keyOf));
  return [...handedIn, ...absent].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What a group handed in is each member's, but for who handed in something of their own; null where it is no group of the roster. */
function membersOf(person: Person, roster: Roster | undefined, alone: ReadonlySet<string | undefined>): Person[] | null {
  if (person.known || !roster) return null;
  const names = [person.claim.student.name, person.claim.source].map((name) => name?.trim().toLowerCase());
  const members = roster.students.filter(({ group }) => group !== null && names.includes(group.trim().toLowerCase()));
  return members.length === 0 ? null : members.filter(({ id }) => !alone.has(id)).map((known) => ({ ...person, known }));
}

function submissionOf({ claim: first, way, known, claims, remarks }: Person, keyOf: (wanted: string) => string): Submission {
  const attempts = attemptsOf(claims);
  const last = attempts.at(-1) ?? [];
  const claim = last[0]?.claim ?? first;
  const student = studentOf(claim, known);
  return {
    key: keyOf(student.id ?? student.name ?? claim.source),
    student,
    platform: way.platform,
    source: claim.source,
    ids: Object.assign({}, claim.ids, ...last.map((one) => one.claim.ids).reverse()) as Record<string, string>,
    attempt: attempts.length,
    attempts: attempts.length,
    submittedAt: claim.submittedAt,
    late: last.some((one) => one.claim.late),
    files: last.map((one) => ({ ...one.entry, path: one.claim.path })),
    remarks,
    fault: null,
  };
}

/** From the first to the last: by the platform's own count, or by when their files were changed last. */
function attemptsOf(claims: Claimed[]): Claimed[][] {
  const attempts = new Map<string, Claimed[]>();
  for (const one of claims) {
    const name = one.claim.attempt || one.claim.source;
    attempts.set(name, [...(attempts.get(name) ?? []), one]);
  }
  const order = ([name, one]: [string, Claimed[]]): [string, number] => [one[0]!.claim.attempt && name, Math.max(...one.map(({ entry }) => entry.modifiedAt?.getTime() ?? 0))];
  return [...attempts].sort((a, b) => compare(order(a), order(b)) || (a[0] < b[0] ? -1 : 1)).map(([, one]) => one);
}

function compare([a, aTime]: [string, number], [b, bTime]: [string, number]): number {
  return a === b ? aTime - bTime : a < b ? -1 : 1;
}

function studentOf({ student }: NameClaim, known: RosterStudent | null): Student {
  if (known) return { id: known.id, name: known.name ?? student.name ?? null, email: known.email, ...groupOf(known) };
  return { id: student.id ?? null, name: student.name ?? null, email: student.email ?? null };
}

function groupOf({ group }: RosterStudent): Pick<Student, 'group'> {
  return group === null ? {} : { group };
}

function absentee(student: RosterStudent, keyOf: (wanted: string) => string): Submission {
  return {
    key: keyOf(student.id), student: { id: student.id, name: student.name, email: student.email, ...groupOf(student) }, platform: 'folder', source: '', ids: {}, attempt: 0, attempts: 0, submittedAt: null, late: false, files: [], remarks: [],
    fault: { code: 'not-submitted', path: '' },
  };
}
