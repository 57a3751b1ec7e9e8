import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LAB, scratchFolder } from './in-process.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = scratchFolder();

if (!existsSync(MAIN)) throw new Error('dist/ is not built: npm test builds it, npm run build does');

const lab = (...argv: string[]) => spawnSync(process.execPath, [MAIN, ...argv], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });

/** What reads captures, and what makes documents of them. */
const HEAVY = /^src\/(anal|octets|layers|connections|exchanges|facts|templates|notes|documents|pages|results\/(?!text-columns)|explanations\/(?!explanation\.ts)|printing\/(?!printing-error\.ts))/;

/** What a run loads: the packages, and the modules of ours; the bundler names each where its text begins. */
function loadedFor(...argv: string[]) {
  const loader = `export const load=(url,context,next)=>{if(/^file:/.test(url))process._rawDebug("loaded "+url);return next(url,context)}`;
  const hook = `import{register}from'node:module';register('data:text/javascript,${encodeURIComponent(loader)}')`;
  const { stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, MAIN, ...argv], { encoding: 'utf8' });
  const urls = [...stderr.matchAll(/^loaded (.+)$/gm)].map(([, url = '']) => url);
  const packages = new Set(urls.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
  const own = urls.filter((url) => !url.includes('/node_modules/')).map((url) => readFileSync(fileURLToPath(url), 'utf8'));
  return { packages: [...packages], sources: own.flatMap((text) => [...text.matchAll(/^\/\/ (src\/.+)$/gm)].map(([, source = '']) => source)) };
}

