import type { NotesFlaw } from '../notes/notes.ts';
import { nearestKey } from '../notes/read-front-matter.ts';
import type { Written } from './written.ts';

/** Keys of the front matter that neither we nor the profile know: whoever wrote them expects to read them somewhere. */
export function unknownKeys({ notes, profile }: Written): NotesFlaw[] {
  const known = profile.cover.map(({ key }) => key);
  const unknown = notes.front.others.filter(({ key }) => !known.includes(key));
  return unknown.map(({ key, line, column }) => ({ code: 'unknown-key', given: key, meant: nearestKey(key, known), line, column }));
}
