import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Handout } from './handout.ts';

/**
 * Feedback for Moodle's "Upload multiple feedback files in a zip": in folders that are called as in the teacher's download, since Moodle knows
 * the student by the number in that name (mod/assign/feedback/file/importziplib.php).
 */
export function moodleHandout({ entries }: Pick<ClassResult, 'entries'>): Handout {
  const given = entries.filter(({ feedback }) => feedback.length > 0);
  const [known, without] = [given.filter(isFromMoodle), given.filter((entry) => !isFromMoodle(entry))];
  return { files: known.flatMap(({ source, feedback }) => feedback.map(({ path }) => ({ path: `${source}/${path.split('/').at(-1)}`, from: path }))), without: without.map(({ key }) => key) };
}

function isFromMoodle({ platform, source, ids }: ClassEntry): boolean {
  return platform === 'moodle' && ids.participant !== undefined && !source.includes('/');
}
