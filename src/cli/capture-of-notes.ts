import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Notes } from '../notes/notes.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { liesIn } from './lies-in.ts';

/**
 * The capture that notes name, as a path from `folder`, where the command runs; null where they name none. Notes may come from anybody: what they
 * name lies in their own folder, links seen through. Throws CommandError.
 */
export function captureOfNotes(path: string, { front: { capture } }: Notes, folder: string): string | null {
  if (!capture) return null;
  const home = dirname(resolve(folder, path));
  const file = resolve(home, capture);
  if (isAbsolute(capture) || !liesIn(file, home)) throw new CommandError(EXIT.unreadable, 'notes.capture-outside', { path, capture });
  return relative(folder, file) || capture;
}
