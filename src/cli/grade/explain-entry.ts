import type { ClassEntry } from '../../classes/class-result.ts';
import { outcomeWord } from '../../documents/checks-section.ts';
import { phraseCriterion, phraseGround } from '../../documents/phrase-ground.ts';
import { plainText, type Voice } from '../../explanations/open-voice.ts';
import { wordingIn } from '../../explanations/wording-in.ts';
import type { CriterionGrade, Grade } from '../../grades/grade.ts';
import { shownPercent, shownPoints } from '../../grades/shown-numbers.ts';
import { printable } from '../printable.ts';

/** Why each point of one student was given or not, with frames: text for a terminal, a paragraph for each criterion. */
export function explainEntry({ key, student, grade, problems }: ClassEntry, voice: Voice): string {
  const name = [...new Set([key, student.id, student.name])].filter((one) => one !== null).join(' ');
  const lines = grade ? [totalLine(name, grade, voice), ...remarksOf(grade, voice), ...grade.criteria.flatMap((one) => criterionLines(one, voice))] : [name];
  return [...lines, ...problems.map((problem) => `  ${problem}`)].map((line) => `${printable(line)}\n`).join('');
}

function totalLine(name: string, { title, points, outOf, percent }: Grade, voice: Voice): string {
  const params = { title: wordingIn(title, voice.language), points: { value: shownPoints(points) }, outOf: { value: shownPoints(outOf) }, percent: { value: shownPercent(percent) } };
  return `${name} · ${voice.text('checks.lead', params)}`;
}

function remarksOf({ pending, lateness, comment }: Grade, voice: Voice): string[] {
  const late = lateness ? [voice.text('grade.late', { percent: { value: lateness.percent }, points: { value: shownPoints(lateness.points) } })] : [];
  const waiting = pending > 0 ? [voice.text('grade.pending', { points: { value: shownPoints(pending) } })] : [];
  return [...late, ...waiting, ...(comment ? [comment] : [])].map((line) => `  ${line}`);
}

const SIGNS: Record<CriterionGrade['outcome'], string> = { met: '✓', partly: '◐', failed: '✗', absent: '–', excused: '–', person: '?' };

function criterionLines(criterion: CriterionGrade, voice: Voice): string[] {
  const { id, title, points, outOf, outcome, weight, grounds, comment } = criterion;
  const worth = weight === 'points' ? `${shownPoints(points)}/${shownPoints(outOf)}` : `${points > 0 ? '+' : ''}${shownPoints(points)}`;
  const several = grounds.length > 1 ? grounds.map((ground) => `      ${groundSign(ground.holds)} ${ground.by === 'fact' ? `${ground.subject}: ` : ''}${plainText(phraseGround(voice, ground))}`) : [];
  return [
    `  ${SIGNS[outcome]} ${worth} ${id} · ${wordingIn(title, voice.language)} · ${outcomeWord(voice, criterion)}`,
    ...(several.length > 0 ? several : [`      ${plainText(phraseCriterion(voice, criterion))}`]),
    ...(comment ? [`      ${comment}`] : []),
  ];
}

const groundSign = (holds: boolean | null): string => (holds === null ? '?' : holds ? '✓' : '✗');
