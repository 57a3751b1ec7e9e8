import { noteWords } from '../notes/note-words.ts';
import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf } from './ground-of.ts';
import type { Bounds, NotesCheck } from './rubric.ts';

/** Counts the words that the student wrote. */
export function tryNotes(check: NotesCheck & Bounds, { notes }: GradingScene): Ground {
  return groundOf(check, check.chapter ?? '', { found: notes ? noteWords(notes, check.chapter) : 0 });
}
