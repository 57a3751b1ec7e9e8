import { dirname, resolve } from 'node:path';
import type { Written } from '../documents/written.ts';
import type { Language } from '../explanations/explanation.ts';
import { DEFAULT_PROFILES } from '../profiles/shipped-profiles.ts';
import { readLanguage } from './choose-language.ts';
import type { Order } from './command.ts';
import { loadPictures } from './load-pictures.ts';
import { openNotes } from './open-notes.ts';
import { openProfile } from './open-profile.ts';

/** A student's notes with all that they ask for. */
export interface Writing {
  /** As given. */
  path: string;
  written: Written;
  /** That of the report. */
  language: Language;
  filter?: string;
}

/** `.md` names notes; another file of that name is no capture either. */
export function isNotesPath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Notes, their profile and pictures. The command line goes before what they say. Throws CommandError. */
export async function openWriting(path: string, order: Order, folder: string): Promise<Writing> {
  const notes = await openNotes(path, folder);
  const { front } = notes;
  const said = front.language ? readLanguage(front.language) : null;
  const language = order.languageGiven ? order.language : (said ?? order.language);
  const home = dirname(resolve(folder, path));
  const given = { language: order.language };
  const profile = await openProfile(
    order.profile === undefined ? { ...given, name: front.profile ?? DEFAULT_PROFILES[language], folder: home, within: true } : { ...given, name: order.profile, folder },
  );
  const { pictures, flaws } = loadPictures(notes, home);
  const found = { ...notes, flaws: [...notes.flaws, ...flaws] };
  return { path, written: { notes: found, profile, pictures, claims: order.claims }, language, filter: order.filter ?? front.filter };
}

/** A report of a capture alone that is set by a profile. */
export async function openProfileAlone(name: string, order: Order, folder: string): Promise<Writing> {
  const { readNotes } = await import('../notes/read-notes.ts');
  return { path: '', written: { notes: readNotes(''), profile: await openProfile({ name, folder, language: order.language }) }, language: order.language, filter: order.filter };
}
