import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Archive, ARCHIVE_LIMITS, ArchiveError } from './archive.ts';
import { isLitter, safePath, shownPath } from './safe-path.ts';

/** A folder of the disk with all folders in it, as if it were an archive; links are not followed. Throws ArchiveError. */
export async function openFolder(folder: string): Promise<Archive> {
  const archive: Archive = { entries: [], refused: [], close: () => {} };
  await walk(archive, folder, '');
  archive.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return archive;
}

async function walk(archive: Archive, folder: string, within: string): Promise<void> {
  for (const child of await childrenOf(join(folder, within))) {
    if (archive.entries.length + archive.refused.length >= ARCHIVE_LIMITS.entries) throw new ArchiveError('too-many', `more than ${ARCHIVE_LIMITS.entries} files`);
    const name = within === '' ? child.name : `${within}/${child.name}`;
    const path = safePath(name);
    if (path === null) archive.refused.push({ path: shownPath(name), code: 'unsafe-path' });
    else if (child.isSymbolicLink()) archive.refused.push({ path: shownPath(name), code: 'link' });
    else if (isLitter(child.isDirectory() ? `${path}/` : path)) continue;
    else if (child.isDirectory()) await walk(archive, folder, name);
    else if (child.isFile()) await take(archive, join(folder, name), path);
    else archive.refused.push({ path: shownPath(name), code: 'unsupported' });
  }
}

async function childrenOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ArchiveError(code === 'ENOENT' ? 'not-found' : 'not-readable', message);
  }
}

async function take(archive: Archive, file: string, path: string): Promise<void> {
  const { size, mtime } = await lstat(file);
  archive.entries.push({ path, size, packedSize: size, modifiedAt: mtime, open: () => openFile(file) });
}

/** A file that has become a link since it was listed is not read. */
async function openFile(file: string): Promise<Readable> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return handle.createReadStream();
  } catch (error) {
    throw new ArchiveError('not-readable', (error as Error).message);
  }
}
