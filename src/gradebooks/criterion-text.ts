import type { ClassEntry } from '../classes/class-result.ts';
import { phraseCriterion } from '../documents/phrase-ground.ts';
import { plainText, type Voice } from '../explanations/open-voice.ts';
import type { CriterionGrade } from '../grades/grade.ts';

/** What a criterion was judged by, or that the teacher gave its points, and on a line of its own what the teacher says to it. */
export function criterionText(one: CriterionGrade, { overridden, comments }: Pick<ClassEntry, 'overridden' | 'comments'>, voice: Voice): string {
  const told = overridden.includes(one.id) ? voice.text('gradebook.told.decided') : plainText(phraseCriterion(voice, one)).trim();
  return [told, Object.hasOwn(comments, one.id) ? comments[one.id] : ''].filter(Boolean).join('\n');
}
