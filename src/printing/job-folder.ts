import { chownSync, mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './cache-folders.ts';

/** The user `nobody`, as whom the browser runs for root: Chromium refuses root while its sandbox is on. */
export const NOBODY = 65534;

/** A process of another container may share the folder and not be seen from here, so age counts too. */
const STALE_MS = 600_000;
const OURS = /^lab-report-job-(\d+)-/;

/**
 * Makes the one folder in which a browser keeps all it writes (home, temporary files, profile). Synchronous, so that no signal
 * comes between the making and whoever undertakes to remove it.
 */
export function makeJobFolder(): string {
  void sweep();
  const folder = mkdtempSync(join(tmpdir(), `lab-report-job-${process.pid}-`));
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** Removes the folders of processes that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const pid = Number(OURS.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await removeStale(join(tmpdir(), name));
  }
}

async function removeStale(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  const ours = found !== null && (found.uid === process.getuid?.() || (isRoot() && found.uid === NOBODY));
  if (ours && Date.now() - found.mtimeMs > STALE_MS) await rm(folder, { recursive: true, force: true }).catch(() => {});
}

/** Signal 0 only asks; EPERM means that it lives and is another user's. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
