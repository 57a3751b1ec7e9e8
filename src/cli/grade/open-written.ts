import { basename, dirname, join } from 'node:path';
import type { Notes } from '../../notes/notes.ts';
import type { Pack } from '../../packs/pack.ts';
import { chooseNotes } from '../../submissions/choose-notes.ts';
import { layOutFiles } from '../../submissions/lay-out-files.ts';
import { readWordText } from '../../submissions/read-word-text.ts';
import type { UnpackedFile } from '../../submissions/submission.ts';
import type { Order } from '../command.ts';
import { explainFailure } from '../explain-failure.ts';
import { openNotes } from '../open-notes.ts';
import { openPack } from '../open-pack.ts';
import { openWriting, type Writing } from '../open-writing.ts';
import type { Words } from '../open-words.ts';

/** What a student wrote. */
export interface HandedInNotes {
  /** Of the file that was read, as the student has it; null where there is none. */
  path: string | null;
  notes: Notes | null;
  /** The write-up that the feedback becomes; absent where only words could be had. */
  writing?: Writing;
  packs: Pack[];
  /** Why some of it could not be had, one sentence each. */
  problems: string[];
}

export interface NotesWish {
  files: readonly UnpackedFile[];
  /** As of the report. */
  order: Order;
  words: Words;
}

/**
 * Reads what a student wrote: Markdown with its pictures, profile and packs, from the student's own files alone; of a text or a Word file the words. What is
 * wrong with it is a problem, and the capture is graded all the same.
 */
export async function openWritten({ files, order, words }: NotesWish): Promise<HandedInNotes> {
  const file = chooseNotes(files);
  if (!file) return { path: null, notes: null, packs: [], problems: [] };
  try {
    return file.role === 'notes' ? await openMarkdown(file, files, { order, words }) : { path: file.path, notes: await openText(file), packs: [], problems: [] };
  } catch (error) {
    return { path: file.path, notes: null, packs: [], problems: [explainFailure(error, words).sentence] };
  }
}

async function openMarkdown(file: UnpackedFile, files: readonly UnpackedFile[], { order, words }: Omit<NotesWish, 'files'>): Promise<HandedInNotes> {
  // Each unpacked file lies in a folder of its own, beside which there is room.
  const desk = join(dirname(dirname(file.file)), 'desk');
  await layOutFiles(
    files.filter(({ role }) => role !== 'capture'),
    desk,
  );
  const folder = join(desk, ...dirname(file.path).split('/'));
  // The class is graded whole, whatever a student would rather have looked at.
  const writing = { ...(await openWriting(basename(file.path), order, folder)), filter: undefined };
  const { notes } = writing.written;
  const packs: Pack[] = [];
  const problems: string[] = [];
  for (const pack of notes.front.questions) {
    await openPack({ pack, words, folder, within: true }).then(
      (opened) => packs.push(opened),
      (error: unknown) => problems.push(explainFailure(error, words).sentence),
    );
  }
  return { path: file.path, notes, writing, packs, problems };
}

async function openText({ file, path }: UnpackedFile): Promise<Notes | null> {
  if (!/\.docx$/i.test(path)) return openNotes(basename(file), dirname(file));
  const text = await readWordText(file);
  const { readNotes } = await import('../../notes/read-notes.ts');
  return text === null ? null : readNotes(text);
}
