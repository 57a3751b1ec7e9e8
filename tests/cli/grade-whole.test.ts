import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClassResult } from '../../src/classes/class-result.ts';
import { runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const at = (path: string) => join(folder, path);
const grade = (...argv: string[]) => runHere(['grade', 'class', '--rubric', 'lab2', '-o', 'out', ...argv], { folder });
const classIn = (out = 'out') => JSON.parse(readFileSync(at(`${out}/class.json`), 'utf8')) as ClassResult;
const standing = (out = 'out') => classIn(out).entries.map(({ key, status, points, grade: one }) => [key, status, points, one?.pending]);
const table = (out: string) => parse(readFileSync(at(`${out}/grades.csv`)), { bom: true, columns: true }) as Record<string, string>[];

/** The whole lab by one, the same in Chinese in a folder of its own by another, who shows the first one's page, and a capture alone. */
beforeAll(() => {
  const put = (from: string, to: string) => cpSync(join(SAMPLES, from), at(to), { recursive: true });
  for (const name of ['lab.pcapng', 'notes.md', 'page.png', 'site']) put(name, `class/20260001 李华/${name}`);
  for (const name of ['notes.zh-CN.md', 'page.png']) put(name, `class/20260002 王芳/报告/${name}`);
  put('lab.pcapng', 'class/20260002 王芳/lab.pcapng');
  put('loss.pcapng', 'class/20260003 Bo/lab.pcapng');
  writeFileSync(at('class/20260003 Bo/notes.md'), 'It was lost, and came again.\n');
});

describe('lab-report grade, of whole submissions', () => {
  it('grades capture, page and report, and hands back the write-up', async () => {
    const { exitCode, stderr } = await grade();
    expect(exitCode).toBe(0);
    expect(stderr).toContain('3 of them wait for points that a person gives; put them into out/overrides.yaml.');
    expect(standing()).toEqual([
      ['20260001', 'needs-person', 91, 12],
      ['20260002', 'needs-person', 71, 12],
      ['20260003', 'needs-person', 28, 12],
    ]);
    const feedback = (key: string) => readFileSync(at(`out/feedback/${key}/feedback.html`), 'utf8');
    expect(feedback('20260001')).toContain('<html lang="en">');
    expect(feedback('20260001').match(/<img [^>]*src="data:image\/png/g)!.length).toBeGreaterThan(0);
    // Notes need not say whose they are.
    expect(feedback('20260003')).toMatch(/<dt>Student number<\/dt><dd>20260003<\/dd>/);
    // The notes say which language they are in.
    expect(feedback('20260002')).toContain('<html lang="zh-CN">');
    expect(feedback('20260002')).toContain('与抓包相符的不少于三条');
  });

  it('says why each point was given, with frames', async () => {
    const { stdout } = await grade('--student', '20260001', '--explain', '-q');
    expect(stdout).toMatch(/^20260001 李华 · Lab 2: .*: 91 of 100 points/);
    expect(stdout).toContain('✓ 8/8 number · The page in the capture shows the student’s own number · met\n      The page in the capture holds 20260001. #14');
    expect(stdout).toContain('? 0/6 demonstration');
  });

  it('keeps what the teacher decides over every run, and tells the student', async () => {
    expect(readFileSync(at('out/overrides.yaml'), 'utf8')).toContain('#  "20260001": # 李华\n#    points:\n#      "understanding": 0 # / 6');
    writeFileSync(
      at('out/overrides.yaml'),
      'students:\n  20260001: { points: { understanding: 6, demonstration: 5 }, comment: 写得很好, comments: { demonstration: Late } }\n  王芳: { total: 50 }\n  nobody: { exclude: true }\n',
    );
    const { stderr } = await grade('--again');
    expect(stderr).toContain('Overrides for nobody who is in the class: nobody');
    // Bonuses lift nobody above 100.
    expect(standing()).toEqual([
      ['20260001', 'graded', 100, 0],
      ['20260002', 'graded', 50, 0],
      ['20260003', 'needs-person', 28, 12],
    ]);
    expect(table('out')[0]).toMatchObject({ Points: '100', understanding: '6', demonstration: '5', Comment: expect.stringContaining('写得很好') });
    const html = readFileSync(at('out/feedback/20260001/feedback.html'), 'utf8');
    expect(html).toContain('写得很好');
    expect(html).toContain('Late');
    expect((await grade('-q')).exitCode).toBe(0);
    expect(standing()[0]).toEqual(['20260001', 'graded', 100, 0]);
  });

  it('points at a mistake in the overrides before anything is graded', async () => {
    writeFileSync(at('wrong.yaml'), 'students:\n  20260001:\n    point: { a: 1 }\n');
    expect(await grade('--overrides', 'wrong.yaml')).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('"wrong.yaml", line 3, column 5: there is no key "point" here. Was points meant?') });
  });

  it('says what differs from the last time, and keeps what does not', async () => {
    writeFileSync(at('rubric.yaml'), readFileSync(new URL('../../rubrics/lab2.yaml', import.meta.url), 'utf8').replace('points: 8\n    fact: handshake.found', 'points: 7\n    fact: handshake.found'));
    const { stdout } = await runHere(['grade', 'class', '--rubric', 'rubric.yaml', '-o', 'out', '--regrade', '-q', '--feedback', 'none'], { folder });
    expect(stdout).toContain('20260003: 28 → 27\n  handshake: 8 → 7\n');
    // 50 is the teacher's.
    expect(stdout).toMatch(/20260002: 50 → 50\n {2}handshake: 8 → 7/);
    expect((await grade('--regrade', '-q')).stdout).toContain('20260003: 27 → 28');
  });

  it('takes lateness off, unless it is excused', async () => {
    const late = readFileSync(new URL('../../rubrics/lab2.yaml', import.meta.url), 'utf8').replace('groups:', 'late: { due: 2026-11-20T12:00, perDay: 10, grace: 30, most: 25 }\ngroups:');
    writeFileSync(at('late.yaml'), late);
    mkdirSync(at('bb'), { recursive: true });
    const at_ = { on: '2026-11-20-12-20-00', day: '2026-11-20-13-00-00', days: '2026-11-29-12-00-00', excused: '2026-11-29-12-00-00' };
    for (const [who, stamp] of Object.entries(at_)) cpSync(join(SAMPLES, 'lab.pcapng'), at(`bb/Lab2_${who}_attempt_${stamp}_lab.pcapng`));
    writeFileSync(at('bb.yaml'), 'students:\n  excused: { excuseLate: true }\n');
    await runHere(['grade', 'bb', '--rubric', 'late.yaml', '-o', 'bbout', '--overrides', 'bb.yaml', '--feedback', 'none', '-q'], { folder });
    const taken = Object.fromEntries(classIn('bbout').entries.map(({ key, lateness, points }) => [key, [lateness?.percent ?? null, points]]));
    expect(taken).toEqual({ on: [0, 43], day: [10, 38.7], days: [25, 32.25], excused: [0, 43] });
  });

  it('hides names where that is asked for, and says who is who in a file of its own', async () => {
    await runHere(['grade', 'class', '--rubric', 'lab2', '-o', 'anon', '--anonymous', '--feedback', 'none', '-q'], { folder });
    const shown = ['class.json', 'grades.csv', 'dashboard.html'].map((name) => readFileSync(at(`anon/${name}`), 'utf8')).join();
    for (const name of ['李华', '王芳', '20260001', '20260002']) expect(shown).not.toContain(name);
    const names = parse(readFileSync(at('anon/names.csv')), { bom: true, columns: true }) as Record<string, string>[];
    expect(names.map(({ id }) => id).sort()).toEqual(['20260001', '20260002', '20260003']);
    expect(table('anon').map((row) => row.Key)).toEqual(names.map(({ key }) => key).sort());
  });

  it('gives the same by parts that are merged', async () => {
    for (const part of ['1/2', '2/2']) await runHere(['grade', 'class', '--rubric', 'lab2', '-o', `part${part[0]}`, '--shard', part, '-q'], { folder });
    expect((await runHere(['merge', 'part1', 'part2', '-o', 'merged', '-q'], { folder })).exitCode).toBe(0);
    rmSync(at('out'), { recursive: true });
    await grade('-q');
    const files = (out: string) =>
      readdirSync(at(out), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).slice(at(out).length))
        .sort();
    expect(files('merged')).toEqual(files('out'));
    for (const file of files('out')) expect(readFileSync(at(`merged${file}`)).equals(readFileSync(at(`out${file}`)))).toBe(true);
  });

  it('counts what other captures of a submission show, and says of which', async () => {
    for (const name of ['lab.pcapng', 'ipv6.pcapng']) cpSync(join(SAMPLES, name), at(`several/20260001/${name}`));
    writeFileSync(at('several/20260001/broken.pcap'), 'no packets');
    const { stdout } = await runHere(['grade', 'several', '--rubric', 'kr-http', '-o', 'severally', '--feedback', 'none', '--explain', '-q'], { folder });
    expect(stdout).toContain('✓ 10/10 segments · One answer took several TCP segments · met\n      In ipv6.pcapng: ');
    expect(stdout).toContain('Cannot read "broken.pcap" as a capture');
    expect(standing('severally')).toEqual([['20260001', 'graded', 58, 0]]);
  });

  it('does not merge what does not go together', async () => {
    await runHere(['grade', 'class', '--rubric', 'lab', '-o', 'other', '-q', '--feedback', 'none'], { folder });
    expect(await runHere(['merge', 'out', 'other', '-o', 'merged2'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('"out" and "other" were graded by different rubrics') });
    expect(await runHere(['merge', 'class', '-o', 'merged2'], { folder })).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('"class" holds no results') });
  });

  it('tries a rubric on one capture and leaves nothing behind', async () => {
    const before = [readdirSync(folder).sort(), readdirSync(tmpdir()).filter((name) => name.startsWith('lab-report-try')).length];
    const { exitCode, stdout } = await runHere(['grade', join(SAMPLES, 'lab.pcapng'), '--rubric', 'kr-http', '--lang', 'zh-CN'], { folder });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^lab · HTTP实验（参照Kurose与Ross）：得48分，满分100分/);
    expect([readdirSync(folder).sort(), readdirSync(tmpdir()).filter((name) => name.startsWith('lab-report-try')).length]).toEqual(before);
    expect((await runHere(['grade', 'nothing.pcapng'], { folder })).exitCode).toBe(3);
  });
});
