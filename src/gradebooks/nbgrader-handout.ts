import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Handout, HandoutFile } from './handout.ts';
import { renderNbgraderCsv } from './render-nbgrader-csv.ts';

/**
 * A tree as nbgrader keeps it, `feedback/<student>/<assignment>/` with the time of the submission in `timestamp.txt` (nbgrader/coursedir.py),
 * and the table that its export command writes.
 */
export function nbgraderHandout(graded: ClassResult): Handout {
  const assignment = assignmentName(graded);
  const files = graded.entries.flatMap((entry) => entryFiles(entry, assignment));
  return { files: [{ path: 'grades.csv', text: renderNbgraderCsv(graded, assignment) }, ...files], without: [] };
}

function entryFiles({ key, feedback, submittedAt }: ClassEntry, assignment: string): HandoutFile[] {
  if (feedback.length === 0) return [];
  const folder = `feedback/${key}/${assignment}`;
  const stamp = submittedAt === null ? [] : [{ path: `${folder}/timestamp.txt`, text: `${stampOf(submittedAt)}\n` }];
  return [...feedback.map(({ path }) => ({ path: `${folder}/${path.split('/').at(-1)}`, from: path })), ...stamp];
}

/** As nbgrader writes it: a date and a time with a space between, then the zone where one is known. */
function stampOf(time: string): string {
  const [, date, clock, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(.*)$/.exec(time) ?? [];
  return date === undefined ? time : `${date} ${clock}${zone === 'Z' ? ' UTC' : zone ? ` ${zone}` : ''}`;
}

/** nbgrader's names of assignments know neither `+` nor `*` nor a space. */
function assignmentName({ rubric }: ClassResult): string {
  const title = rubric ? ('any' in rubric.title ? rubric.title.any : rubric.title.en) : '';
  return title.normalize('NFC').replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^[._-]+|[._-]+$/g, '').slice(0, 60) || 'lab';
}
