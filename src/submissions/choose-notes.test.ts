import { expect, it } from 'vitest';
import { chooseNotes } from './choose-notes.ts';
import { fileRole } from './file-role.ts';

const chosen = (...paths: string[]) => chooseNotes(paths.map((path, at) => ({ path, file: path, size: 100 - at, digest: '', modifiedAt: null, role: fileRole(path) })))?.path ?? null;

it.each([
  [['lab.pcapng', 'index.html'], null],
  [['README.md', 'x/notes.md'], 'x/notes.md'],
  [['README.md'], 'README.md'],
  [['a.md', '实验报告.md'], '实验报告.md'],
  [['report.docx', 'report.txt', 'a.md'], 'a.md'],
  [['report.docx', 'report.txt'], 'report.txt'],
  [['report.docx', 'blackboard.txt'], 'report.docx'],
  [['report.pdf'], null],
])('of %j the notes are %s', (paths, expected) => expect(chosen(...paths)).toBe(expected));
