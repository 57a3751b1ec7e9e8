import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserSource } from './printing-error.ts';
import { systemBrowsers } from './system-browsers.ts';

/** A browser that may serve: `path` is null for the bundled one, which has no path before it is unpacked. */
export interface BrowserCandidate {
  source: BrowserSource;
  path: string | null;
}

/**
 * Browsers to try, best first: the one asked for (and then no other), the bundled one, puppeteer's own downloads, the system's.
 * The bundled one precedes the system's because it starts faster, has no profile or policies, and prints the same bytes everywhere.
 */
export async function findBrowsers(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): Promise<BrowserCandidate[]> {
  if (asked) return [{ source: 'option', path: asked }];
  const named = env.LAB_REPORT_BROWSER || env.PUPPETEER_EXECUTABLE_PATH;
  if (named) return [{ source: 'environment', path: named }];
  return [...bundled(), ...(await downloaded(env)), ...(await installed(env))];
}

/** The package holds one binary, for 64-bit x86 Linux. */
function bundled(): BrowserCandidate[] {
  return process.platform === 'linux' && process.arch === 'x64' ? [{ source: 'bundled', path: null }] : [];
}

async function installed(env: NodeJS.ProcessEnv): Promise<BrowserCandidate[]> {
  const paths = await existing(systemBrowsers(process.platform, env));
  return paths.map((path) => ({ source: 'system', path }));
}

/** Downloads lie at `<cache>/<product>/<platform>-<version>/<folder>/<executable>`. */
async function downloaded(env: NodeJS.ProcessEnv): Promise<BrowserCandidate[]> {
  const cache = env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache', 'puppeteer');
  const found: string[] = [];
  for (const product of ['chrome-headless-shell', 'chrome']) {
    for (const version of newestFirst(await names(join(cache, product)))) {
      found.push(...(await executablesIn(join(cache, product, version), product)));
    }
  }
  return found.map((path) => ({ source: 'puppeteer-cache', path }));
}

async function executablesIn(folder: string, product: string): Promise<string[]> {
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const files = [product, `${product}.exe`, ...(product === 'chrome' ? [mac] : [])];
  const inner = await names(folder);
  return existing(inner.flatMap((name) => files.map((file) => join(folder, name, file))));
}

function newestFirst(versions: string[]): string[] {
  return versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function existing(paths: string[]): Promise<string[]> {
  const there = await Promise.all(paths.map((path) => access(path, constants.F_OK).then(() => true, () => false)));
  return paths.filter((_, index) => there[index]);
}
