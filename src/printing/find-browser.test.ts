import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findBrowsers } from './find-browser.ts';
import { systemBrowsers } from './system-browsers.ts';

const NAMED = { LAB_REPORT_BROWSER: '/a', PUPPETEER_EXECUTABLE_PATH: '/b' };

it('findBrowsers offers only the browser that was asked for', async () => {
  expect(await findBrowsers('/o', NAMED)).toEqual([{ source: 'option', path: '/o' }]);
  expect(await findBrowsers(undefined, NAMED)).toEqual([{ source: 'environment', path: '/a' }]);
  expect(await findBrowsers(undefined, { PUPPETEER_EXECUTABLE_PATH: '/b' })).toEqual([{ source: 'environment', path: '/b' }]);
});

it('findBrowsers finds downloads of puppeteer, the newest shell first', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'lab-report-test-'));
  const shell = (version: string) => join(cache, 'chrome-headless-shell', `linux-${version}`, 'chrome-headless-shell-linux64');
  const chrome = join(cache, 'chrome', 'linux-150.0.1', 'chrome-linux64');
  for (const folder of [shell('99.0.1'), shell('148.0.1'), chrome]) await mkdir(folder, { recursive: true });
  for (const version of ['99.0.1', '148.0.1']) await writeFile(join(shell(version), 'chrome-headless-shell'), '');
  await writeFile(join(chrome, 'chrome'), '');
  const found = (await findBrowsers(undefined, { PUPPETEER_CACHE_DIR: cache })).filter(({ source }) => source === 'puppeteer-cache');
  await rm(cache, { recursive: true });
  expect(found.map(({ path }) => path)).toEqual([
    join(shell('148.0.1'), 'chrome-headless-shell'), join(shell('99.0.1'), 'chrome-headless-shell'), join(chrome, 'chrome'),
  ]);
});

it('systemBrowsers names no snap and no shell wrapper', () => {
  expect(systemBrowsers('linux', {}).filter((path) => path.includes('snap') || path.startsWith('/usr/bin/'))).toEqual([]);
});

it('systemBrowsers looks under the folders that Windows names', () => {
  const paths = systemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' });
  expect(paths).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(paths).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
});
