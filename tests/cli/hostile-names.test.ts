import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

/** What files are called and what they lead to must not steer the program, lose a file or end a check. */
const folder = scratchFolder();
const json = (...argv: string[]) => runHere([...argv, '--documents', 'json', '-o', 'out/'], { folder });
const put = (name: string) => copyFileSync(join(SAMPLES, 'ipv6.pcapng'), join(folder, name));
put('lab.pcapng');

describe('a pattern', () => {
  it('takes a file called `-` for that file', async () => {
    mkdirSync(join(folder, 'dash'));
    put('dash/-');
    const outcome = await runHere(['*', '-q', '--documents', 'json', '-o', '../out/'], { folder: join(folder, 'dash'), stdin: new Uint8Array() });
    expect(outcome).toMatchObject({ exitCode: 0, stdout: '../out/capture/report.json\n', stderr: '' });
  });

  it('that would be searched for hours is refused', async () => {
    writeFileSync(join(folder, 'a'.repeat(200)), '');
    for (const pattern of [`${'*a'.repeat(30)}b`, `${'{a,a}'.repeat(30)}b`]) {
      expect(await json(pattern)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('more wildcards than can be searched for') });
    }
    expect(await json('(a+)+b*')).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('No file matches') });
  });
});

describe('a file that the run reads', () => {
  it.each([
    ['--notes', 'n.md', '--summary'],
    ['--rubric', 'r.yaml', '--result'],
  ])('by %s is not written over', async (reading, path, writing) => {
    const text = reading === '--notes' ? '# Mine\n' : readFileSync(new URL('../../rubrics/lab.yaml', import.meta.url), 'utf8');
    writeFileSync(join(folder, path), text);
    expect(await json('lab.pcapng', reading, path, writing, `./${path}`)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('it would be lost') });
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });
});

describe('files about a run', () => {
  it('are not one file by different paths', async () => {
    writeFileSync(join(folder, 'there'), '');
    linkSync(join(folder, 'there'), join(folder, 'hard'));
    symlinkSync('there', join(folder, 'soft'));
    symlinkSync('missing', join(folder, 'dangling'));
    mkdirSync(join(folder, 'out'), { recursive: true });
    symlinkSync('out', join(folder, 'other'));
    for (const [result, junit] of [
      ['there', 'hard'],
      ['soft', 'there'],
      ['dangling', 'missing'],
      ['x', 'gone/../x'],
      ['other/y', 'out/y'],
      ['other/lab/report.json', 'z'],
    ] as const) {
      expect(await json('lab.pcapng', '--result', result, '--junit', junit)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('twice') });
    }
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('');
  });
});

describe('a file name', () => {
  it('may be as long as the file system lets it', async () => {
    const name = `${'抓'.repeat(83)}.json`;
    expect(await runHere(['lab.pcapng', '-q', '-o', name], { folder })).toMatchObject({ exitCode: 0, stdout: `${name}\n` });
    expect(readdirSync(folder).filter((one) => one.endsWith('.part'))).toEqual([]);
  });

  it('gives no commands to GitHub Actions, whatever is said of it', async () => {
    const names = ['::error::x.pcapng', '  ::add-mask::y.pcapng', '##[error]z.pcapng', 'line\n::error::w.pcapng'];
    for (const name of names) writeFileSync(join(folder, name), 'no capture');
    for (const options of [['--format', 'github'], ['--format=github', '-v'], []]) {
      const { stdout, stderr, exitCode } = await runHere([...names, LAB, ...options, '--documents', 'json', '-o', 'out/'], { folder, env: { GITHUB_ACTIONS: 'true' } });
      expect(exitCode).toBe(3);
      expect(`${stdout}\n${stderr}`).not.toContain('##[');
      expect(stderr).not.toMatch(/^\s*::/m);
      expect(stdout.split('\n').filter((line) => /^\s*::/.test(line) && !/^::(error|warning|notice) (file=[^:]*,)?title=[^:]*::/.test(line))).toEqual([]);
    }
  });
});
