import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, scratchFolder } from './in-process.ts';

const folder = scratchFolder();
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('lab-report', () => {
  it('writes every document asked for, makes their folders, and says their paths on stdout', async () => {
    const argv = [LAB, '-q', '-o', 'deep/er/report.html', '-o', 'report.json', '-o', 'second.htm'];
    expect(await runHere(argv, { folder })).toMatchObject({ exitCode: 0, stdout: 'report.json\ndeep/er/report.html\nsecond.htm\n', stderr: '' });
    expect(read('deep/er/report.html')).toBe(read('second.htm'));
    expect(read('second.htm')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(read('report.json'))).toMatchObject({ schema: 'lab-report/analysis', version: 1 });
  });

  it('writes the same octets twice', async () => {
    await runHere([LAB, '-q', '-o', 'one.html', '-o', 'one.json'], { folder });
    await runHere([LAB, '-q', '-o', 'two.html', '-o', 'two.json'], { folder });
    expect(read('two.html')).toBe(read('one.html'));
    expect(read('two.json')).toBe(read('one.json'));
  });

  it('keeps file offsets out of report.json', async () => {
    await runHere([LAB, '-q', '-o', 'places.json'], { folder });
    const segments = JSON.parse(read('places.json')).connections.flatMap(({ segments }: { segments: object[] }) => segments);
    expect(segments.length).toBeGreaterThan(10);
    expect(segments.some((segment: object) => 'offset' in segment)).toBe(false);
  });

  it('reads gzip and standard input as it reads the file', async () => {
    const compressed = gzipSync(readFileSync(LAB));
    writeFileSync(join(folder, 'lab.pcapng.gz'), compressed);
    for (const argv of [[LAB], [join(folder, 'lab.pcapng.gz')], ['-']]) {
      await runHere([...argv, '-q', '-o', `from${argv[0]?.slice(-2)}.json`], { folder, stdin: readFileSync(LAB) });
    }
    const [plain, gzip, piped] = ['fromng.json', 'fromgz.json', 'from-.json'].map((name) => JSON.parse(read(name)));
    expect(gzip.facts).toEqual(plain.facts);
    expect(piped.facts).toEqual(plain.facts);
    expect(gzip.capture).toMatchObject({ compressed: true, octets: compressed.length });
  });

  it('reports on the connections that --stream and --port name', async () => {
    await runHere([LAB, '-q', '--stream', '0', '1', '-o', 'streams.json'], { folder });
    expect(JSON.parse(read('streams.json'))).toMatchObject({ selection: { by: 'stream', streams: [0, 1] } });
    await runHere([LAB, '-q', '--port', '8080', '-o', 'ports.json'], { folder });
    expect(JSON.parse(read('ports.json'))).toMatchObject({ selection: { by: 'port', ports: [8080] } });
  });

  it('takes the title and the language', async () => {
    await runHere([LAB, '-q', '--title', 'Lab <2> & more', '--lang', 'zh', '-o', 'titled.html'], { folder });
    expect(read('titled.html')).toContain('<title>Lab &lt;2&gt; &amp; more</title>');
    expect(read('titled.html')).toMatch(/<html[^>]+lang="zh-CN"/);
  });

  it('writes into the folder that -o names, there or not yet, under the capture’s name', async () => {
    mkdirSync(join(folder, 'there.html'));
    for (const path of ['there.html', 'new/']) {
      expect(await runHere([LAB, '-q', '--documents', 'html,json', '-o', path], { folder })).toMatchObject({
        exitCode: 0,
        stdout: [...['json', 'html'].map((format) => join(path, `lab/report.${format}`)), ''].join('\n'),
      });
    }
  });

  it('opens the first document for --open, but never in CI', async () => {
    expect((await runHere([LAB, '-q', '--open', '-o', 'a.html'], { folder })).opened).toEqual([join(folder, 'a.html')]);
    expect((await runHere([LAB, '-q', '--open', '-o', 'a.html'], { folder, env: { CI: 'true' } })).opened).toEqual([]);
  });

  it('tells its progress in lines, and on a terminal in one line that it clears', async () => {
    expect((await runHere([LAB, '-o', 'p.html'], { folder })).stderr).toBe(`Reading ${LAB}\nWriting the report\n`);
    const { stderr } = await runHere([LAB, '-o', 'p.html'], { folder, terminal: true });
    expect(stderr).not.toContain('\n');
    expect(stderr).toContain(' 100 %');
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
  });
});

