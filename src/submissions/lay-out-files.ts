import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { UnpackedFile } from './submission.ts';

/** Files beyond which nobody's notes name one. */
const MOST = 500;

/**
 * Lays the files of a submission out in a new folder as the student has them, so that notes find what they name. Paths are those of archives, which
 * lead nowhere else (archives/safe-path.ts); what the system does not take under its name is left out.
 */
export async function layOutFiles(files: readonly UnpackedFile[], folder: string): Promise<void> {
  for (const { path, file } of files.slice(0, MOST)) {
    const place = join(folder, ...path.split('/'));
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      .then(() => link(file, place).catch(() => copyFile(file, place)))
      .catch(() => {});
  }
}
