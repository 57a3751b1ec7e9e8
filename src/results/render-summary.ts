import type { Voice } from '../explanations/open-voice.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { boundedTable } from './bounded-table.ts';
import type { Excerpt } from './excerpt.ts';
import { fillPage, octetsOf, setApart } from './fill-page.ts';
import { gfmCode } from './gfm-text.ts';
import type { CaptureResult, RunResult } from './result.ts';
import { composeChapter } from './summary-chapter.ts';
import { summaryColumns } from './summary-columns.ts';
import { PATH_SHOWN, SIGNS } from './summary-signs.ts';

export interface SummaryOptions {
  voice: Voice;
  /** One for each of the result's captures, in their order; null where no document was made. */
  excerpts: (Excerpt | null)[];
  /** Octets of UTF-8 that the page may have, at least 4096. */
  budget?: number;
}

/** GitHub refuses a step's summary above 1 MiB; a job may add some lines of its own. */
const BUDGET = 1024 * 1024 - 16 * 1024;
/** Captures that are told unfolded. */
const UNFOLDED = 2;

/**
 * A run in GitHub-flavoured Markdown: its outcome, a table of the captures, and for each capture its findings, points, connections
 * and ladders. Never longer than the budget: what has no room is left out block by block, and the page says so.
 */
export function renderSummary(result: RunResult, { voice, excerpts, budget = BUDGET }: SummaryOptions): string {
  const head = `## ${SIGNS[result.outcome]} ${headline(result, voice)}`;
  const foot = (leftOut: number) => setApart([leftOut > 0 ? `*${voice.text('summary.left-out', { captures: { value: leftOut }, octets: { value: budget } })}*` : '', voice.text('generator', { version: result.generator.version })]);
  const room = budget - octetsOf(setApart([head]) + foot(result.captures.length));
  const table = captureTable(result.captures, voice, room / 2);
  const chapters = result.captures.map((capture, at) => composeChapter(capture, excerpts[at] ?? null, { voice, folded: at >= UNFOLDED }));
  const filled = fillPage(chapters, room - octetsOf(table));
  return `${setApart([head])}${table}${filled.text}${foot(filled.leftOut)}`.trimEnd().concat('\n');
}

function headline({ outcome, captures }: RunResult, voice: Voice): string {
  const count = (wanted: string) => ({ value: captures.filter((capture) => capture.outcome === wanted).length });
  return voice.text(`summary.${outcome}`, { captures: { value: captures.length }, failed: count('failed'), errors: count('error') });
}

/** As many rows as have room; what is left is counted. */
function captureTable(captures: CaptureResult[], voice: Voice, budget: number): string {
  const columns = summaryColumns(['capture', 'outcome', 'errors', 'warnings', 'notes', 'points', 'reports'], voice);
  const more = (count: number) => voice.text('summary.more-captures', { captures: { value: count } });
  return boundedTable(columns, captures.map((capture) => captureCells(capture, voice)), { budget, more });
}

function captureCells({ capture, outcome, findings, grade, reports }: CaptureResult, voice: Voice): string[] {
  const count = (wanted: string) => String(findings.filter(({ level }) => level === wanted).length);
  const points = grade ? `${shownPoints(grade.points)} / ${shownPoints(grade.outOf)}` : '–';
  return [gfmCode(capture, PATH_SHOWN), `${SIGNS[outcome]} ${voice.text(`summary.outcome.${outcome}`)}`, count('error'), count('warning'), count('note'), points, reports.map(({ format }) => format.toUpperCase()).join(' ') || '–'];
}
