import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubmissionResult } from '../../src/classes/submission-result.ts';
import type { Integrity } from '../../src/integrity/integrity.ts';
import { noBrowser } from '../browser/printing-ground.ts';
import { runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const at = (path: string) => join(folder, path);
const sample = (name: string) => readFileSync(join(SAMPLES, name));

/** A class: right, half done, cut off, no capture at all, packed twice, hostile, and one who handed in nothing. */
beforeAll(() => {
  const put = (path: string, octets: string | Uint8Array) => {
    mkdirSync(at(path.split('/').slice(0, -1).join('/')), { recursive: true });
    writeFileSync(at(path), octets);
  };
  put('class/20260001 李华/lab.pcapng', sample('lab.pcapng'));
  put('class/20260002 王芳/lab.pcapng', sample('loss.pcapng'));
  put('class/20260003-abort/mine.pcapng', sample('abort.pcapng').subarray(0, 3000));
  put('class/20260004/lab.pcapng', 'these are no packets');
  put('class/20260005/all.zip', zipSync({ 'inner.zip': zipSync({ 'lab.pcapng': sample('lab.pcapng') }), 'readme.txt': strToU8('hello') }));
  put('class/20260006/bomb.zip', zipSync({ 'lab.pcapng': new Uint8Array(40 * 1024 * 1024) }));
  mkdirSync(at('class/20260007'));
  symlinkSync(join(SAMPLES, 'lab.pcapng'), at('class/20260007/lab.pcapng'));
  put('roster.csv', '学号,姓名\n20260001,=1+1\n20260002,王芳\n20260003,\n20260004,\n20260005,\n20260006,\n20260007,\n20260008,李四\n');
});

const grade = (...argv: string[]) => runHere(['grade', 'class', '--roster', 'roster.csv', '--feedback', 'none', ...argv], { folder });
const table = (out: string) => parse(readFileSync(at(`${out}/grades.csv`)), { bom: true, columns: true }) as Record<string, string>[];
const resultOf = (out: string, key: string) => JSON.parse(readFileSync(at(`${out}/results/${key}.json`), 'utf8')) as SubmissionResult;

describe('lab-report grade', () => {
  it('grades a class, whatever is wrong with some of it', async () => {
    const { exitCode, stdout, stderr } = await grade('-o', 'out');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'out/grades.csv\nout/grades.xlsx\nout/class.json\nout/dashboard.html\n' });
    expect(table('out').map((row) => [row.Key, row.Status, row.Points, row['Out of']])).toEqual([
      ['20260001', 'graded', '100', '100'],
      ['20260002', 'graded', '70', '100'],
      ['20260003', 'graded', expect.stringMatching(/^\d+$/), '100'],
      ['20260004', 'ungradable', '', ''],
      ['20260005', 'graded', '100', '100'],
      ['20260006', 'ungradable', '', ''],
      ['20260007', 'ungradable', '', ''],
      ['20260008', 'nothing handed in', '', ''],
    ]);
    expect(stderr).toContain('8 students: 4 graded, 3 ungradable, 1 without a submission; 0 unchanged since the last run.');
    expect(stderr).toContain('Ungradable, 20260006: bomb.zip/lab.pcapng unpacks to more than a thousand times its size.');
    expect(resultOf('out', '20260004').problems[0]).toMatch(/^Cannot read "lab.pcapng" as a capture/);
    expect(resultOf('out', '20260007').problems).toEqual(['No capture is in it: a file ending in .pcapng, .pcap or .cap.', expect.stringContaining('is a link')]);
    expect(resultOf('out', '20260005')).toMatchObject({ capture: 'all.zip/inner.zip/lab.pcapng', platform: 'folder', attempts: 1 });
  });

  it('takes a capture that comes with lab-report for no sign of anything, and says who handed it in', () => {
    const { clusters, notes } = JSON.parse(readFileSync(at('out/integrity.json'), 'utf8')) as Integrity;
    expect(clusters.filter(({ tier }) => tier === 'same-recording')).toEqual([]);
    expect(notes.filter(({ notes: [first] }) => first!.code === 'given-recording').map(({ key }) => key)).toEqual(['20260001', '20260002', '20260003', '20260005']);
  });

  it('keeps a name from becoming a formula', () => {
    expect(table('out')[0]).toMatchObject({ Name: "'=1+1", 'Student ID': '20260001' });
  });

  it('names no path of the machine, and gives the same octets in another place', async () => {
    await grade('-o', 'other', '--jobs', '1');
    for (const name of readdirSync(at('out/results'))) {
      const text = readFileSync(at(`out/results/${name}`), 'utf8');
      expect(text).toBe(readFileSync(at(`other/results/${name}`), 'utf8'));
      expect(text).not.toContain(folder);
      expect(text).not.toContain('lab-report-grade-');
    }
  });

  it('goes on where a run was ended, and does again only what has changed', async () => {
    const times = () => Object.fromEntries(readdirSync(at('out/results')).map((name) => [name, statSync(at(`out/results/${name}`)).mtimeMs]));
    const before = times();
    rmSync(at('out/results/20260002.json'));
    writeFileSync(at('out/results/20260003.json'), '{"schema": "lab-rep');
    copyFileSync(join(SAMPLES, 'ipv6.pcapng'), at('class/20260004/lab.pcapng'));
    expect((await grade('-o', 'out')).stderr).toContain('5 unchanged since the last run.');
    const changed = Object.entries(times())
      .filter(([name, time]) => time !== before[name])
      .map(([name]) => name);
    expect(changed).toEqual(['20260002.json', '20260003.json', '20260004.json']);
    expect(readFileSync(at('out/results/20260003.json'), 'utf8')).toBe(readFileSync(at('other/results/20260003.json'), 'utf8'));
    expect((await grade('-o', 'out', '--again')).stderr).toContain('; 0 unchanged');
  });

  it('grades one student, or all but some', async () => {
    expect((await grade('-o', 'one', '--student', '20260002,20260005')).stderr).toContain('2 students: 2 graded');
    expect(readdirSync(at('one/results'))).toEqual(['20260002.json', '20260005.json']);
    expect((await grade('-o', 'some', '--exclude', '20260001', '--lang', 'zh-CN')).stderr).toContain('7名学生：已批改4，无法批改2，未提交1；与上次相同0。');
  });

  it('keeps the others in the table where one student is graded anew', async () => {
    const before = table('out');
    expect((await grade('-o', 'out', '--student', '20260002', '--again')).stderr).toContain('7 unchanged since the last run');
    expect(table('out')).toEqual(before);
  });

  it('gives each student the annotated report with the rubric', async () => {
    const formats = noBrowser ? 'html' : 'html,pdf';
    const again = () => runHere(['grade', 'class', '--roster', 'roster.csv', '-o', 'back', '--student', '20260001', '--feedback', formats, '--lang', 'zh-CN'], { folder });
    expect((await again()).exitCode).toBe(0);
    const html = readFileSync(at('back/feedback/20260001/feedback.html'), 'utf8');
    expect(html.includes('抓到了HTTP连接建立时的三次握手')).toBe(true);
    expect(html.includes('lab-report-grade-')).toBe(false);
    expect(html.includes('&#x3D;1+1')).toBe(true);
    expect(resultOf('back', '20260001').feedback.map(({ format, path }) => `${format} ${path}`)).toEqual(formats.split(',').map((format) => `${format} feedback/20260001/feedback.${format}`));
    rmSync(at('back/feedback/20260001/feedback.html'));
    expect((await again()).stderr).toContain('与上次相同0。');
  });

  it('ends with 5 where no browser prints, keeps the result, and prints when there is one', async () => {
    const pdf = (...argv: string[]) => runHere(['grade', 'class', '-o', 'printed', '--student', '20260002', '--feedback', 'pdf', ...argv], { folder });
    expect(await pdf('--browser', '/nowhere/chrome')).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('1 graded') });
    expect(resultOf('printed', '20260002').feedback.map(({ format }) => format)).toEqual(['html']);
    if (noBrowser) return console.warn(`printing is skipped: ${noBrowser}`);
    expect(await pdf()).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('; 0 unchanged') });
    expect(resultOf('printed', '20260002').feedback.map(({ format }) => format)).toEqual(['pdf']);
    expect((await pdf()).stderr).toContain('1 unchanged');
  });

  it('takes a zip file as it takes a folder', async () => {
    writeFileSync(at('export.zip'), zipSync({ 'Li Hua_11_assignsubmission_file/lab.pcapng': sample('lab.pcapng'), 'Wang Fang_12_assignsubmission_file/notes.txt': strToU8('sorry') }));
    const { exitCode } = await runHere(['grade', 'export.zip', '--feedback', 'none', '-o', 'moodle'], { folder });
    expect(exitCode).toBe(0);
    expect(table('moodle').map((row) => [row.Name, row.Status])).toEqual([
      ['Li Hua', 'graded'],
      ['Wang Fang', 'ungradable'],
    ]);
    expect(resultOf('moodle', readdirSync(at('moodle/results'))[0]!.replace('.json', ''))).toMatchObject({ platform: 'moodle', source: 'Li Hua_11_assignsubmission_file', ids: { participant: '11' } });
  });

  it('fills in the gradebook that the teacher exported', async () => {
    writeFileSync(at('worksheet.csv'), 'Identifier,Full name,Email address,Status,Grade,Maximum Grade\r\nParticipant 11,Li Hua,,x,-,20.00\r\nParticipant 12,Wang Fang,,x,-,20.00\r\n');
    const { exitCode, stdout, stderr } = await runHere(['grade', 'export.zip', '--feedback', 'none', '-o', 'moodle', '--gradebook', 'worksheet.csv'], { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'moodle/grades.csv\nmoodle/grades.xlsx\nmoodle/class.json\nmoodle/dashboard.html\nmoodle/gradebooks/worksheet.csv\n' });
    expect(stderr).toContain('worksheet.csv: grades filled in: 1.');
    expect(readFileSync(at('moodle/gradebooks/worksheet.csv'), 'utf8')).toBe(readFileSync(at('worksheet.csv'), 'utf8').replace('x,-', 'x,20'));
    expect(await runHere(['grade', 'export.zip', '-o', 'moodle', '--gradebook', 'roster.csv'], { folder })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('neither Moodle’s grading worksheet'),
    });
  });

  it.each([
    [['grade'], 2, 'Name a folder or a zip file'],
    [['grade', 'gone'], 3, 'There is no "gone"'],
    [['grade', 'roster.csv'], 3, 'no folder and no zip file'],
    [['grade', 'class', '--rubric', 'gone.yaml'], 3, 'gone.yaml'],
    [['grade', 'class', '--roster', 'class/20260004/lab.pcapng'], 3, 'class list'],
    [['grade', 'class', '--student', 'nobody'], 3, 'No submission that is asked for'],
    [['grade', 'class', '--pattern', '('], 2, 'no regular expression'],
    [['grade', 'class', '--pattern', 'x'], 2, 'tells nobody'],
    [['grade', 'class', '-o', 'class/out'], 2, 'among the submissions'],
    [['grade', 'class', '--feedback', 'odt'], 2, '"odt"'],
    [['grade', 'class', '--jobs', '0'], 2, '"0"'],
    [['grade', 'class', '--wrong'], 2, '--wrong'],
  ] as const)('%j ends with exit code %i', async (argv, exitCode, sentence) => {
    expect(await runHere([...argv], { folder })).toMatchObject({ exitCode, stderr: expect.stringContaining(sentence) });
  });

  it('shows its help', async () => {
    expect(await runHere(['grade', '--help'], { folder })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('lab-report grade') });
  });
});
