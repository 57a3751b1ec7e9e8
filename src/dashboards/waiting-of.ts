import type { ClassEntry, ClassResult, ClassRubric } from '../classes/class-result.ts';
import { phraseCriterion } from '../documents/phrase-ground.ts';
import { plainText, type Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade } from '../grades/grade.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { visibleText } from '../octets/visible-text.ts';
import { criterionTitle } from './criterion-rows.ts';
import type { Waiting, WaitingCell } from './dashboard.ts';
import { whoOf } from './who-of.ts';

type Criterion = ClassRubric['criteria'][number];

/** Who waits for which points of a person: a row for each student, a column for each criterion that anybody waits for. Null where nobody waits. */
export function waitingOf({ entries, rubric }: ClassResult, voice: Voice): Waiting | null {
  const students = entries.filter(({ status }) => status === 'needs-person');
  const criteria = (rubric?.criteria ?? []).filter(({ id }) => students.some((entry) => openIn(entry, id)));
  if (criteria.length === 0) return null;
  return {
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      title: criterionTitle(criterion, voice),
      outOf: String(shownPoints(criterion.outOf)),
      count: students.filter((entry) => openIn(entry, criterion.id)).length,
      hint: hintOf(students, criterion.id, voice),
    })),
    students: students.map((entry) => ({ who: whoOf(entry), cells: criteria.map((criterion) => cellOf(entry, criterion, voice)) })),
  };
}

function openIn({ grade }: ClassEntry, id: string): CriterionGrade | undefined {
  return grade?.criteria.find((one) => one.id === id && one.outcome === 'person');
}

function hintOf(students: readonly ClassEntry[], id: string, voice: Voice): string {
  const grounds = students.flatMap((entry) => openIn(entry, id)?.grounds ?? []);
  const hint = grounds.find((ground) => ground.hint)?.hint;
  return hint ? wordingIn(hint, voice.language) : '';
}

/** What is asked of everybody needs no reason; the program's own doubts do. */
function cellOf(entry: ClassEntry, criterion: Criterion, voice: Voice): WaitingCell {
  const { id, weight, outOf } = criterion;
  const one = openIn(entry, id);
  if (!one) return { id, isOpen: false };
  const { id: number, name } = whoOf(entry);
  const isPenalty = weight === 'penalty';
  const why = one.grounds.some(({ by }) => by === 'manual') ? '' : visibleText(plainText(phraseCriterion(voice, one)));
  const said = voice.text('dashboard.give', { student: { value: `${number} ${name}`.trim() }, title: { value: criterionTitle(criterion, voice) } });
  return { id, isOpen: true, least: isPenalty ? -outOf : 0, most: isPenalty ? 0 : outOf, why, said };
}
