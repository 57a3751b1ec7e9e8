import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { feedbackFiles } from './feedback-files.ts';
import type { Handout } from './handout.ts';

/**
 * Feedback for Canvas' "Upload Submissions": `<name>_<user>_<attachment>_feedback.pdf`, all in one folder. Canvas takes the first two parts that are
 * numbers for the user and an attachment of that user's submission (app/models/assignment.rb), and leaves out in silence what does not fit; so a text
 * that was entered into the page, which has no attachment, cannot be answered this way.
 */
export function canvasHandout({ entries }: Pick<ClassResult, 'entries'>, voice: Voice): Handout {
  const named = entries.filter(({ status }) => status !== 'missing').map((entry) => ({ entry, beginning: beginningOf(entry) }));
  return {
    files: named.flatMap(({ entry, beginning }) => (beginning === null ? [] : feedbackFiles(entry, `${beginning}_`, voice))),
    without: named.filter(({ beginning }) => beginning === null).map(({ entry }) => entry.key),
  };
}

function beginningOf({ platform, source, ids }: ClassEntry): string | null {
  const { user = '', attachment = '' } = ids;
  if (platform !== 'canvas' || !/^\d+$/.test(user) || !/^\d+$/.test(attachment)) return null;
  const name = source.slice(0, -user.length - 1);
  // A name that is a number would be taken for the user.
  return `${name === '' || name.split('_').some((part) => /^\d+$/.test(part)) ? 'student' : name}_${user}_${attachment}`;
}
