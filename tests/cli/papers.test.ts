import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noBrowser } from '../browser/printing-ground.ts';
import { findSpellings } from '../support/find-spellings.ts';
import { secretCapture } from '../support/secret-traffic.ts';
import { LAB, runHere, SAMPLES, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
/** A browser that cannot start: whoever starts it is found out. */
const NO_BROWSER = ['--browser', '/nowhere/chrome'];

const picturesIn = (name: string) => Object.keys(unzipSync(readFileSync(join(folder, name)))).filter((path) => path.startsWith('word/media/'));

/** The pictures that a text shows, by their paths from it. */
function shownIn(markdown: string): string[] {
  return [...markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => decodeURIComponent(path!));
}

describe('a report to edit', () => {
  it('is written as Markdown with its pictures beside it, and for Word, without a browser', async () => {
    const outcome = await runHere([LAB, '-q', ...NO_BROWSER, '-o', 'a/my report.md', '-o', 'a/report.docx'], { folder });
    expect(outcome).toMatchObject({ exitCode: 0, stdout: 'a/report.docx\na/my report.md\n', stderr: '' });
    const shown = shownIn(read('a/my report.md'));
    expect(shown.length).toBeGreaterThan(3);
    expect(new Set(shown.map((path) => path.split('/')[1]))).toEqual(new Set(readdirSync(join(folder, 'a/my report.files'))));
    for (const path of shown) expect(read(join('a', path))).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(read('a/report.docx').slice(0, 2)).toBe('PK');
  });

  it('has its figures drawn for Word by a browser, and says so where there is none', async () => {
    const told = await runHere([LAB, ...NO_BROWSER, '-o', 'words.docx'], { folder });
    expect(told).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('No browser could draw the figures for "words.docx": they are told in words there and drawn in characters.') });
    expect(picturesIn('words.docx')).toEqual([]);
    if (noBrowser) return console.warn(`pictures are skipped: ${noBrowser}`);
    expect(await runHere([LAB, '-o', 'drawn.docx'], { folder })).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('figures') });
    expect(picturesIn('drawn.docx').length).toBeGreaterThan(3);
  });

  it('is the same, octet for octet, a second time', async () => {
    for (const name of ['one', 'two']) await runHere([LAB, '-q', '-o', `${name}/r.md`, '-o', `${name}/r.docx`], { folder });
    expect(read('two/r.md')).toBe(read('one/r.md'));
    expect(readFileSync(join(folder, 'two/r.docx')).equals(readFileSync(join(folder, 'one/r.docx')))).toBe(true);
    expect(readdirSync(join(folder, 'two/r.files'))).toEqual(readdirSync(join(folder, 'one/r.files')));
  });

  it('is written for each of several captures, and the run’s result names it', async () => {
    const argv = [LAB, join(SAMPLES, 'loss.pcapng'), '-q', '--documents', 'md,docx', '-o', 'many/', '--result', 'result.json', '--junit', 'junit.xml', '--summary', 'summary.md', '--format', 'json'];
    const { exitCode, stdout } = await runHere(argv, { folder });
    expect(exitCode).toBe(0);
    const paths = ['lab', 'loss'].map((name) => ['docx', 'md'].map((format) => ({ format, path: `many/${name}/report.${format}` })));
    expect(JSON.parse(stdout).captures.map(({ reports }: { reports: object[] }) => reports)).toEqual(paths);
    expect(JSON.parse(read('result.json'))).toEqual(JSON.parse(stdout));
    expect(read('junit.xml')).toContain('loss.pcapng: the report is written');
    expect(read('summary.md')).toContain('DOCX MD');
    for (const { path } of paths.flat()) expect(existsSync(join(folder, path))).toBe(true);
    for (const path of shownIn(read('many/loss/report.md'))) expect(existsSync(join(folder, 'many/loss', path))).toBe(true);
  });

  it('holds no address and no secret after --redact, nor do its pictures', async () => {
    writeFileSync(join(folder, 'secrets.pcapng'), secretCapture());
    const notes =
      '---\ntitle: Lab\ncapture: secrets.pcapng\n---\n# Text\n\nTo {{frame 14 ip.dst}}.\n\n::packets{filter="http || arp || icmpv6"}\n\n::tree{frame=14}\n\n::hex{frame=17}\n\n::exchange{exchange=0}\n';
    writeFileSync(join(folder, 'secret.md'), notes);
    for (const [name, argv] of [
      ['open', []],
      ['redacted', ['--redact']],
    ] as const) {
      const { stdout } = await runHere(['secret.md', '-q', ...argv, '-o', `${name}/r.md`, '-o', `${name}/r.docx`], { folder });
      expect(stdout).toBe(`${name}/r.docx\n${name}/r.md\n`);
    }
    const spelt = (name: string) => {
      const words = Object.values(unzipSync(readFileSync(join(folder, name, 'r.docx')))).map((octets) => Buffer.from(octets).toString('utf8'));
      return findSpellings([read(`${name}/r.md`), ...readdirSync(join(folder, `${name}/r.files`)).map((file) => read(`${name}/r.files/${file}`)), ...words].join('\n'));
    };
    expect(spelt('open').length).toBeGreaterThan(10);
    expect(spelt('redacted')).toEqual([]);
  });

  it('has the appendix of claims only where it is asked for', async () => {
    lab('claimed');
    await runHere(['claimed/notes.md', '-q', '--claims', '-o', 'claimed/teacher.md'], { folder });
    await runHere(['claimed/notes.md', '-q', '-o', 'claimed/student.md'], { folder });
    expect(read('claimed/teacher.md')).toContain('closes first: server');
    expect(read('claimed/student.md')).not.toContain('closes first: server');
  });
});

