import type { ClassEntry, ClassResult, ClassRubric } from '../classes/class-result.ts';
import { outcomeWord } from '../documents/checks-section.ts';
import { phraseCriterion } from '../documents/phrase-ground.ts';
import { plainText, type Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { criterionStatistics } from '../gradebooks/criterion-statistics.ts';
import type { CriterionGrade, CriterionOutcome } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { visibleText } from '../octets/visible-text.ts';
import type { Cell, CriterionRow, Dashboard, Head, Row, WaitingCriterion, Who } from './dashboard.ts';
import { pointsSpread } from './points-spread.ts';

const OUTCOMES: readonly CriterionOutcome[] = ['met', 'partly', 'failed', 'absent', 'excused', 'person'];
const STATUSES: readonly ClassEntry['status'][] = ['graded', 'needs-person', 'ungradable', 'missing'];

/** What a teacher sees of a class, in the voice's language. */
export function composeDashboard(graded: ClassResult, voice: Voice): Dashboard {
  const { entries, rubric } = graded;
  const say = (key: string) => voice.text(`dashboard.${key}`);
  return {
    language: voice.language,
    title: rubric ? wordingIn(rubric.title, voice.language) : say('title'),
    words: Object.fromEntries(WORDS.map((key) => [key, say(key)])),
    tiles: tilesOf(graded, voice),
    bars: pointsSpread(entries).bars.map((bar) => ({ ...bar, said: voice.text('dashboard.bar', { name: bar.name, count: bar.count }) })),
    criteria: criterionStatistics(graded).map((statistic) => criterionRow(statistic, rubric!, voice)),
    waiting: waitingOf(graded, voice),
    failures: entries.filter(({ status }) => status === 'ungradable').map((entry) => ({ who: whoOf(entry), why: visibleText(entry.problems.join(' ')) })),
    heads: headsOf(graded, voice),
    rows: entries.map((entry) => rowOf(entry, graded, voice)),
    statuses: STATUSES.map((value) => ({ value, name: voice.text(`gradebook.status.${value}`) })),
    outcomes: OUTCOMES.map((value) => ({ value, name: voice.text(`outcome.${value}`) })),
  };
}

const WORDS = ['audience', 'private', 'overview', 'spread', 'criteria', 'waiting', 'waitingLead', 'failures', 'failuresLead', 'students', 'search', 'status', 'criterion', 'outcome', 'any', 'shown', 'reset', 'page', 'pdf', 'outOf', 'mean', 'median', 'outcomes', 'entry'] as const;

type Statistic = ReturnType<typeof criterionStatistics>[number];

function criterionRow({ criterion, counts, mean, median }: Statistic, rubric: ClassRubric, voice: Voice): CriterionRow {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const group = rubric.groups.find(({ id }) => id === criterion.group);
  return {
    id: criterion.id,
    title: criterionTitle(criterion, voice),
    group: group ? wordingIn(group.title, voice.language) : '',
    outOf: String(shownPoints(criterion.outOf)),
    mean: mean === null ? '' : String(shownPoints(mean)),
    median: median === null ? '' : String(shownPoints(median)),
    counts: OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => ({ outcome, count: counts[outcome], share: Math.round((counts[outcome] * 1000) / all) / 10, name: outcomeWord(voice, { outcome, weight: criterion.weight }) })),
  };
}

function criterionTitle({ title, weight }: ClassRubric['criteria'][number], voice: Voice): string {
  const name = wordingIn(title, voice.language);
  return weight === 'points' ? name : voice.text(`weight.${weight}`, { title: name });
}

function tilesOf({ entries }: ClassResult, voice: Voice): Dashboard['tiles'] {
  const { mean, median, lower, upper } = pointsSpread(entries);
  const shown = (percent: number | null) => (percent === null ? '–' : voice.text('dashboard.percent', { percent: { value: shownPercent(percent) } }));
  const counted = STATUSES.map((status) => ({ name: voice.text(`gradebook.status.${status}`), value: String(entries.filter((one) => one.status === status).length), filter: status }));
  const tile = (name: string, value: string) => ({ name: voice.text(`dashboard.${name}`), value, filter: null });
  return [
    tile('students', String(entries.length)),
    ...counted,
    tile('late', String(entries.filter(({ late, lateness }) => late || lateness).length)),
    tile('mean', shown(mean)),
    tile('median', shown(median)),
    tile('quartiles', `${shown(lower)} – ${shown(upper)}`),
  ];
}

