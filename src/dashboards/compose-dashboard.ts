import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { shownPercent } from '../grades/shown-numbers.ts';
import { visibleText } from '../octets/visible-text.ts';
import { criterionRows, OUTCOMES } from './criterion-rows.ts';
import type { Dashboard, RowMark, Tile } from './dashboard.ts';
import { pointsSpread } from './points-spread.ts';
import { studentTable } from './student-rows.ts';
import { waitingOf } from './waiting-of.ts';
import { whoOf } from './who-of.ts';

const STATUSES: readonly ClassEntry['status'][] = ['graded', 'needs-person', 'ungradable', 'missing'];
/** Students whose rows a browser lays out in a blink. */
const MANY = 100;
const MARKS: readonly RowMark[] = ['late', 'decided', 'comment', 'problems'];

/** What a teacher sees of a class, in the voice's language. `integrity` is the path of the page about shared recordings, null where there is none. */
export function composeDashboard(graded: ClassResult, voice: Voice, integrity: string | null): Dashboard {
  const { entries, rubric } = graded;
  const say = (key: string) => voice.text(`dashboard.${key}`);
  const open = entries.filter(({ status }) => status === 'needs-person').length;
  const isNamed = entries.some(({ student }) => student.name !== null || student.id !== null);
  return {
    language: voice.language,
    title: rubric ? wordingIn(rubric.title, voice.language) : say('title'),
    words: Object.fromEntries(WORDS.map((key) => [key, say(key)])),
    lead: say(isNamed ? 'private' : 'anonymous'),
    integrity,
    tiles: tilesOf(graded, voice),
    bars: pointsSpread(entries).bars.map((bar) => ({ ...bar, said: voice.text('dashboard.bar', { name: bar.name, count: bar.count }) })),
    soFar: open === 0 ? '' : voice.text('dashboard.soFar', { count: open }),
    criteria: criterionRows(graded, voice),
    waiting: waitingOf(graded, voice),
    failures: entries.filter(({ status }) => status === 'ungradable').map((entry) => ({ who: whoOf(entry), why: visibleText(entry.problems.join(' ')) })),
    ...studentTable(graded, voice),
    isMany: entries.length > MANY,
    statuses: STATUSES.map((value) => ({ value, name: voice.text(`gradebook.status.${value}`) })),
    outcomes: OUTCOMES.map((value) => ({ value, name: voice.text(`outcome.${value}`) })),
    marks: MARKS.map((value) => ({ value, name: say(`mark.${value}`), hasSign: value === 'decided' || value === 'comment' })),
  };
}

const WORDS = [
  'audience', 'overview', 'spread', 'criteria', 'waiting', 'waitingLead', 'failures', 'failuresLead', 'students', 'student', 'name', 'integrity', 'search', 'status', 'criterion', 'outcome', 'mark', 'any', 'reset',
  'outOf', 'mean', 'median', 'outcomes', 'sections', 'entry', 'entryEmpty', 'copy', 'copied', 'wrongPoints', 'comment',
] as const;

function tilesOf({ entries }: ClassResult, voice: Voice): Tile[] {
  const { mean, median, lower, upper } = pointsSpread(entries);
  const shown = (...percents: (number | null)[]) => (percents.includes(null) ? '–' : voice.text('dashboard.percent', { percent: { value: percents.map((one) => shownPercent(one!)).join('–') } }));
  const tile = (name: string, value: string, filter: Tile['filter'] = null): Tile => ({ name: voice.text(name), value, filter });
  const late = entries.filter(({ late: isMarked, lateness }) => isMarked || lateness).length;
  return [
    tile('dashboard.students', String(entries.length)),
    ...STATUSES.map((status) => tile(`gradebook.status.${status}`, String(entries.filter((one) => one.status === status).length), { by: 'status', value: status })),
    tile('dashboard.late', String(late), { by: 'mark', value: 'late' }),
    tile('dashboard.mean', shown(mean)),
    tile('dashboard.median', shown(median)),
    tile('dashboard.quartiles', shown(lower, upper)),
  ];
}
