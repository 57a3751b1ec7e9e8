// Who handed in what, and what that should come to.
import { RIGHT } from './right.mjs';
import { STUDENTS } from './students.mjs';
import { HOSTILE, MISSING, UNREADABLE } from './unreadable.mjs';
import { COPIED, LACKING, MISTAKEN, OTHERS_NUMBER, TOGETHER } from './wrong.mjs';

const MAKERS = [...RIGHT, ...MISTAKEN, ...LACKING, ...UNREADABLE, ...COPIED, ...TOGETHER, ...OTHERS_NUMBER, ...HOSTILE, ...MISSING];

/** Whose work another one hands in: by place in MAKERS. */
const OWNERS = new Map([...COPIED.map((make) => [make, 1]), [TOGETHER[1], MAKERS.indexOf(TOGETHER[0])], [OTHERS_NUMBER[0], 8]]);

/** { student, what, files, before?, status, criteria, capture, problem?, mistakes?, late?, group?, copiedFrom?, showsNumberOf? } for each of the sixty. */
export function classOf60() {
  if (MAKERS.length !== STUDENTS.length) throw new Error(`${MAKERS.length} submissions for ${STUDENTS.length} students`);
  return MAKERS.map((make, index) => ({ student: STUDENTS[index], ...make(STUDENTS[index], STUDENTS[OWNERS.get(make)]) }));
}