function waitingOf({ entries, rubric }: ClassResult, voice: Voice): WaitingCriterion[] {
  const waiting = (rubric?.criteria ?? []).map((criterion) => {
    const open = entries.flatMap((entry) => openIn(entry, criterion.id));
    const students = open.map(({ entry, one }) => ({ who: whoOf(entry), why: one.grounds.some(({ by }) => by === 'manual') ? '' : plainText(phraseCriterion(voice, one)), entry: overrideText(entry, one) }));
    return { id: criterion.id, title: criterionTitle(criterion, voice), hint: hintOf(open[0]?.one, voice), students };
  });
  return waiting.filter(({ students }) => students.length > 0);
}

function openIn(entry: ClassEntry, id: string): { entry: ClassEntry; one: CriterionGrade }[] {
  const one = entry.status === 'needs-person' ? entry.grade?.criteria.find((criterion) => criterion.id === id && criterion.outcome === 'person') : undefined;
  return one ? [{ entry, one }] : [];
}

function hintOf(one: CriterionGrade | undefined, voice: Voice): string {
  const hint = one?.grounds.find((ground) => ground.hint)?.hint;
  return hint ? wordingIn(hint, voice.language) : '';
}

/** A line for overrides.yaml, in which the points are still to be set. */
function overrideText({ key }: ClassEntry, { id, outOf }: CriterionGrade): string {
  return `${JSON.stringify(key)}: { points: { ${JSON.stringify(id)}: ${shownPoints(outOf)} } }`;
}

function whoOf({ key, student, feedback }: ClassEntry): Who {
  const name = [...new Set([student.id ?? key, student.name])].filter((one) => one !== null).join(' ');
  return { key: visibleText(key), name: visibleText(name), page: pathOf(feedback.find(({ format }) => format === 'html')?.path) };
}

function pathOf(path: string | undefined): string | null {
  return path === undefined ? null : path.split('/').map(encodeURIComponent).join('/');
}

function headsOf({ rubric }: ClassResult, voice: Voice): Head[] {
  const head = (key: string, kind: Head['kind']): Head => ({ name: voice.text(`dashboard.${key}`), title: '', kind });
  const asked = (rubric?.criteria ?? []).map((criterion): Head => ({ name: criterion.id, title: criterionTitle(criterion, voice), kind: 'number' }));
  return [head('student', 'text'), head('status', 'text'), head('points', 'number'), head('percentHead', 'number'), ...asked, head('late', 'text'), head('attempts', 'number'), head('problems', 'text')];
}

function rowOf(entry: ClassEntry, { rubric }: ClassResult, voice: Voice): Row {
  const { status, points, percent, late, lateness, attempts, problems, overridden, grade } = entry;
  const who = whoOf(entry);
  const text = (value: string): Cell => ({ text: visibleText(value), by: value.toLowerCase(), isNumber: false });
  const number = (value: number | null, shown = value === null ? '' : String(value)): Cell => ({ text: shown, by: value === null ? '' : String(value), isNumber: true });
  const criteria = (rubric?.criteria ?? []).map(({ id }) => criterionCell(grade?.criteria.find((one) => one.id === id), overridden.includes(id), voice));
  const pdf = pathOf(entry.feedback.find(({ format }) => format === 'pdf')?.path);
  const lateSaid = lateness?.points ? `−${shownPoints(lateness.points)}` : late || lateness ? voice.text('gradebook.yes') : '';
  return {
    status,
    outcomes: (grade?.criteria ?? []).map(({ id, outcome }) => `${id}:${outcome}`).join(' '),
    who,
    cells: [
      { ...text(who.name), ...(pdf && { pdf }) },
      text(voice.text(`gradebook.status.${status}`)),
      number(points === null ? null : shownPoints(points)),
      number(percent === null ? null : shownPercent(percent)),
      ...criteria,
      text(lateSaid),
      number(attempts),
      text(problems.join(' ')),
    ],
  };
}

function criterionCell(one: CriterionGrade | undefined, isDecided: boolean, voice: Voice): Cell {
  if (!one) return { text: '', by: '', isNumber: true };
  const { outcome, points } = one;
  const isOpen = outcome === 'person' || outcome === 'excused';
  const said = isDecided ? voice.text('dashboard.decided', { outcome: outcomeWord(voice, one) }) : outcomeWord(voice, one);
  return { text: isOpen ? '' : String(shownPoints(points)), by: isOpen ? '' : String(points), outcome, said, isNumber: true };
}
