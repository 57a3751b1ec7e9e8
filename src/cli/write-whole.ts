import { rmSync } from 'node:fs';
import { access, constants, open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { followLinks } from './follow-links.ts';
import { makeFolder } from './make-folder.ts';
import type { Place } from './plan-outputs.ts';

/**
 * Writes a file whole or not at all: beside its place under another name, then moved there once it lies on the disk. What was
 * there before stays until then, and nothing is left over when the process is ended. Links are followed, never replaced. Throws
 * CommandError with exit code 6.
 */
export async function writeWhole(output: Place, octets: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(output.file));
    const file = await followLinks(output);
    await refuseProtected(file);
    await replace(file, octets);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(EXIT.notWritten, 'output.not-written', { path: output.path, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

async function replace(file: string, octets: string | Uint8Array): Promise<void> {
  const partial = join(dirname(file), `.${basename(file).slice(0, 100)}.${process.pid}.part`);
  const remove = () => rmSync(partial, { force: true });
  process.once('exit', remove);
  try {
    await writeThrough(partial, octets);
    await rename(partial, file);
  } catch (error) {
    removeQuietly(remove);
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

/** Moving over a file asks nothing of the file itself, so its protection is asked for here. */
async function refuseProtected(file: string): Promise<void> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists) await access(file, constants.W_OK);
}

async function writeThrough(file: string, octets: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(octets);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function removeQuietly(remove: () => void): void {
  try {
    remove();
  } catch {
    // The folder itself may be gone or closed to us; the error that led here says so.
  }
}
