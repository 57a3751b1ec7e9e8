import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepStale } from '../../printing/sweep-stale.ts';
import { isLeftOver } from '../partial-name.ts';
import { UNPACKED_PREFIX } from './open-grading.ts';

/**
 * Removes what runs that were killed left behind: files that they had begun below the folder of the results, and submissions that they had
 * unpacked. What cannot be removed stays, and is nobody's failure.
 */
export async function sweepLeftOver(folder: string): Promise<void> {
  await sweepStale(UNPACKED_PREFIX);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const left = entries.filter((entry) => entry.isFile() && isLeftOver(entry.name));
  for (const { parentPath, name } of left) await rm(join(parentPath, name), { force: true }).catch(() => {});
}
