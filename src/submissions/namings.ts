import type { Naming, NameClaim } from './name-claim.ts';
import { nothingElse } from './name-claim.ts';
import { personIn } from './person-in.ts';

/**
 * Moodle's "Download all submissions" (mod/assign/classes/downloader.php): `Full name_<participant>_assignsubmission_file/<path>`, before
 * version 4.1 with `_` at its end, or flat with the file's name behind it; a group's comes under the group's name and number.
 */
const MOODLE: Naming = {
  platform: 'moodle',
  read: (path) => {
    const [, source, name, participant, kind, rest] = /^(?:[^/]+\/)?(([^/_]*)_(\d+)_assignsubmission_(file|onlinetext)(?:_(?=\/))?)_?\/?(.*)$/s.exec(path) ?? [];
    if (source === undefined) return null;
    const folder = path.startsWith(source) ? source : path.slice(0, path.indexOf(source) + source.length);
    return { ...nothingElse, source: (folder.split('/').at(-1) ?? source).replace(/onlinetext(_?)$/, 'file$1'), student: { name: name || null }, ids: { participant: participant! }, path: rest || `${kind}.html` };
  },
};

/**
 * Canvas' submissions.zip (lib/content_zipper.rb): `<sortable name>[_LATE]_<user>_<attachment>_<file>`, all in one folder; where students are
 * anonymous, `anon` and a number of letters and digits stand for name and user, and `LATE` before them.
 */
const CANVAS: Naming = {
  platform: 'canvas',
  read: (path) => {
    const file = path.split('/').at(-1)!;
    const [, name, late, user, attachment, rest] = CANVAS_ANONYMOUS.exec(file.replace(/^late_anon_/i, 'anon_late_')) ?? CANVAS_NAME.exec(file) ?? [];
    if (name === undefined || /_attempt_\d{4}-/.test(file)) return null;
    return { ...nothingElse, source: `${name}_${user}`, student: { name: name === 'anon' ? null : name }, ids: { user: user!, attachment: attachment! }, late: late !== undefined, attempt: '', path: rest! };
  },
};

const CANVAS_NAME = /^([\p{L}\p{M}\p{N}]*?)(?:_(late))?_(\d+)_(\d+|text|link)_(.+)$/iu;
const CANVAS_ANONYMOUS = /^(anon)(?:_(late))?_([A-Za-z\d]+)_(\d+|text|link)_(.+)$/i;

/** Blackboard's download: `<assignment>_<user>_attempt_<date>[_<file>]`, with a .txt for each attempt. */
const BLACKBOARD: Naming = {
  platform: 'blackboard',
  read: (path) => {
    const file = path.split('/').at(-1)!;
    const [, assignment, login, date, rest] = /^(.*?)_([^_]+)_attempt_(\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)(?:_(.*)|\.txt)?$/s.exec(file) ?? [];
    if (date === undefined) return null;
    const [year, month, day, hour, minute, second] = date.split('-');
    return { ...nothingElse, source: `${assignment}_${login}`, student: { id: login! }, ids: { login: login! }, attempt: date, submittedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}`, path: rest || 'blackboard.txt' };
  },
};

/** 学习通: one archive for each student, named `学号-姓名.zip`; `path` then lies within that archive. */
const CHAOXING: Naming = {
  platform: 'chaoxing',
  read: (path) => {
    const [, source, id, name, rest] = /^(?:[^/]+\/)?(([A-Za-z]?\d{5,})[-_ —－]([^/]*?))\.(?:zip|rar|7z)(?:\/(.*))?$/su.exec(path) ?? [];
    return source === undefined ? null : { ...nothingElse, source, student: { id: id!, name: name || null }, ids: {}, path: rest ?? path.split('/').at(-1)! };
  },
};

/** One folder for each student, or one file. */
export const FOLDERS: Naming = {
  platform: 'folder',
  read: (path) => {
    const [first, ...rest] = path.split('/');
    const source = first!.replace(rest.length === 0 ? /\.[A-Za-z0-9]{1,8}$/ : /\.zip$/i, '');
    return { ...nothingElse, source, student: personIn(source), ids: {}, path: rest.length === 0 ? first! : rest.join('/') };
  },
};

/** One capture by itself, with which a rubric is tried: it is somebody's only where its name has a number or a Chinese name. */
export const SINGLE: Naming = {
  platform: 'single',
  read: (path) => {
    const source = path.replace(/(\.[A-Za-z0-9]{1,8}){1,2}$/, '');
    const person = personIn(source);
    const isNamed = person.id !== null || /^\p{Script=Han}/u.test(person.name ?? '');
    return { ...nothingElse, source, student: isNamed ? person : {}, ids: {}, path };
  },
};

/** Tried in this order: the more a name tells, the earlier; where none fits, folders. */
export const NAMINGS: readonly Naming[] = [MOODLE, BLACKBOARD, CANVAS, CHAOXING];

/** A teacher's own: groups `id`, `name`, `email`, `login`, `attempt`, `late` and `path` of a regular expression over whole paths. */
export function namingOf(pattern: RegExp): Naming {
  return {
    platform: 'pattern',
    read: (path): NameClaim | null => {
      const match = pattern.exec(path);
      if (!match) return null;
      const { id, name, email, login, attempt = '', late, path: within } = match.groups ?? {};
      const source = [id, name, email, login].filter(Boolean).join('-') || match[0];
      return { source, student: { id: id ?? null, name: name ?? null, email: email ?? null }, ids: login ? { login } : {}, attempt, submittedAt: null, late: Boolean(late), path: within || path.split('/').at(-1)! };
    },
  };
}