describe('the program', () => {
  it('shows its version and its help on stdout, and loads nothing heavy for them', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(lab('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(lab('-h')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: lab-report <capture>/), stderr: '' });
    const { sources, packages } = loadedFor('--help');
    expect(sources).toContain('src/cli/run.ts');
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(packages).toEqual(['commander']);
  });

  it('hands exit codes to the shell', () => {
    expect([lab('--bogus').status, lab('gone.pcapng').status, lab(LAB, '-o', 'x.y').status, lab(LAB, '-q', '-o', '/proc/x/y.html').status]).toEqual([2, 3, 2, 6]);
  });

  it('reads a pipe', () => {
    const stdout = execFileSync('sh', ['-c', `cat ${JSON.stringify(LAB)} | ${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} - -q -o piped.json`], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('piped.json\n');
  });

  it('prints a PDF, too, of a pipe that begins slowly', async () => {
    const child = spawn(process.execPath, [MAIN, '-', '-q', '-o', 'slow.pdf', '-o', 'slow.json'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    const octets = readFileSync(LAB);
    child.stdin.write(octets.subarray(0, 1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.stdin.end(octets.subarray(1));
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    expect(readFileSync(join(folder, 'slow.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('does not wait for a pipe that stays open when its beginning is no report', async () => {
    const child = spawn(process.execPath, [MAIN, '-', '-q', '-o', 'x.html'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.on('error', () => {});
    child.stdin.write(`{"schema":"lab-report/analysis"${' '.repeat(257 * 1024 * 1024)}`);
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3);
  });

  describe('given a named pipe', () => {
    const pipe = (name: string) => {
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, name)]);
      return join(folder, name);
    };
    const start = (...argv: string[]) => spawn(process.execPath, [MAIN, ...argv, '-q'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    const exitOf = (child: ReturnType<typeof spawn>) => new Promise((resolve) => child.once('exit', (status, by) => resolve(status ?? by)));

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const)('without a writer ends by %s', async (signal, code) => {
      const child = start(pipe(`silent-${signal}`), '-o', 'silent.html');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      child.kill(signal);
      expect(await exitOf(child)).toBe(code);
    });

    it('reads a capture and a report.json from it, under its own name', async () => {
      for (const [name, source] of [
        ['capture', LAB],
        ['report', join(folder, 'capture.json')],
      ] as const) {
        const child = start(pipe(name), '-o', `${name}.json`);
        spawn('sh', ['-c', `cat "$0" > ${name}`, source], { cwd: folder });
        expect(await exitOf(child)).toBe(0);
      }
      const [capture, report] = ['capture.json', 'report.json'].map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
      expect(capture.capture.name).toBe('capture');
      expect(report).toEqual(capture);
    });

    it('does not wait for a writer whose beginning is no capture', async () => {
      const child = start(pipe('endless'), '-o', 'endless.html');
      const writer = spawn('sh', ['-c', 'yes > endless'], { cwd: folder });
      expect(await exitOf(child)).toBe(3);
      writer.kill();
    });
  });

  it('does not mind a reader that stops reading', () => {
    const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} --help | true; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', command], { encoding: 'utf8' })).toBe('0\n');
  });

  it.each(['', '2>&1'])('goes on without a reader that stops reading (%s), and ends as the checks do', (both) => {
    const abort = fileURLToPath(new URL('../../samples/abort.pcapng', import.meta.url));
    const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} ${JSON.stringify(LAB)} ${JSON.stringify(abort)} --documents json,html -o unread/ --fail-on close.reset ${both} | head -1 >&2; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toBe('1\n');
    expect(readdirSync(join(folder, 'unread'), { recursive: true }).length).toBe(6);
    rmSync(join(folder, 'unread'), { recursive: true });
  });

  it('writes many reports at once without a word of warning', () => {
    mkdirSync(join(folder, 'many'));
    for (let number = 0; number < 40; number++) copyFileSync(LAB, join(folder, 'many', `${number}.pcapng`));
    const { status, stderr } = lab('many/*', '-q', '--documents', 'html,json', '-o', 'at-once/', '--jobs', '64');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says that stdout takes no more, in the language of the run', () => {
    const full = (language: string) =>
      spawnSync('sh', ['-c', `exec ${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} inspect ${JSON.stringify(LAB)} --lang ${language} >/dev/full`], { encoding: 'utf8' });
    expect(full('en')).toMatchObject({ status: 6, stderr: 'lab-report: Cannot write to standard output: the disk is full. What was written ends in the middle; send it somewhere else.\n' });
    expect(full('zh-CN')).toMatchObject({ status: 6, stderr: expect.stringMatching(/^lab-report: 无法写到标准输出：磁盘已满。/) });
  });

  it('leaves what was there when the disk is full', () => {
    const place = join(folder, 'full');
    mkdirSync(place);
    writeFileSync(join(place, 'report.html'), 'the one before');
    const command = `ulimit -f 16; exec ${JSON.stringify(process.execPath)} ${JSON.stringify(MAIN)} ${JSON.stringify(LAB)} -q --lang en -o full/report.html`;
    const { status, stderr, stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' });
    expect(stderr).toBe('lab-report: Cannot write "full/report.html": the file would exceed the size that is allowed. Nothing was left behind. Choose another place with -o.\n');
    expect(readdirSync(place)).toEqual(['report.html']);
    expect(readFileSync(join(place, 'report.html'), 'utf8')).toBe('the one before');
  });

  it.runIf(process.getuid?.() === 0)('says that a folder is closed to it', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o755 });
    const { status, stderr } = spawnSync(process.execPath, [MAIN, LAB, '-q', '--lang', 'en', '-o', join(closed, 'a.html')], { cwd: '/', uid: 65534, gid: 65534, encoding: 'utf8' });
    expect(stderr).toContain('permission is denied');
    expect([status, readdirSync(closed)]).toEqual([6, []]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends by %s with exit code %i and leaves nothing', async (signal, code) => {
    const place = join(folder, signal);
    mkdirSync(place);
    // Standard input stays open: the program waits for more of the capture.
    const child = spawn(process.execPath, [MAIN, '-', '-o', join(place, 'a.pdf'), '-o', join(place, 'a.html'), '--lang', 'en'], { stdio: ['pipe', 'ignore', 'pipe'] });
    child.stdin.write(readFileSync(LAB));
    await new Promise((resolve) => child.stderr.once('data', resolve));
    child.kill(signal);
    const exit = await new Promise((resolve) => child.once('exit', (status, by) => resolve({ status, by })));
    expect(exit).toEqual({ status: code, by: null });
    expect(readdirSync(place)).toEqual([]);
  });

  it('prints a PDF that bears the capture’s own date, the same each time', () => {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    expect(lab(LAB, '-q')).toMatchObject({ status: 0, stdout: 'out/lab/report.html\nout/lab/report.pdf\n' });
    expect(lab(LAB, '-q', '-o', 'again.pdf')).toMatchObject({ status: 0, stdout: 'again.pdf\n', stderr: '' });
    const [first, second] = ['out/lab/report.pdf', 'again.pdf'].map((name) => readFileSync(join(folder, name)));
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});
