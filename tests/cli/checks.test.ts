import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/results/result.ts';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const ABORT = join(SAMPLES, 'abort.pcapng');
const LOSS = join(SAMPLES, 'loss.pcapng');
const report = (...argv: string[]) => runHere([...argv, '--documents', 'json', '-o', 'out/'], { folder });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
writeFileSync(join(folder, 'bad.pcapng'), 'no capture');

describe('--fail-on', () => {
  it('fails a capture by a kind, a group or a level, says which finding did it, and writes the report all the same', async () => {
    for (const word of ['close.reset', 'close', 'warning', 'note,error']) {
      const { exitCode, stdout, stderr } = await report(ABORT, '-q', '--fail-on', word);
      expect({ word, exitCode, stdout }).toEqual({ word, exitCode: 1, stdout: 'out/abort/report.json\n' });
      expect(stderr).toContain('lab-report: Check failed (close.reset): The client reset the connection in #29 instead of closing it with FIN.\n');
    }
  });

  it('passes a capture that has none of them', async () => {
    expect(await report(LAB, '-q', '--fail-on', 'warning')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await report(ABORT, '-q', '--fail-on', 'error,capture')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await report(ABORT, '-q')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('refuses what is no finding, before anything is written', async () => {
    expect(await report(LAB, '--fail-on', 'clsoe.missing')).toMatchObject({ exitCode: 2, stdout: '', stderr: 'lab-report: There is no finding "clsoe.missing". Was close.missing meant?\n' });
    expect(await report(LAB, '--fail-on', 'zzz', '--lang', 'zh')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('没有“zzz”这种发现') });
  });
});

describe('--fail-under', () => {
  it('holds the rubric’s points against the percentage', async () => {
    expect(await report(LAB, '-q', '--fail-under', '100')).toMatchObject({ exitCode: 0, stderr: '' });
    const { exitCode, stderr } = await report(LOSS, '-q', '--fail-under', '99.5');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^lab-report: Check failed \(grade\): \d+ of 100 points \(\d+ %\), and 99\.5 % are asked for\.\n$/);
  });

  it('takes a rubric of one’s own, and says where it is wrong', async () => {
    writeFileSync(join(folder, 'rubric.yaml'), 'title: Ours\ncriteria:\n  - id: reset\n    title: No reset\n    points: 4\n    fact: close.reset\n    max: 0\n');
    expect(await report(ABORT, LAB, '-q', '--rubric', 'rubric.yaml', '--fail-under', '50')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/abort\.pcapng: Check failed \(grade\): 0 of 4 points \(0 %\), and 50 % are asked for\.\n$/),
    });
    writeFileSync(join(folder, 'wrong.yaml'), 'title: Ours\ncriteria:\n  - id: reset\n    title: No reset\n    points: many\n    fact: close.reset\n');
    expect(await report(LAB, '--rubric', 'wrong.yaml')).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringMatching(/wrong\.yaml.*5/) });
  });
});

describe('the result of a run', () => {
  it('is the same on stdout and in a file, and says what became of each capture', async () => {
    const { exitCode, stdout } = await report(ABORT, 'bad.pcapng', LAB, '-q', '--fail-on', 'warning', '--fail-under', '60', '--format', 'json', '--result', 'result.json');
    const result = JSON.parse(stdout) as RunResult;
    expect(stdout).toBe(read('result.json'));
    expect(result).toMatchObject({ schema: 'lab-report/result', outcome: 'error', exitCode: 3, language: 'en' });
    expect(exitCode).toBe(3);
    expect(result.captures.map(({ outcome, exitCode, reports }) => [outcome, exitCode, reports.length])).toEqual([
      ['failed', 1, 1],
      ['error', 3, 0],
      ['passed', 0, 1],
    ]);
    expect(result.captures[0]?.findings.find(({ kind }) => kind === 'close.reset')).toMatchObject({ fails: true, connection: 0, frames: expect.arrayContaining([29]) });
    expect(result.captures[1]?.errors).toEqual([{ exitCode: 3, message: expect.stringContaining('Cannot read "bad.pcapng" as a capture') }]);
    expect(result.captures[2]?.grade).toMatchObject({ points: 100, outOf: 100, fails: false });
  });

  it('goes into JUnit XML and a summary too, the same each time', async () => {
    const run = (name: string) => report(ABORT, 'bad.pcapng', LAB, '-q', '--junit', `ci/${name}.xml`, '--summary', `ci/${name}.md`, '--rubric', 'lab');
    await run('one');
    await run('two');
    expect(read('ci/two.xml')).toBe(read('ci/one.xml'));
    expect(read('ci/two.md')).toBe(read('ci/one.md'));
    expect(read('ci/one.xml')).toMatch(/<testsuite name="bad\.pcapng"[^>]* errors="1"/);
    expect(read('ci/one.md')).toContain('`bad.pcapng`');
  });

  it('is annotations of a job, ten at most, and nothing else on stdout', async () => {
    const { stdout } = await report(ABORT, 'bad.pcapng', LOSS, '--fail-on', 'note', '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBe(10);
    expect(lines.every((line) => /^::(error|warning|notice) /.test(line))).toBe(true);
    expect(lines[0]).toContain('bad.pcapng');
  });

  it('is in the language asked for', async () => {
    const { stdout } = await report(ABORT, '-q', '--lang', 'zh', '--format', 'json');
    expect((JSON.parse(stdout) as RunResult).captures[0]?.findings[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('says so where one of its own files cannot be written, and the others are', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { exitCode, stderr } = await report(LAB, '-q', '--junit', 'file/junit.xml', '--result', 'after.json');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 6,
      stderr: 'lab-report: Cannot write "file/junit.xml": part of the path is a file, not a folder. Nothing was left behind. Choose another place with -o.\n',
    });
    expect(JSON.parse(read('after.json'))).toMatchObject({ exitCode: 6, outcome: 'error', captures: [{ exitCode: 0 }] });
  });

  it('never falls on a report, a capture or a folder', async () => {
    mkdirSync(join(folder, 'place'), { recursive: true });
    expect(await report(LAB, '--result', 'out/lab/report.json')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('twice') });
    expect(await report(LAB, '--junit', 'both', '--summary', './both')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('twice') });
    expect(await report('bad.pcapng', '--junit', 'bad.pcapng')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('it would be lost') });
    expect(await report(LAB, '--summary', 'place')).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('it is a folder') });
  });
});
