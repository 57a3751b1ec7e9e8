import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import type { CriterionGrade } from '../grades/grade.ts';

/** What a criterion came to: what was found, or why there is nothing to find, and behind it what the teacher says. */
export function criterionText(one: CriterionGrade, { overridden, comments }: Pick<ClassEntry, 'overridden' | 'comments'>, voice: Voice): string {
  const comment = Object.hasOwn(comments, one.id) ? comments[one.id]! : '';
  return [overridden.includes(one.id) ? voice.text('gradebook.told.decided') : outcomeText(one, voice), comment].filter(Boolean).join('\n');
}

function outcomeText({ outcome, found, min, max }: CriterionGrade, voice: Voice): string {
  if (outcome === 'absent' || outcome === 'excused' || outcome === 'person') return voice.text(`gradebook.told.${outcome}`);
  return voice.text('checks.found', { found, min, max, bounded: max !== null });
}
