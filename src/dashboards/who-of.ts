import type { ClassEntry } from '../classes/class-result.ts';
import { visibleText } from '../octets/visible-text.ts';
import type { Who } from './dashboard.ts';

/** Whoever a submission is of: by the number, else by the key, which is a code where names are hidden. */
export function whoOf({ key, student, feedback }: ClassEntry): Who {
  const name = student.name === null ? '' : visibleText(student.name);
  return { key, id: visibleText(student.id ?? key), name, page: pathTo(feedback, 'html'), pdf: pathTo(feedback, 'pdf') };
}

/** Relative to the page and fit for a link, whatever a student is called. */
function pathTo(feedback: ClassEntry['feedback'], wanted: 'html' | 'pdf'): string | null {
  const path = feedback.find(({ format }) => format === wanted)?.path;
  return path === undefined ? null : path.split('/').map(encodeURIComponent).join('/');
}
