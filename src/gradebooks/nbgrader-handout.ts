import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { feedbackFiles } from './feedback-files.ts';
import type { Handout, HandoutFile } from './handout.ts';
import { renderNbgraderCsv } from './render-nbgrader-csv.ts';

/**
 * A tree as nbgrader keeps it, `feedback/<student>/<assignment>/` with the time of the submission in `timestamp.txt` (nbgrader/coursedir.py),
 * and the table that its export command writes.
 */
export function nbgraderHandout(graded: ClassResult, voice: Voice): Handout {
  const assignment = assignmentName(graded);
  const files = graded.entries.flatMap((entry) => entryFiles(entry, `feedback/${entry.key}/${assignment}/`, voice));
  return { files: [{ path: 'grades.csv', text: renderNbgraderCsv(graded, assignment) }, ...files], without: [] };
}

function entryFiles(entry: ClassEntry, folder: string, voice: Voice): HandoutFile[] {
  const files = feedbackFiles(entry, folder, voice);
  const stamp = files.length === 0 || entry.submittedAt === null ? [] : [{ path: `${folder}timestamp.txt`, text: `${stampOf(entry.submittedAt)}\n` }];
  return [...files, ...stamp];
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
