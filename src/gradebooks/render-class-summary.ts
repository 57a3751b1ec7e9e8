import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { boundedTable } from '../results/bounded-table.ts';
import { octetsOf, setApart } from '../results/fill-page.ts';
import type { GfmColumn } from '../results/gfm-table.ts';
import { gfmCode, gfmText } from '../results/gfm-text.ts';
import { type CriterionStatistic, criterionStatistics } from './criterion-statistics.ts';

/** GitHub refuses a step's summary above 1 MiB; a job may add some lines of its own. */
const BUDGET = 1024 * 1024 - 16 * 1024;

/**
 * The class in GitHub-flavoured Markdown: how many there are of each status, who waits for a person and for what, what could not be graded and why,
 * the criteria, and all students. Never longer than `budget` octets; a table that has no room is cut, the last one first.
 */
export function renderClassSummary(graded: ClassResult, voice: Voice, budget = BUDGET): string {
  const more = (count: number) => voice.text('gradebook.summary.more', { more: { value: count } });
  const foot = setApart([voice.text('generator', { version: graded.generator.version })]);
  let page = setApart([`## ${headline(graded, voice)}`]);
  for (const { title, columns, rows } of tablesOf(graded, voice)) {
    const head = setApart([`### ${title}`]);
    // A table needs its own head and the line that counts what is left out.
    const room = budget - octetsOf(page + head + foot) - 200;
    const table = room > 1000 ? boundedTable(columns, rows, { budget: room, more }) : null;
    if (table === null) return `${page}*${voice.text('gradebook.summary.left-out', { octets: { value: budget } })}*\n\n${foot}`.trimEnd().concat('\n');
    page += head + table;
  }
  return `${page}${foot}`.trimEnd().concat('\n');
}

interface Titled {
  title: string;
  columns: GfmColumn[];
  rows: string[][];
}

/** Those without a row are left out. */
function tablesOf(graded: ClassResult, voice: Voice): Titled[] {
  const { entries } = graded;
  const of = (status: ClassEntry['status']) => entries.filter((entry) => entry.status === status);
  const table = (name: string, keys: string[], rows: string[][]): Titled => ({ title: voice.text(`gradebook.summary.${name}`), columns: keys.map((key) => columnOf(key, voice)), rows });
  const tables = [
    table('waiting', ['key', 'name', 'pending', 'summary.open'], of('needs-person').map((entry) => [...who(entry), numberText(entry.grade?.pending ?? null), openOf(entry)])),
    table('ungradable', ['key', 'name', 'problems'], of('ungradable').map((entry) => [...who(entry), gfmText(entry.problems.join(' ') || ' ', PROBLEM_SHOWN)])),
    table('criteria', CRITERION_KEYS, criterionStatistics(graded).map((one) => statisticCells(one, voice))),
    table('students', ['key', 'name', 'status', 'points', 'out-of', 'percent'], entries.map((entry) => studentCells(entry, voice))),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function headline({ entries, rubric }: ClassResult, voice: Voice): string {
  const count = (status: ClassEntry['status']) => String(entries.filter((entry) => entry.status === status).length);
  const counts = { all: { value: entries.length }, graded: count('graded'), waiting: count('needs-person'), ungradable: count('ungradable'), missing: count('missing') };
  const title = rubric ? `${gfmText(wordingIn(rubric.title, voice.language), NAME_SHOWN)} · ` : '';
  return `${title}${voice.text('gradebook.summary.head', counts)}`;
}

const NAME_SHOWN = 120;
const PROBLEM_SHOWN = 400;
const COUNTED = ['met', 'partly', 'failed', 'absent', 'person'] as const;
const CRITERION_KEYS = ['criterion', 'out-of', 'mean', ...COUNTED.map((outcome) => `outcome.${outcome}`)];
const TEXTS = ['key', 'name', 'status', 'problems', 'criterion', 'summary.open'];

function columnOf(key: string, voice: Voice): GfmColumn {
  return { head: voice.text(key.startsWith('outcome.') ? key : `gradebook.${key}`), align: TEXTS.includes(key) ? 'start' : 'end' };
}

function who({ key, student }: ClassEntry): string[] {
  return [gfmCode(key, NAME_SHOWN), gfmText(student.name ?? '', NAME_SHOWN)];
}

function openOf({ grade }: ClassEntry): string {
  return (grade?.criteria ?? []).filter(({ outcome }) => outcome === 'person').map(({ id }) => gfmCode(id)).join(' ');
}

function statisticCells({ criterion, counts, mean }: CriterionStatistic, voice: Voice): string[] {
  const { id, title, outOf } = criterion;
  return [`${gfmCode(id)} ${gfmText(wordingIn(title, voice.language), NAME_SHOWN)}`, numberText(outOf), numberText(mean), ...COUNTED.map((outcome) => String(counts[outcome]))];
}

function studentCells(entry: ClassEntry, voice: Voice): string[] {
  const { status, points, outOf, percent } = entry;
  return [...who(entry), voice.text(`gradebook.status.${status}`), numberText(points), numberText(outOf), percent === null ? '' : String(shownPercent(percent))];
}

function numberText(value: number | null): string {
  return value === null ? '' : String(shownPoints(value));
}
