import type { Voice } from '../explanations/open-voice.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import type { Excerpt } from './excerpt.ts';
import type { Chapter } from './fill-page.ts';
import { gfmInlines } from './gfm-inlines.ts';
import { gfmDocumentTable, gfmTable } from './gfm-table.ts';
import { gfmBlock, gfmCode, gfmText, htmlCode } from './gfm-text.ts';
import { gradePhrase } from './grade-text.ts';
import { renderTextLadder } from './render-text-ladder.ts';
import type { CaptureResult, FindingResult, GradeResult } from './result.ts';
import { summaryColumns } from './summary-columns.ts';
import { PATH_SHOWN, SIGNS } from './summary-signs.ts';

const LADDER_WIDTH = 110;
const FINDINGS_SHOWN = 40;
const CRITERIA_SHOWN = 100;

/** What a summary tells of one capture; `folded` hides it behind its first line until it is asked for. */
export function composeChapter(capture: CaptureResult, excerpt: Excerpt | null, { voice, folded }: { voice: Voice; folded: boolean }): Chapter {
  const sign = SIGNS[capture.outcome];
  const outcome = voice.text(`summary.outcome.${capture.outcome}`);
  const blocks = [...troubleBlocks(capture, voice), ...findingBlocks(capture.findings, voice), ...gradeBlocks(capture.grade, voice), ...excerptBlocks(excerpt, voice)];
  const cut = `*${voice.text('summary.cut')}*`;
  if (!folded) return { open: `### ${sign} ${gfmCode(capture.capture, PATH_SHOWN)} · ${outcome}`, blocks, cut, close: '' };
  return { open: `<details><summary>${sign} ${htmlCode(capture.capture, PATH_SHOWN)} · ${outcome}</summary>`, blocks, cut, close: '</details>' };
}

/** What went wrong, and what was written all the same. */
function troubleBlocks({ errors, reports }: CaptureResult, voice: Voice): string[] {
  const sentences = errors.slice(0, FINDINGS_SHOWN).map(({ message }) => `- ${SIGNS.error} ${gfmText(message)}`);
  const paths = reports.map(({ path }) => gfmCode(path, PATH_SHOWN)).join(voice.text('join.comma'));
  return [...(sentences.length > 0 ? [sentences.join('\n')] : []), ...(paths ? [`${voice.text('summary.written')}${paths}`] : [])];
}

function findingBlocks(findings: FindingResult[], voice: Voice): string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, FINDINGS_SHOWN);
  const columns = summaryColumns(['level', 'finding', 'connection', 'kind'], voice);
  const more = findings.length - shown.length;
  return [
    `#### ${voice.text('summary.findings')}`,
    gfmTable(columns, shown.map((finding) => findingCells(finding, voice))),
    ...(shown.some(({ fails }) => fails) ? [gfmInlines(voice.phrase('summary.marked', { sign: SIGNS.failed }))] : []),
    ...(more > 0 ? [voice.text('summary.more-findings', { more: { value: more } })] : []),
  ];
}

/** The sentence names its frames itself. */
function findingCells({ kind, level, fails, message, connection }: FindingResult, voice: Voice): string[] {
  const word = voice.text(`finding-level.${level}`);
  return [fails ? `${SIGNS.failed} ${word}` : word, gfmText(message), connection === null ? '' : String(connection), gfmCode(kind)];
}

function gradeBlocks(grade: GradeResult | null, voice: Voice): string[] {
  if (!grade) return [];
  const { fails, criteria } = grade;
  const columns = summaryColumns(['criterion', 'points', 'found'], voice);
  const rows = criteria.slice(0, CRITERIA_SHOWN).map((one) => [`${one.met ? SIGNS.passed : SIGNS.failed} ${gfmText(one.title)}`, `${shownPoints(one.points)} / ${shownPoints(one.outOf)}`, gfmText(one.message)]);
  return [`#### ${voice.text('summary.grade')}`, `${fails ? `${SIGNS.failed} ` : ''}${gfmInlines(gradePhrase(grade, voice))}`, gfmTable(columns, rows)];
}

function excerptBlocks(excerpt: Excerpt | null, voice: Voice): string[] {
  if (!excerpt?.connections) return [];
  const ladders = excerpt.ladders.map((ladder) => `${gfmInlines(ladder.caption)}\n\n${gfmBlock(renderTextLadder(ladder, LADDER_WIDTH))}`);
  return [`#### ${voice.text('section.connections')}`, gfmDocumentTable(excerpt.connections), ...ladders];
}
