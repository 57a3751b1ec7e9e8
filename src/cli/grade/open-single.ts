import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Archive, ArchiveError } from '../../archives/archive.ts';
import { fileRole } from '../../submissions/file-role.ts';

/** A capture by itself is a submission, with which a rubric is tried. */
export function isSingleFile(path: string): boolean {
  return fileRole(path) === 'capture';
}

/** One file as if it were an archive. Throws ArchiveError. */
export async function openSingle(file: string): Promise<Archive> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError(error.code === 'ENOENT' ? 'not-found' : 'not-readable', error.message);
  });
  // What never ends, or answers when it likes, is not waited for.
  if (!found.isFile()) throw new ArchiveError('not-readable', 'no file');
  const { size, mtime } = found;
  return { entries: [{ path: basename(file), size, packedSize: size, modifiedAt: mtime, open: async () => createReadStream(file) }], refused: [], close: () => {} };
}
