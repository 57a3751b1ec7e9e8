import { rmSync } from 'node:fs';
import { access, constants, open, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { followLinks } from './follow-links.ts';
import { makeFolder } from './make-folder.ts';
import { partialName } from './partial-name.ts';
import type { Place } from './plan-outputs.ts';

/**
 * Writes a file whole or not at all, piece by piece where it comes so: beside its place under another name, then moved there once it lies on the disk. What was
 * there before stays until then, and nothing is left over when the process is ended. Links are followed, never replaced. Throws
 * CommandError with exit code 6.
 */
export async function writeWhole(output: Place, octets: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
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

/** What would be left over if the process ended now. */
const partials = new Set<string>();

async function replace(file: string, octets: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const partial = join(dirname(file), partialName());
  if (partials.size === 0) process.on('exit', removePartials);
  partials.add(partial);
  try {
    await writeThrough(partial, octets);
    await rename(partial, file);
  } catch (error) {
    removeQuietly(partial);
    throw error;
  } finally {
    partials.delete(partial);
    if (partials.size === 0) process.off('exit', removePartials);
  }
}

function removePartials(): void {
  partials.forEach(removeQuietly);
}

/** Moving over a file asks nothing of the file itself, so its protection is asked for here. */
async function refuseProtected(file: string): Promise<void> {
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists) await access(file, constants.W_OK);
}

async function writeThrough(file: string, octets: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await writeFile(handle, octets);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself may be gone or closed to us; the error that led here says so.
  }
}
