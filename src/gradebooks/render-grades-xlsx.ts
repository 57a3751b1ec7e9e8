import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { percentOf } from '../grades/total-of.ts';
import { visibleText } from '../octets/visible-text.ts';
import { type CriterionStatistic, criterionStatistics } from './criterion-statistics.ts';
import { type Cell, gradeColumns } from './grade-columns.ts';

/**
 * The class as a workbook (ISO/IEC 29500): a sheet with a row for each student, and one with a row for each criterion. Numbers are numbers and
 * texts are texts, so that nothing is a formula whatever it begins with. The same class gives the same octets.
 */
export async function renderGradesXlsx(graded: ClassResult, voice: Voice): Promise<Uint8Array> {
  const columns = gradeColumns(graded, voice);
  const grades = sheetOf(voice.text('gradebook.sheet.grades'), columns.map(({ head }) => head), graded.entries.map((entry) => columns.map(({ cellOf }) => cellOf(entry))), FIXED_COLUMNS);
  const criteria = sheetOf(voice.text('gradebook.sheet.criteria'), CRITERION_HEADS.map((key) => voice.text(key.startsWith('outcome.') ? key : `gradebook.${key}`)), criterionStatistics(graded).map((one) => statisticCells(one, graded, voice)), 1);
  return packSteadily(await writeXlsxFile([grades, criteria], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
}

/** Key, number and name stay in sight. */
const FIXED_COLUMNS = 3;
const OUTCOMES = ['met', 'partly', 'failed', 'absent', 'excused', 'person'] as const;
const CRITERION_HEADS = ['criterion', 'title', 'group', 'weight', 'out-of', 'mean', 'mean-percent', 'median', ...OUTCOMES.map((outcome) => `outcome.${outcome}`)];

function statisticCells({ criterion, counts, mean, median }: CriterionStatistic, { rubric }: ClassResult, voice: Voice): Cell[] {
  const { id, title, group, weight, outOf } = criterion;
  const groupTitle = rubric?.groups.find((one) => one.id === group)?.title;
  const share = mean === null || weight === 'penalty' ? null : shownPercent(percentOf(mean, outOf));
  const points = (value: number | null) => (value === null ? null : shownPoints(value));
  const told = [id, wordingIn(title, voice.language), groupTitle ? wordingIn(groupTitle, voice.language) : null, voice.text(`gradebook.weight.${weight}`)];
  return [...told, shownPoints(outOf), points(mean), share, points(median), ...OUTCOMES.map((outcome) => counts[outcome])];
}

function sheetOf(sheet: string, heads: readonly string[], rows: readonly Cell[][], stickyColumnsCount: number): Sheet<never> {
  const head = heads.map((text): CellObject => ({ type: String, value: text, fontWeight: 'bold', backgroundColor: '#e8edf2' }));
  const columns = heads.map((text, at) => ({ width: widthOf([text, ...rows.map((cells) => cells[at] ?? null)]) }));
  return { sheet, data: [head, ...rows.map((cells) => cells.map(typedCell))], columns, stickyRowsCount: 1, stickyColumnsCount };
}

/** A cell holds no more. */
const LONGEST_TEXT = 32_767;

function typedCell(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: visibleText(cell).slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '') };
}

/** In digits; a Chinese character takes two. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => String(cell ?? '').split('\n').reduce((most, line) => Math.max(most, line.replace(/[^\p{ASCII}]/gu, '  ').length), 0));
  return Math.min(60, Math.max(6, ...widths)) + 2;
}

/** The library dates the parts by the time of day. */
function packSteadily(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: new Date(1980, 0, 1), level: 6 });
}