/** The sample's notes in a folder with all that they name. */
function lab(name: string): void {
  mkdirSync(join(folder, name));
  for (const file of ['notes.md', 'lab.pcapng', 'page.png']) copyFileSync(join(SAMPLES, file), join(folder, name, file));
}

describe('notes', () => {
  it('are never overwritten by the report that is made of them', async () => {
    lab('own');
    const before = read('own/notes.md');
    const sentence = 'lab-report: Cannot write to "own/notes.md": that is read by this run, and it would be lost. Choose another name for -o.\n';
    expect(await runHere(['own/notes.md', '-q', '-o', 'own/notes.md'], { folder })).toMatchObject({ exitCode: 2, stdout: '', stderr: sentence });
    expect(await runHere([LAB, '-q', '--notes', 'own/notes.md', '-o', './own/notes.md'], { folder })).toMatchObject({ exitCode: 2, stdout: '' });
    expect(read('own/notes.md')).toBe(before);
  });

  it('nor by another report', async () => {
    lab('other');
    const before = read('other/notes.md');
    const english = 'lab-report: Cannot write to "other/notes.md": notes are there (the file begins with lines between two rows of dashes), and they would be lost. Choose another name for -o.\n';
    expect(await runHere([LAB, '-q', '-o', 'other/notes.md'], { folder })).toMatchObject({ exitCode: 2, stdout: '', stderr: english });
    const chinese = 'lab-report: 无法写入“other/notes.md”：那里是一份笔记（文件开头有写在两行三个短横之间的内容），写入会把它毁掉。请给-o换一个名字。\n';
    expect(await runHere([LAB, '-q', '--lang', 'zh', '-o', 'other/notes.md'], { folder })).toMatchObject({ exitCode: 2, stdout: '', stderr: chinese });
    expect(await runHere([LAB, '-q', '-o', 'other/x.html', '--summary', 'other/notes.md'], { folder })).toMatchObject({ exitCode: 2, stdout: '' });
    expect(read('other/notes.md')).toBe(before);
  });

  it('give way where a report is there, however often', async () => {
    for (const title of ['One', 'Two']) expect(await runHere([LAB, '-q', '--title', title, '-o', 'again.md'], { folder })).toMatchObject({ exitCode: 0 });
    expect(read('again.md')).toMatch(/^# Two\n/);
  });
});

describe('Markdown that cannot be written', () => {
  it('leaves no picture behind, and what was there before as it was', async () => {
    writeFileSync(join(folder, 'no.files'), 'a file where the folder would be');
    const { exitCode, stdout, stderr } = await runHere([LAB, '-q', '-o', 'no.md', '-o', 'beside.html'], { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 6, stdout: 'beside.html\n' });
    expect(stderr).toMatch(/^lab-report: Cannot write "no\.files\/[\w-]+\.svg": part of the path is a file, not a folder\. Nothing was left behind\./);
    expect([existsSync(join(folder, 'no.md')), read('no.files')]).toEqual([false, 'a file where the folder would be']);
  });

  it('takes its own pictures away again, and nobody else’s', async () => {
    await runHere([LAB, '-q', '-o', 'half/first.md'], { folder });
    mkdirSync(join(folder, 'half/second.files'));
    writeFileSync(join(folder, 'half/second.files/mine.txt'), 'mine');
    const [first, ...others] = readdirSync(join(folder, 'half/first.files'));
    // Where the last picture would go, a folder is.
    mkdirSync(join(folder, 'half/second.files', others.at(-1)!));
    expect(await runHere([LAB, '-q', '-o', 'half/second.md'], { folder })).toMatchObject({ exitCode: 6, stdout: '' });
    expect(readdirSync(join(folder, 'half/second.files')).sort()).toEqual([others.at(-1)!, 'mine.txt'].sort());
    expect([existsSync(join(folder, 'half/second.md')), existsSync(join(folder, 'half/first.files', first!))]).toEqual([false, true]);
  });

  it('keeps the pictures of a text that is there, since a changed picture has another name', async () => {
    await runHere([LAB, '-q', '-o', 'kept.md'], { folder });
    const before = shownIn(read('kept.md'));
    await runHere([LAB, '-q', '--lang', 'zh', '-o', 'kept.md'], { folder });
    for (const path of [...before, ...shownIn(read('kept.md'))]) expect(existsSync(join(folder, path))).toBe(true);
    rmSync(join(folder, 'kept.files'), { recursive: true });
  });
});
