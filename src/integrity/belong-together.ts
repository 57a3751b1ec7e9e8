import { type Evidence, nameOf } from './evidence.ts';

/** Whether two are of one declared group, or one person's, of two years perhaps. */
export function belongTogether(a: Evidence, b: Evidence): boolean {
  const isGroup = a.group !== null && a.group === b.group && a.archive === b.archive;
  return isGroup || nameOf(a) === nameOf(b) || (a.student.id !== null && a.student.id === b.student.id);
}
