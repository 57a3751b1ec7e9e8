import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { criterionText } from './criterion-text.ts';
import { entryText } from './entry-text.ts';

/** A comment for a platform that shows one text: the whole, then each criterion that did not earn all that it is worth, or of which the teacher says something. */
export function commentText(entry: ClassEntry, voice: Voice): string {
  const told = (entry.grade?.criteria ?? []).filter(({ id, outcome, weight }) => Object.hasOwn(entry.comments, id) || (outcome !== 'met' && outcome !== 'excused' && weight !== 'bonus'));
  const lines = told.map((one) => {
    const params = { title: wordingIn(one.title, voice.language), points: String(shownPoints(one.points)), outOf: String(shownPoints(one.outOf)), message: criterionText(one, entry, voice) };
    return voice.text('gradebook.told.criterion', params);
  });
  return [entryText(entry, voice), ...lines].filter(Boolean).join('\n');
}
