import { describe, expect, it } from 'vitest';
import type { Archive } from '../archives/archive.ts';
import { gatherSubmissions } from './gather-submissions.ts';
import { namingOf } from './namings.ts';
import { readRoster } from './read-roster.ts';

const archiveOf = (...paths: (string | [string, string])[]): Archive => ({
  entries: paths.map((one) => {
    const [path, date] = Array.isArray(one) ? one : [one, ''];
    return { path, size: 1, packedSize: 1, modifiedAt: date ? new Date(date) : null, open: () => Promise.reject(new Error('names alone are read')) };
  }),
  refused: [],
  close: () => {},
});

const gathered = (archive: Archive, rest: object = {}) => gatherSubmissions({ archives: [archive], ...rest }).submissions;
const ROSTER = readRoster(Buffer.from('学号,姓名,邮箱,用户名\n20260001,李华,lihua@x.example,lihua\n20260002,王芳,,wangfang\n20260003,Zhang San,,zs\n'));

describe('gatherSubmissions', () => {
  it.each([
    ['Moodle, folders', ['Li Hua_4711_assignsubmission_file/lab.pcapng', 'Li Hua_4711_assignsubmission_file/notes.md', 'Wang Fang_4712_assignsubmission_file/x/lab.pcapng'], 'moodle', { key: '4711', n: 2 }, ['lab.pcapng', 'notes.md']],
    ['Moodle, flat', ['Li Hua_4711_assignsubmission_file_lab.pcapng', 'Wang Fang_4712_assignsubmission_file_lab.pcapng'], 'moodle', { key: '4711', n: 2 }, ['_lab.pcapng']],
    ['Canvas', ['lihua_LATE_31_9001_lab.pcapng', 'lihua_LATE_31_9002_notes.md', 'wangfang_32_9003_lab.pcapng'], 'canvas', { key: '31', n: 2 }, ['lab.pcapng', 'notes.md']],
    ['Canvas, anonymous', ['anon_xY3z9_9001_lab.pcapng', 'LATE_anon_aB1c2_9003_lab.pcapng'], 'canvas', { key: 'xY3z9', n: 2 }, ['lab.pcapng']],
    ['Blackboard', ['Lab2_lihua_attempt_2026-11-20-10-00-00_lab.pcapng', 'Lab2_lihua_attempt_2026-11-21-09-30-00_lab.pcapng', 'Lab2_lihua_attempt_2026-11-21-09-30-00.txt', 'Lab2_wf_attempt_2026-11-20-11-00-00_lab.pcapng'], 'blackboard', { key: 'lihua', n: 2 }, ['lab.pcapng', 'blackboard.txt']],
    ['学习通', ['20260001-李华.zip', '20260002-王芳.zip'], 'chaoxing', { key: '20260001', n: 2 }, ['20260001-李华.zip']],
    ['folders', ['class/20260001 李华/lab.pcapng', 'class/20260001 李华/site/index.html', 'class/20260002_王芳/lab.pcapng'], 'folder', { key: '20260001', n: 2 }, ['lab.pcapng', 'site/index.html']],
    ['one file each', ['20260001.pcapng', '20260002.pcapng'], 'folder', { key: '20260001', n: 2 }, ['20260001.pcapng']],
  ] as const)('knows the names of %s', (_, paths, platform, { key, n }, files) => {
    const submissions = gathered(archiveOf(...paths));
    expect(submissions).toHaveLength(n);
    const one = submissions.find((submission) => submission.student.id === key || Object.values(submission.ids).includes(key))!;
    expect(one).toMatchObject({ platform, fault: null });
    expect(one.files.map(({ path }) => path.replace(/^_/, ''))).toEqual(files.map((path) => path.replace(/^_/, '')));
  });

  it('reads what Canvas and Blackboard say of time', () => {
    expect(gathered(archiveOf('lihua_LATE_31_9001_lab.pcapng', 'wangfang_32_9003_lab.pcapng')).map(({ late }) => late).sort()).toEqual([false, true]);
    const [one] = gathered(archiveOf('Lab2_lihua_attempt_2026-11-20-10-00-00_a.pcapng', 'Lab2_lihua_attempt_2026-11-21-09-30-00_b.pcapng'));
    expect(one).toMatchObject({ submittedAt: '2026-11-21T09:30:00', attempt: 2, attempts: 2 });
    expect(one!.files.map(({ path }) => path)).toEqual(['b.pcapng']);
  });

  it('of two folders of one student the later counts', () => {
    const [one] = gathered(archiveOf(['20260001 李华 (1)/lab.pcapng', '2026-11-20T00:00:00Z'], ['20260001 李华/lab.pcapng', '2026-11-21T00:00:00Z'], ['20260002/lab.pcapng', '2026-11-21T00:00:00Z']));
    expect(one).toMatchObject({ key: '20260001', attempts: 2, source: '20260001 李华' });
  });

  it('finds the class by number, login, name and what stands in a name, and tells who is missing', () => {
    const submissions = gathered(archiveOf('zs/lab.pcapng', '李华的实验/lab.pcapng', 'stranger/lab.pcapng'), { roster: ROSTER });
    expect(submissions.map(({ key, student, fault }) => [key, student.name, fault?.code ?? null])).toEqual([
      ['20260001', '李华', null],
      ['20260002', '王芳', 'not-submitted'],
      ['20260003', 'Zhang San', null],
      ['stranger', 'stranger', null],
    ]);
  });

  it('knows a student of whom nothing but a refused file is there', () => {
    const archive: Archive = { ...archiveOf('20260001/lab.pcapng', '20260002/lab.pcapng'), refused: [{ path: '20260003/lab.pcapng', code: 'link' }] };
    expect(gathered(archive).at(-1)).toMatchObject({ key: '20260003', files: [], attempts: 0, remarks: [{ code: 'link' }] });
  });

  it('tells who works together, from a column of groups and from none of classes', () => {
    const groupsOf = (head: string) => {
      const roster = readRoster(Buffer.from(`学号,姓名,${head}\n20260001,李华,A\n20260002,王芳,\n20260003,Zhang San,A\n`));
      return gathered(archiveOf('20260001/lab.pcapng', '20260002/lab.pcapng'), { roster }).map(({ student: { group } }) => group);
    };
    for (const head of ['组', '小组', '组号', 'Group', 'team']) expect(groupsOf(head)).toEqual(['A', undefined, 'A']);
    for (const head of ['班级', 'Section', 'class']) expect(groupsOf(head)).toEqual([undefined, undefined, undefined]);
  });

  it('knows GitHub Classroom’s folders by their common beginning, and two Zhangs from an assignment', () => {
    const repositories = archiveOf('repos/lab2-lihua/lab.pcapng', 'repos/lab2-wangfang/a/lab.pcapng', 'repos/lab2-some-body/lab.pcapng', 'repos/grades.csv');
    const { submissions, strays } = gatherSubmissions({ archives: [repositories], roster: ROSTER });
    expect(submissions.slice(0, 2).map(({ key, platform, ids, files }) => [key, platform, ids, files.map(({ path }) => path)])).toEqual([
      ['20260001', 'classroom', { login: 'lihua' }, ['lab.pcapng']],
      ['20260002', 'classroom', { login: 'wangfang' }, ['a/lab.pcapng']],
    ]);
    expect(submissions.map(({ key }) => key)).toContain('some-body');
    expect(strays).toEqual(['repos/grades.csv']);
    expect(gathered(archiveOf('zhang-san/a', 'zhang-si/a', 'zhang-wu/a')).map(({ platform, student }) => [platform, student.name])[0]).toEqual(['folder', 'zhang san']);
  });

  it('gives what a group handed in to each of its members, but for who handed in alone', () => {
    const roster = readRoster(Buffer.from('学号,姓名,小组\n1001,李华,Group A\n1002,王芳,Group A\n1003,张三,Group A\n1004,李四,Group B\n'));
    const submissions = gathered(archiveOf('Group A_77_assignsubmission_file/lab.pcapng', '1003_78_assignsubmission_file/own.pcapng'), { roster });
    expect(submissions.map(({ key, source, fault, files }) => [key, fault?.code ?? source, files.length])).toEqual([
      ['1001', 'Group A_77_assignsubmission_file', 1],
      ['1002', 'Group A_77_assignsubmission_file', 1],
      ['1003', '1003_78_assignsubmission_file', 1],
      ['1004', 'not-submitted', 0],
    ]);
  });

  it('takes a teacher’s own pattern, and names what does not fit it', () => {
    const naming = namingOf(/^group (?<id>\d+)\/(?<path>.+)$/);
    const { submissions, strays } = gatherSubmissions({ archives: [archiveOf('group 7/a.pcapng', 'readme.txt')], naming });
    expect(submissions).toMatchObject([{ key: '7', platform: 'pattern', files: [{ path: 'a.pcapng' }] }]);
    expect(strays).toEqual(['readme.txt']);
  });

  it('gives keys that no two systems mix up', () => {
    const keys = gathered(archiveOf('CON/a', 'con/a', '../x/a', 'Ann/a', 'ann/a', '…/a')).map(({ key }) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(key) && !/^con$/.test(key))).toBe(true);
  });
});
