import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { MOST_LINKS } from './file-identity.ts';
import type { Place } from './plan-outputs.ts';

/**
 * The file that an output's links lead to, there or not yet: a file moved over a link would take the link's place. Throws the
 * system's error, and CommandError for a device, a pipe or another thing that is no file.
 */
export async function followLinks({ path, file }: Place): Promise<string> {
  const kind = await orMissing(stat(file));
  if (kind && !kind.isFile()) throw new CommandError(EXIT.notWritten, 'output.not-a-file', { path });
  return kind ? realpath(file) : followMissing(file, MOST_LINKS);
}

/** Where a link leads to whose target is not there: the system's own `realpath` gives up on it. */
async function followMissing(file: string, linksLeft: number): Promise<string> {
  const link = await orMissing(lstat(file));
  if (!link?.isSymbolicLink() || linksLeft === 0) return file;
  const folder = await realpath(dirname(file));
  return followMissing(resolve(folder, await readlink(file)), linksLeft - 1);
}

async function orMissing<T>(looking: Promise<T>): Promise<T | null> {
  return looking.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
