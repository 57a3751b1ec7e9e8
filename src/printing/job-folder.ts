import { chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, NOBODY } from './cache-folders.ts';
import { sweepStale } from './sweep-stale.ts';

const PREFIX = 'lab-report-job';

/**
 * Makes the one folder in which a browser keeps all it writes (home, temporary files, profile). Synchronous, so that no signal
 * comes between the making and whoever undertakes to remove it.
 */
export function makeJobFolder(): string {
  void sweepStale(PREFIX);
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}-${process.pid}-`));
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
  return folder;
}
