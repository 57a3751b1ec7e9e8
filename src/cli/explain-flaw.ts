import type { NotesFlaw } from '../notes/notes.ts';
import type { Words } from './open-words.ts';

/** What in the notes nobody could make out, in one sentence, then what was likely meant. */
export function explainFlaw({ code, given, meant }: NotesFlaw, words: Words): string {
  const sentence = words.say(`notes.flaw.${code}`, { given });
  return meant ? [sentence, words.say('rubric.meant', { meant })].join(words.say('between')) : sentence;
}
