import { tmpdir } from 'node:os';
import { EXIT } from '../command.ts';
import { CommandError } from '../command-error.ts';

/** That there is no room to unpack is no problem of the submission's: nothing is kept of it, and the next run tries again. Throws CommandError. */
export function throwNotUnpacked(error: NodeJS.ErrnoException): never {
  throw error.code === undefined ? error : new CommandError(EXIT.notWritten, 'grade.not-unpacked', { path: tmpdir(), reason: error.code });
}
