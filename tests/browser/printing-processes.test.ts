import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPrinter } from '../../src/printing/print-pdf.ts';
import { unpackBrowser } from '../../src/printing/unpack-browser.ts';
import { compilePrinting, descendantsOf, leftBy, noBrowser, NOTHING, page, textsOf } from './printing-ground.ts';

const META = { title: 'Report', language: 'en' };
/** Takes long enough to be killed within. */
const LONG = page('<p>Words and words.</p>'.repeat(6_000));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-report-test-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function script(name: string, lines: string[], mode = 0o755): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${lines.join('\n')}\n`);
  await chmod(path, mode);
  return path;
}

async function failureOf(options: Parameters<typeof openPrinter>[0]): Promise<unknown> {
  const printer = await openPrinter(options);
  const failure = await printer.print(page('a'), META).then(() => 'printed', (error: unknown) => error);
  await printer.close();
  return failure;
}

describe.skipIf(process.platform === 'win32')('openPrinter, where the browser named cannot be had', () => {
  it('says that there is none, and tries no other', async () => {
    const browser = join(folder, 'absent');
    expect(await failureOf({ browser })).toMatchObject({ code: 'no-browser', tried: [{ source: 'option', path: browser, reason: 'absent' }] });
  });

  it('says that it is not executable, and lives', async () => {
    const browser = await script('browser', ['exit 0'], 0o644);
    expect(await failureOf({ browser })).toMatchObject({ code: 'no-browser', tried: [{ reason: 'not-executable' }] });
  });

  it('quotes the last words of one that ends', async () => {
    const browser = await script('browser', ['echo "this is not a browser" >&2', 'exit 3']);
    expect(await failureOf({ browser })).toMatchObject({ tried: [{ reason: 'did-not-start', detail: 'this is not a browser' }] });
  });

  it('reads the environment variables', async () => {
    vi.stubEnv('LAB_REPORT_BROWSER', join(folder, 'absent'));
    expect(await failureOf({})).toMatchObject({ tried: [{ source: 'environment' }] });
    vi.unstubAllEnvs();
  });
});

describe.skipIf(noBrowser !== null || process.platform !== 'linux')('openPrinter, on Linux', () => {
  let compiled: ReturnType<typeof compilePrinting>;
  beforeAll(() => {
    compiled = compilePrinting();
  });
  afterAll(() => compiled.remove());

  /** A process of its own that has printed and waits. */
  async function startOther(): Promise<ChildProcess> {
    const code = `const { openPrinter } = await import('${compiled.url}/print-pdf.js');
      const printer = await openPrinter();
      await printer.print('<p>a</p>', { title: 'a', language: 'en' });
      console.log('printed');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }

  it('leaves no folder and no process after close', async () => {
    const printer = await openPrinter();
    await printer.print(page('a'), META);
    expect(leftBy(process.pid).folders).toHaveLength(1);
    await printer.close();
    await vi.waitFor(() => expect(leftBy(process.pid)).toEqual(NOTHING));
    await expect(printer.print(page('a'), META)).rejects.toMatchObject({ code: 'closed' });
  });

  it('can be closed before it is open, and while it prints', async () => {
    const early = await openPrinter();
    await early.close();
    const printing = await openPrinter();
    const failure = printing.print(LONG, META).catch((error: unknown) => error);
    await sleep(400);
    await printing.close();
    expect(await failure).toMatchObject({ name: 'PrintingError' });
    await vi.waitFor(() => expect(leftBy(process.pid)).toEqual(NOTHING));
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing after %s, and dies of it', async (signal) => {
    const other = await startOther();
    other.kill(signal);
    expect(await once(other, 'exit')).toEqual([null, signal]);
    await vi.waitFor(() => expect(leftBy(other.pid as number)).toEqual(NOTHING));
  });

  it('leaves no process after SIGKILL', async () => {
    const other = await startOther();
    other.kill('SIGKILL');
    await vi.waitFor(() => expect(leftBy(other.pid as number).processes).toEqual([]), 5000);
    await rm(join(tmpdir(), leftBy(other.pid as number).folders[0] as string), { recursive: true });
  });

  it('prints once more when the browser is killed before or within a print', async () => {
    const printer = await openPrinter();
    await printer.print(page('a'), META);
    killBrowser();
    expect(await textsOf(await printer.print(page('after'), META))).toEqual(['after']);
    const printing = printer.print(LONG, META);
    await sleep(300);
    killBrowser();
    expect((await printing).length).toBeGreaterThan(10_000);
    await printer.close();
    await vi.waitFor(() => expect(leftBy(process.pid)).toEqual(NOTHING));
  });

  it('prints once more when only the page crashes, and gives up when it crashes again', { timeout: 60_000 }, async () => {
    const printer = await openPrinter();
    await printer.print(page('a'), META);
    const printing = printer.print(LONG, META);
    await sleep(300);
    expect(killRenderers()).toBeGreaterThan(0);
    expect((await printing).length).toBeGreaterThan(10_000);
    const failing = printer.print(LONG, META).then(() => 'printed', (error: unknown) => error);
    const killing = setInterval(killRenderers, 300);
    const failure = await failing.finally(() => clearInterval(killing));
    expect(failure).toMatchObject({ code: 'crashed' });
    expect(await textsOf(await printer.print(page('after'), META))).toEqual(['after']);
    await printer.close();
  });

  it('runs without the sandbox only when it must and may, and says so', async () => {
    const { executable, libraries } = await unpackBrowser();
    const start = `LD_LIBRARY_PATH=${libraries} exec ${executable} "$@"`;
    const browser = await script('browser', [`case "$*" in *--no-sandbox*) ${start};; esac`, 'echo "No usable sandbox!" >&2', 'exit 1']);
    const printer = await openPrinter({ browser });
    expect(await textsOf(await printer.print(page('printed'), META))).toEqual(['printed']);
    expect(printer.warnings).toEqual(['no-sandbox']);
    await printer.close();
    expect(await failureOf({ browser, strictSandbox: true })).toMatchObject({ code: 'no-sandbox' });
  });

  it('unpacks in four processes at once, and mends what was cut short', { timeout: 120_000 }, async () => {
    const code = `const { unpackBrowser } = await import('${compiled.url}/unpack-browser.js');
      console.log((await unpackBrowser(['${folder}/cache'])).executable);`;
    const run = () => once(spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
    expect(await Promise.all([run(), run(), run(), run()])).toEqual(Array.from({ length: 4 }, () => [0, null]));
    const names = await readdir(join(folder, 'cache'));
    expect(names).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)]);
    const executable = join(folder, 'cache', names[0] as string, 'chromium');
    const { size } = await stat(executable);
    await writeFile(executable, 'cut');
    await run();
    expect((await stat(executable)).size).toBe(size);
  });
});

function killBrowser(): void {
  for (const { pid, command } of descendantsOf(process.pid)) {
    if (command.includes('--remote-debugging-pipe') && !command.includes('--type=')) process.kill(pid, 'SIGKILL');
  }
}

function killRenderers(): number {
  const renderers = descendantsOf(process.pid).filter(({ command }) => command.includes('--type=renderer'));
  for (const { pid } of renderers) process.kill(pid, 'SIGKILL');
  return renderers.length;
}