describe('a path that would steer a terminal', () => {
  const path = 'a\u001b[31m\nb.json';

  it('is said without its control characters on a terminal, and as it is to a script', async () => {
    expect(await runHere([LAB, '-q', '-o', path], { folder, terminal: true })).toMatchObject({ exitCode: 0, stdout: 'a\ufffd[31m\ufffdb.json\n' });
    expect(await runHere([LAB, '-q', '-o', path], { folder })).toMatchObject({ exitCode: 0, stdout: `${path}\n` });
  });
});

describe('an output that is a link', () => {
  const linked = (name: string, target: string) => symlinkSync(target, join(folder, name));
  const isLink = (name: string) => lstatSync(join(folder, name)).isSymbolicLink();

  it('is followed to the file that it leads to, over further links', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/real.json'), 'the one before');
    linked('elsewhere/inner.json', 'real.json');
    linked('outer.json', 'elsewhere/inner.json');
    expect(await runHere([LAB, '-q', '-o', 'outer.json'], { folder })).toMatchObject({ exitCode: 0, stdout: 'outer.json\n' });
    expect(JSON.parse(read('elsewhere/real.json'))).toMatchObject({ schema: 'lab-report/analysis' });
    expect([isLink('outer.json'), isLink('elsewhere/inner.json'), readdirSync(join(folder, 'elsewhere')).sort()]).toEqual([true, true, ['inner.json', 'real.json']]);
  });

  it('is followed to where a file is not there yet', async () => {
    mkdirSync(join(folder, 'empty'));
    linked('dangling.json', 'empty/made.json');
    expect(await runHere([LAB, '-q', '-o', 'dangling.json'], { folder })).toMatchObject({ exitCode: 0 });
    expect([isLink('dangling.json'), readdirSync(join(folder, 'empty'))]).toEqual([true, ['made.json']]);
  });

  it('to a device is refused, as is a pipe', async () => {
    linked('full.json', '/dev/full');
    execFileSync('sh', ['-c', 'mkfifo pipe.json'], { cwd: folder });
    for (const path of ['full.json', 'pipe.json']) {
      const english = `lab-report: Cannot write to "${path}": it leads to a device or a pipe, not to a file. Choose another place with -o.\n`;
      expect(await runHere([LAB, '-q', '-o', path], { folder })).toMatchObject({ exitCode: 6, stdout: '', stderr: english });
      const chinese = `lab-report: 无法写入“${path}”：它通向设备或管道，而不是文件。请用-o换一个位置。\n`;
      expect(await runHere([LAB, '-q', '-o', path, '--lang', 'zh'], { folder })).toMatchObject({ exitCode: 6, stdout: '', stderr: chinese });
    }
    expect([isLink('full.json'), lstatSync(join(folder, 'pipe.json')).isFIFO()]).toEqual([true, true]);
  });

  it('to itself is refused', async () => {
    linked('circle.json', 'circle.json');
    expect(await runHere([LAB, '-q', '-o', 'circle.json'], { folder })).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('its links lead in a circle') });
  });
});

