// The class as files: what the platform exports, the roster, and what grading it should give.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { classOf60 } from './class-of-60.mjs';
import { GRADEBOOKS } from './gradebooks.mjs';
import { PLATFORMS } from './platforms.mjs';
import { zipOf } from './zip.mjs';

/** Writes submissions.zip (or the folder submissions/ for `folders`), roster.csv, the platform's gradebook and expected.json; answers the paths. */
export function writeClass(folder, platform) {
  const entries = classOf60();
  mkdirSync(folder, { recursive: true });
  const submissions = entries.filter(({ files }) => files).map((entry) => PLATFORMS[platform](entry));
  const source = platform === 'folders' ? writeFolders(join(folder, 'submissions'), submissions) : writeZip(join(folder, 'submissions.zip'), submissions);
  writeFileSync(join(folder, 'roster.csv'), rosterOf(entries));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expectedOf(entries, platform), null, 1)}\n`);
  return [source, join(folder, 'roster.csv'), join(folder, 'expected.json'), ...writeGradebook(folder, platform, entries)];
}

function writeGradebook(folder, platform, entries) {
  const gradebook = GRADEBOOKS[platform]?.(entries.map(({ student }) => student));
  if (!gradebook) return [];
  writeFileSync(join(folder, gradebook.name), gradebook.text);
  return [join(folder, gradebook.name)];
}

function writeZip(path, submissions) {
  writeFileSync(path, zipOf(Object.assign({}, ...submissions), { level: 0 }));
  return path;
}

const FIRST_MADE = Date.UTC(2026, 10, 22, 21) / 1000;
const MADE = Date.UTC(2026, 10, 23, 9) / 1000;

function writeFolders(folder, submissions) {
  for (const [path, octets] of submissions.flatMap((files) => Object.entries(files))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, octets);
    const time = / \(1\)\//.test(path) ? FIRST_MADE : MADE;
    utimesSync(file, time, time);
  }
  return folder;
}

function rosterOf(entries) {
  const rows = entries.map(({ student: { id, name, login, user }, group = '' }) => [id, name, `${login}@example.edu`, login, user, group]);
  return `\ufeff${[['学号', '姓名', '邮箱', '用户名', 'User', '组'], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function expectedOf(entries, platform) {
  return {
    schema: 'lab-report/class-of-60',
    platform,
    rubric: 'lab',
    students: entries.map((entry) => expectation(entry, platform)),
    recordings: recordingsIn(entries),
    declared: groupsIn(entries),
    numbers: entries.flatMap(({ student, group, copiedFrom, showsNumberOf = group ? undefined : copiedFrom }) => (showsNumberOf ? [{ id: student.id, shows: showsNumberOf }] : [])),
  };
}

function expectation({ student, what, files, before, status, criteria, capture, problem, mistakes = [], late = false }, platform) {
  const points = criteria && Object.values(criteria).reduce((sum, one) => sum + one, 0);
  const attempts = files ? (before && ['blackboard', 'folders'].includes(platform) ? 2 : 1) : 0;
  const place = platform === 'chaoxing' ? `${student.id}-${student.name}.zip/` : '';
  return { id: student.id, name: student.name, what, status, points, criteria, capture: captureAs(capture, place, platform), problem: problem?.replace(/^work\.zip/, `${place}$&`) ?? null, mistakes, late: late && platform === 'canvas', attempts };
}

/** Where a platform puts an archive around a submission, or takes files out of their folders, the capture's path tells. */
function captureAs(capture, place, platform) {
  if (capture === null) return null;
  const inArchive = /\.zip\//.test(capture);
  return !inArchive && ['canvas', 'blackboard'].includes(platform) ? capture.split('/').at(-1) : `${place}${capture}`;
}

/** Who holds the same recording: the one whose it is, and those who handed it in as well. */
function recordingsIn(entries) {
  const owners = [...new Set(entries.flatMap(({ copiedFrom }) => copiedFrom ?? []))];
  return owners.map((owner) => [owner, ...entries.filter(({ copiedFrom }) => copiedFrom === owner).map(({ student }) => student.id)].sort());
}

function groupsIn(entries) {
  const names = [...new Set(entries.flatMap(({ group }) => group ?? []))];
  return names.map((name) => entries.filter(({ group }) => group === name).map(({ student }) => student.id));
}
