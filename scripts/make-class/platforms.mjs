// How each platform names what it exports; see docs/grading.md for who told so.
import { zipOf } from './zip.mjs';

const ON_TIME = '2026-11-23-09-30-00';
const EARLIER = '2026-11-22-21-00-00';
const TOO_LATE = '2026-11-25-08-15-00';

/** Paths in the export and what stands there, for one student; an earlier attempt where the platform keeps it. */
export const PLATFORMS = {
  moodle: ({ student, files }) => renamed(files, (path) => `${student.name}_${student.participant}_assignsubmission_file/${path}`),

  canvas: ({ student, files, late }) =>
    renamed(flat(files), (path, index) => `${sortable(student)}_${late ? 'LATE_' : ''}${student.user}_${Number(student.user) * 10 + index}_${path}`),

  blackboard: ({ student, files, before, late }) => ({
    ...(before ? blackboardAttempt(student, before, EARLIER) : {}),
    ...blackboardAttempt(student, files, late ? TOO_LATE : ON_TIME),
  }),

  chaoxing: ({ student, files }) => ({ [`${student.id}-${student.name}.zip`]: zipOf(files) }),

  folders: ({ student, files, before }) => ({
    ...(before ? renamed(before, (path) => `${student.id} ${student.name} (1)/${path}`) : {}),
    ...renamed(files, (path) => `${student.id} ${student.name}/${path}`),
  }),
};

function renamed(files, name) {
  return Object.fromEntries(Object.entries(files).map(([path, octets], index) => [name(path, index), octets]));
}

/** Platforms that take files one by one know no folders. */
const flat = (files) => renamed(files, (path) => path.split('/').at(-1));

/** Letters and digits of the name, the family name first. */
const sortable = ({ latin, name }) => (name === latin ? name.split(' ').reverse().join('') : name).replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

function blackboardAttempt({ login, name }, files, stamp) {
  const stem = `Lab2_${login}_attempt_${stamp}`;
  return { ...renamed(flat(files), (path) => `${stem}_${path}`), [`${stem}.txt`]: `Name: ${name} (${login})\nAssignment: Lab2\nDate Submitted: ${stamp}\n` };
}
