import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { nearestKey } from '../notes/read-front-matter.ts';
import type { Notes } from '../notes/notes.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { liesIn } from './lies-in.ts';

/**
 * The capture that notes name, as a path from `folder`, where the command runs; null where they name none. Notes may come from anybody: what they
 * name lies in their own folder, links seen through. Throws CommandError.
 */
function captureOfNotes(path: string, { front: { capture } }: Notes, folder: string): string | null {
  if (!capture) return null;
  const home = dirname(resolve(folder, path));
  const file = resolve(home, capture);
  if (isAbsolute(capture) || !liesIn(file, home)) throw new CommandError(EXIT.unreadable, 'notes.capture-outside', { path, capture });
  return relative(folder, file) || capture;
}

/** The capture of notes that are read for it, known to be there. Throws CommandError where they name none, with the key that was likely meant for it. */
export function neededCapture(path: string, notes: Notes, folder: string): string {
  const capture = captureOfNotes(path, notes, folder);
  if (capture === null) throw unnamed(path, notes);
  if (!existsSync(resolve(folder, capture))) throw new CommandError(EXIT.unreadable, 'notes.capture-missing', { path, capture: notes.front.capture ?? capture });
  return capture;
}

function unnamed(path: string, { front: { others } }: Notes): CommandError {
  const misspelt = others.find(({ key }) => nearestKey(key, []) === 'capture');
  if (!misspelt) return new CommandError(EXIT.unreadable, 'notes.no-capture', { path });
  const { key, line, column } = misspelt;
  return new CommandError(EXIT.unreadable, 'notes.capture-misspelt', { path, given: key, line, column });
}
