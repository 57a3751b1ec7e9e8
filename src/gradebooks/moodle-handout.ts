import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { feedbackFiles } from './feedback-files.ts';
import type { Handout } from './handout.ts';

/**
 * Feedback for Moodle's "Upload multiple feedback files in a zip": in folders that are called as in the teacher's download, since Moodle knows
 * the student by the number in that name (mod/assign/feedback/file/importziplib.php).
 */
export function moodleHandout({ entries }: Pick<ClassResult, 'entries'>, voice: Voice): Handout {
  const given = entries.filter(({ status }) => status !== 'missing');
  return {
    files: given.filter(isFromMoodle).flatMap((entry) => feedbackFiles(entry, `${entry.source}/`, voice)),
    without: given.filter((entry) => !isFromMoodle(entry)).map(({ key }) => key),
  };
}

function isFromMoodle({ platform, source, ids }: ClassEntry): boolean {
  return platform === 'moodle' && ids.participant !== undefined && !source.includes('/');
}
