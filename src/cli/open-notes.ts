import type { Notes } from '../notes/notes.ts';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { readTextFile } from './read-text-file.ts';

/** The notes at a path; relative ones count from `folder`. Throws CommandError for a file that cannot be read, is more than notes may be, or asks for a filter that is none. */
export async function openNotes(path: string, folder: string): Promise<Notes> {
  const { NOTES_LIMITS } = await import('../notes/notes-limits.ts');
  const { NotesError } = await import('../notes/notes-error.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const text = readTextFile({ path, folder, mostOctets: NOTES_LIMITS.octets });
  try {
    const notes = readNotes(text);
    if (notes.front.filter !== undefined) await refuseBadFilter(notes.front.filter);
    return notes;
  } catch (error) {
    if (!(error instanceof NotesError)) throw error;
    const { code, line, column, most } = error;
    throw new CommandError(EXIT.unreadable, `notes.${code}`, { path, line, column, most });
  }
}

/** The library of patterns is loaded only where there is a filter. */
async function refuseBadFilter(text: string): Promise<void> {
  const { readFilter } = await import('./read-filter.ts');
  readFilter(text);
}
