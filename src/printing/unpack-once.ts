import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { endWithProcess } from './end-with-process.ts';

/** The list of files with their sizes, written last: a folder without it, or that differs from it, is unpacked again. */
const SEAL = 'ok.json';
const STALE_MS = 3_600_000;

/**
 * Fills `folder` by `unpack` unless it is there and whole. Safe for many processes at once and for a kill at any moment:
 * each fills a folder of its own beside it, and renaming is one step.
 */
export async function unpackOnce(folder: string, unpack: (into: string) => Promise<void>): Promise<void> {
  const swept = sweep(folder);
  if (await isWhole(folder)) return swept;
  const filling = aside(folder, 'tmp');
  const forget = endWithProcess(() => rmSync(filling, { recursive: true, force: true }));
  try {
    await mkdir(filling, { mode: 0o755 });
    await unpack(filling);
    await openToReaders(filling);
    await seal(filling);
    await moveInto(filling, folder);
  } finally {
    forget();
    await rm(filling, { recursive: true, force: true });
  }
}

/** Another process may have come first: its folder then stands, if it is whole. */
async function moveInto(filled: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await rename(filled, folder).then(() => true, () => false)) return;
    if (await isWhole(folder)) return;
    await moveAway(folder);
  }
  throw new Error(`Cannot put the unpacked browser at ${folder}`);
}

async function moveAway(folder: string): Promise<void> {
  const bad = aside(folder, 'bad');
  if (await rename(folder, bad).then(() => true, () => false)) await rm(bad, { recursive: true, force: true });
}

/** Whatever the umask: for root the browser runs as nobody. What is not executed is only read. */
async function openToReaders(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(['.', ...entries].map((name) => chmod(join(folder, name), 0o755)));
}

async function seal(folder: string): Promise<void> {
  await writeFile(join(folder, SEAL), JSON.stringify(await sizes(folder)), { mode: 0o644 });
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const expected = JSON.parse(await readFile(join(folder, SEAL), 'utf8')) as Record<string, number>;
    const checks = Object.entries(expected).map(async ([name, size]) => (await stat(join(folder, name))).size === size);
    return (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true });
  const rows = await Promise.all(entries.map(async (name) => ({ name, found: await stat(join(folder, name)) })));
  return Object.fromEntries(rows.filter(({ found }) => found.isFile()).map(({ name, found }) => [name, found.size]));
}

/** Removes what killed processes left. */
async function sweep(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent).catch(() => [])) {
    if (!/\.(tmp|bad)-[0-9a-f]+$/.test(name) || !name.startsWith(basename(folder))) continue;
    const found = await stat(join(parent, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}

function aside(folder: string, why: 'tmp' | 'bad'): string {
  return `${folder}.${why}-${randomBytes(6).toString('hex')}`;
}
