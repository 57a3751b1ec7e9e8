import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive } from '../../archives/archive.ts';
import { ArchiveError } from '../../archives/archive.ts';
import { openArchive } from '../../archives/open-archive.ts';
import { type Gathered, gatherSubmissions } from '../../submissions/gather-submissions.ts';
import { namingOf, SINGLE } from '../../submissions/namings.ts';
import { readRoster } from '../../submissions/read-roster.ts';
import { type Roster, RosterError } from '../../submissions/roster.ts';
import { codeKeys } from '../../submissions/code-keys.ts';
import type { Submission } from '../../submissions/submission.ts';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { liesIn } from '../lies-in.ts';
import type { ClassOrder, GradeOrder } from './grade-order.ts';
import { isSingleFile, openSingle } from './open-single.ts';

export interface OpenedClass extends Gathered {
  /** Closes the archives that the submissions lie in. */
  close(): void;
}

/** The submissions of the sources that the order names, those that it leaves out taken away. Throws CommandError. */
export async function openClass(order: ClassOrder, folder: string): Promise<OpenedClass> {
  const within = order.sources.find((source) => liesIn(resolve(folder, order.output), resolve(folder, source)));
  // The next run would take the results for submissions.
  if (within !== undefined) throw new CommandError(EXIT.usage, 'grade.output-within', { path: order.output, source: within });
  const roster = order.roster === undefined ? undefined : rosterAt(order.roster, folder);
  const archives: Archive[] = [];
  const close = () => {
    for (const archive of archives) archive.close();
  };
  try {
    for (const source of order.sources) archives.push(await archiveAt(source, folder));
    const { submissions, strays } = gatherSubmissions({ archives, roster, naming: order.pattern ? namingOf(order.pattern) : order.sources.every(isSingleFile) ? SINGLE : undefined });
    const wanted = submissions.filter((one) => isWanted(order, [one.key, one.student.id, one.student.name, ...Object.values(one.ids)]));
    if (wanted.length === 0) throw new CommandError(EXIT.unreadable, 'grade.nobody', { sources: order.sources.join(', ') });
    return { submissions: inShard(order.anonymous ? codeKeys(wanted) : wanted, order), strays, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Of a list in order every so many, so that each part has as much to do. */
function inShard(submissions: Submission[], { shard }: GradeOrder): Submission[] {
  return shard ? submissions.filter((_, at) => at % shard.parts === shard.part - 1) : submissions;
}

function isWanted({ students, excluded }: GradeOrder, marks: readonly (string | null)[]): boolean {
  const among = (list: readonly string[]) => marks.some((mark) => mark !== null && list.includes(mark));
  return (students.length === 0 || among(students)) && !among(excluded);
}

async function archiveAt(path: string, folder: string): Promise<Archive> {
  try {
    return await (isSingleFile(path) ? openSingle(resolve(folder, path)) : openArchive(resolve(folder, path)));
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(EXIT.unreadable, `grade.source-${error.code}`, { path });
    throw error;
  }
}

const MOST_ROSTER_OCTETS = 8 * 1024 * 1024;

function rosterAt(path: string, folder: string): Roster {
  const file = resolve(folder, path);
  try {
    if (!statSync(file).isFile() || statSync(file).size > MOST_ROSTER_OCTETS) throw new RosterError('too-large', 0);
    return readRoster(readFileSync(file));
  } catch (error) {
    if (error instanceof RosterError) throw new CommandError(EXIT.unreadable, `grade.roster-${error.code}`, { path, line: error.line });
    throw new CommandError(EXIT.unreadable, 'text.not-readable', { path, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
