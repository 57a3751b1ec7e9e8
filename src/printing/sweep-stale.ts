import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, NOBODY } from './cache-folders.ts';
import { isAlive } from './is-alive.ts';

/** A process of another container may share the folder and not be seen from here, so age counts too. */
const STALE_MS = 600_000;

/** Removes the temporary folders `<prefix>-<pid>-…` of processes that were killed before they could. */
export async function sweepStale(prefix: string): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const [pid] = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1).split('-').map(Number) : [];
    if (pid && !isAlive(pid)) await removeStale(join(tmpdir(), name));
  }
}

async function removeStale(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  const ours = found !== null && (found.uid === process.getuid?.() || (isRoot() && found.uid === NOBODY));
  if (ours && Date.now() - found.mtimeMs > STALE_MS) await rm(folder, { recursive: true, force: true }).catch(() => {});
}
