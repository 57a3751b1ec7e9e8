import { stat } from 'node:fs/promises';
import { type Archive, ArchiveError } from './archive.ts';
import { openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';

/** A folder or a zip file, told by what it is and not by its name. Throws ArchiveError. */
export async function openArchive(path: string): Promise<Archive> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError(error.code === 'ENOENT' ? 'not-found' : 'not-readable', error.message);
  });
  // What never ends, or answers when it likes, is not waited for.
  if (!found.isDirectory() && !found.isFile()) throw new ArchiveError('not-readable', 'neither a file nor a folder');
  return found.isDirectory() ? openFolder(path) : openZip(path);
}

/** Whether a file that begins so is a zip file: it begins with an entry, or, empty, with the end of its directory. */
export function hasZipMagic(octets: Uint8Array): boolean {
  return octets[0] === 0x50 && octets[1] === 0x4b && ((octets[2] === 3 && octets[3] === 4) || (octets[2] === 5 && octets[3] === 6));
}
