import { closeSync, constants, openSync, readSync } from 'node:fs';
import { lookAt } from './file-identity.ts';

/** Whether a file begins as notes do, with front matter. No report does, so what a person wrote is not lost to one. */
export function holdsNotes(file: string): boolean {
  if (!lookAt(file)?.isFile()) return false;
  try {
    const handle = openSync(file, constants.O_RDONLY);
    try {
      const start = Buffer.alloc(64);
      return /^\ufeff?---[A-Za-z]*[ \t]*\r?\n/.test(start.toString('utf8', 0, readSync(handle, start)));
    } finally {
      closeSync(handle);
    }
  } catch {
    // Writing will say what is the matter with it.
    return false;
  }
}
