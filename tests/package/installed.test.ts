import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemBrowsers } from '../../src/printing/system-browsers.ts';
import { noBrowser, textsOf } from '../browser/printing-ground.ts';
import { npm, openFolder, packInto, ROOT } from './packed.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const NOBODY = 65534;
const folder = openFolder();
let tarball = '';
beforeAll(() => {
  mkdirSync(join(folder, 'packed'));
  tarball = packInto(join(folder, 'packed'));
});

/** A new folder that belongs to whoever runs the program. */
function ownFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
  return path;
}

/** Runs the program of a folder below `folder` as an ordinary user with an empty home and an empty environment, beside one capture. */
function runFrom(programs: string, ...argv: string[]) {
  const [name = ''] = programs.split('/');
  const cwd = ownFolder(`${name}-work`);
  copyFileSync(join(ROOT, 'samples/lab.pcapng'), join(cwd, 'lab.pcapng'));
  const env = { PATH: [join(folder, programs), dirname(process.execPath), '/usr/bin', '/bin'].join(':'), HOME: ownFolder(`${name}-home`) };
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr } = spawnSync('lab-report', argv, { cwd, env, encoding: 'utf8', timeout: 90_000, ...user });
  return { status, stdout, stderr, cwd };
}

describe('the package, installed globally into an empty prefix', () => {
  beforeAll(() => void npm(folder, 'install', '--global', '--prefix', join(folder, 'global'), tarball), 180_000);

  it('puts one program there, which says its version', () => {
    expect(readdirSync(join(folder, 'global/bin'))).toEqual(['lab-report']);
    expect(runFrom('global/bin', '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('writes report.html and report.pdf for an ordinary user without any surroundings', async () => {
    if (noBrowser) return console.warn(`the PDF of the installed package is not looked at: ${noBrowser}`);
    const { status, stdout, stderr, cwd } = runFrom('global/bin', 'lab.pcapng');
    expect({ status, written: stdout.trim().split('\n').sort() }, stderr).toEqual({ status: 0, written: ['out/lab/report.html', 'out/lab/report.pdf'] });
    expect(readFileSync(join(cwd, 'out/lab/report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*@font-face[\s\S]*<\/html>\s*$/i);
    const pages = await textsOf(readFileSync(join(cwd, 'out/lab/report.pdf')));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.join(' ')).toContain('GET / HTTP/1.1');
  }, 120_000);

  it('speaks Chinese there, too', () => {
    const { status, stdout, cwd } = runFrom('global/bin', 'lab.pcapng', '--lang', 'zh-CN', '-o', 'zh.html');
    expect([status, stdout]).toEqual([0, 'zh.html\n']);
    expect(readFileSync(join(cwd, 'zh.html'), 'utf8')).toMatch(/三次握手/);
  });
});

describe('the package, installed without its optional browser and without scripts', () => {
  // Not globally: npm 11 installs what is optional there whatever it is told.
  beforeAll(() => {
    mkdirSync(join(folder, 'bare'));
    writeFileSync(join(folder, 'bare/package.json'), '{ "private": true }');
    npm(join(folder, 'bare'), 'install', '--omit=optional', '--ignore-scripts', '--no-package-lock', tarball);
  }, 180_000);

  it('writes the HTML, and says by exit code 5 and a sentence how to get the PDF', () => {
    const there = systemBrowsers(process.platform, {}).filter((path) => existsSync(path));
    if (there.length > 0) return console.warn(`the run without a browser is not looked at: ${there.join(', ')} would print`);
    const { status, stdout, stderr, cwd } = runFrom('bare/node_modules/.bin', 'lab.pcapng');
    expect(status, stderr).toBe(5);
    expect(stdout).toBe('out/lab/report.html\n');
    expect(stderr).toMatch(/No PDF was printed, because no browser could be started\. The same report was written as HTML\./);
    expect(readdirSync(join(cwd, 'out/lab'))).toEqual(['report.html']);
  });
});

describe('the package, run once by npx', () => {
  it('runs from the tarball, and is installed nowhere', () => {
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    // What was fetched before is used; what npx installs goes with the folder.
    const fetched = join(npm(folder, 'config', 'get', 'cache').trim(), '_cacache');
    if (existsSync(fetched)) symlinkSync(fetched, join(cache, '_cacache'));
    const argv = ['--yes', '--prefer-offline', '--cache', cache, '--package', tarball, 'lab-report', '--version'];
    const { status, stdout, stderr } = spawnSync('npx', argv, { cwd: ownFolder('npx'), encoding: 'utf8', timeout: 120_000 });
    expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: `${version}\n` });
  }, 130_000);
});