describe('an output that cannot be', () => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder.html'));

  it.each([
    [
      'report.odt',
      2,
      'Cannot tell what to write to "report.odt": .odt is none of .pdf, .html, .docx, .md and .json. Give the file one of these endings.',
      '不知道该往“report.odt”里写什么：.odt不是.pdf、.html、.docx、.md、.json中的任何一个。请把文件名改成其中一种扩展名。',
    ],
    [
      'report',
      2,
      'Cannot tell what to write to "report": the name has no ending. Give it .pdf, .html, .docx, .md or .json, or a / where a folder is meant.',
      '不知道该往“report”里写什么：文件名没有扩展名。请加上.pdf、.html、.docx、.md或.json；要写进文件夹，请以/结尾。',
    ],
    [
      'file/report.html',
      6,
      'Cannot write "file/report.html": part of the path is a file, not a folder. Nothing was left behind. Choose another place with -o.',
      '无法写出“file/report.html”：路径中有一段是文件而不是文件夹。没有留下残缺的文件。请用-o换一个位置。',
    ],
  ])('%s ends with exit code %i and a sentence', async (path, exitCode, english, chinese) => {
    expect(await runHere([LAB, '-q', '-o', path], { folder })).toMatchObject({ exitCode, stdout: '', stderr: `lab-report: ${english}\n` });
    expect(await runHere([LAB, '-q', '-o', path, '--lang', 'zh'], { folder })).toMatchObject({ exitCode, stderr: `lab-report: ${chinese}\n` });
  });

  it('does not keep the others from being written, and each is named', async () => {
    const argv = [LAB, '-q', '-o', 'file/1.json', '-o', 'kept.json', '-o', 'file/2.html', '-o', 'kept1.html', '--open'];
    const { exitCode, stdout, stderr, opened } = await runHere(argv, { folder });
    expect({ exitCode, stdout, opened }).toEqual({ exitCode: 6, stdout: 'kept.json\nkept1.html\n', opened: [join(folder, 'kept.json')] });
    const sentence = (path: string) => `lab-report: Cannot write "${path}": part of the path is a file, not a folder. Nothing was left behind. Choose another place with -o.\n`;
    expect(stderr).toBe(sentence('file/1.json') + sentence('file/2.html'));
    expect(read('kept1.html')).toMatch(/^<!doctype html>/i);
  });

  it('counts for more than a PDF that cannot be printed, and both are said', async () => {
    const argv = [LAB, '-q', '-o', 'file/1.json', '-o', 'kept2.pdf', '--browser', '/nowhere/chrome'];
    const { exitCode, stdout, stderr } = await runHere(argv, { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 6, stdout: 'kept2.html\n' });
    expect(stderr).toMatch(/^lab-report: Cannot write "file\/1\.json": .*\nlab-report: No PDF was printed, .*\n$/);
  });

  it('the input itself is never overwritten, by whatever name', async () => {
    await runHere([LAB, '-q', '-o', 'input.json'], { folder });
    symlinkSync(join(folder, 'input.json'), join(folder, 'soft.json'));
    linkSync(join(folder, 'input.json'), join(folder, 'hard.json'));
    const before = read('input.json');
    for (const path of ['input.json', './folder.html/../input.json', 'soft.json', 'hard.json']) {
      const { exitCode, stderr } = await runHere(['input.json', '-o', path], { folder });
      expect([exitCode, stderr]).toEqual([2, `lab-report: Cannot write to "${path}": that is read by this run, and it would be lost. Choose another name for -o.\n`]);
    }
    expect(read('input.json')).toBe(before);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('a read-only folder keeps its files, and a read-only file its text', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(join(folder, 'kept.html'), 'mine', { mode: 0o444 });
    chmodSync(closed, 0o555);
    expect(await runHere([LAB, '-q', '-o', 'closed/a.html'], { folder })).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('permission is denied') });
    expect(await runHere([LAB, '-q', '-o', 'kept.html'], { folder })).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('permission is denied') });
    expect([readdirSync(closed), read('kept.html')]).toEqual([[], 'mine']);
  });
});

describe('without a browser', () => {
  it('the same report is written as HTML, and the sentence says how to get one', async () => {
    const argv = [LAB, '-q', '-o', 'paper.pdf', '-o', 'paper.json', '--browser', '/nowhere/chrome'];
    const { exitCode, stdout, stderr } = await runHere(argv, { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: 'paper.json\npaper.html\n' });
    expect(stderr).toBe(
      'lab-report: No PDF was printed, because no browser could be started. The same report was written as HTML. To get a browser: ' +
        'npm install @sparticuz/chromium (Linux x64), or install Chrome or Chromium, or name one with --browser. Tried: /nowhere/chrome: not there.\n',
    );
    expect(existsSync(join(folder, 'paper.pdf'))).toBe(false);
    await runHere([LAB, '-q', '-o', 'plain.html'], { folder });
    expect(read('paper.html')).toBe(read('plain.html'));
  });

  it('says so in Chinese, and writes an HTML that was asked for once only', async () => {
    const argv = [LAB, '-q', '-o', 'zh.pdf', '-o', 'zh.html', '--browser', '/nowhere/chrome', '--lang', 'zh'];
    expect(await runHere(argv, { folder })).toMatchObject({
      exitCode: 5,
      stdout: 'zh.html\n',
      stderr:
        'lab-report: 没有打印出PDF，因为没有浏览器能够启动。同一份报告已写成HTML。要得到浏览器：npm install @sparticuz/chromium（Linux x64），或安装Chrome或Chromium，或用--browser指定一个。试过：/nowhere/chrome：不存在。\n',
    });
  });
});
