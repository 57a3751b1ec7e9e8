import type { Ladder, LadderRow } from '../documents/document.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { drawArrow } from './ladder-arrow.ts';
import { type LadderStrip, layOutLadder, type StateBand } from './ladder-layout.ts';
import { LIFELINE } from './lifeline.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { bar, label, line } from './shapes.ts';
import { sizeToFit } from './text-width.ts';

/**
 * Two lifelines with the states along them and one arrow a segment, after RFC 9293 figure 6. Every row is a drawing of its own
 * in a column whose head is a table head: a printer may end the page between rows, and repeats the head.
 */
export function drawLadder(ladder: Ladder, places: Places): Markup {
  const strips = layOutLadder(ladder.rows).map((strip) => drawStrip(strip, places));
  return markup`<div class="ladder-column"><div class="ladder-head"><div>${drawHead(ladder)}</div></div><div class="ladder-rows">${strips}</div></div>`;
}

const MIDDLE = (LIFELINE.originator + LIFELINE.responder) / 2;
const BAND = 8;
/** Strips overlap by this much, so that no seam of paper shows between them. */
const OVERLAP = 1.5;

function drawHead(ladder: Ladder): Markup {
  const children = [drawRole('originator', ladder.originator), drawRole('responder', ladder.responder)];
  return figureFrame({ id: `${ladder.id}-svg`, title: plainText(ladder.caption), description: ladder.description, height: 46, children });
}

function drawRole(side: 'originator' | 'responder', { role, address }: Ladder['originator']): Markup {
  const x = LIFELINE[side];
  return markup`${label({ x, y: 14 }, role, `lifeline-role ${side}`)}${label({ x, y: 30 }, address, 'lifeline-address', sizeToFit(address, 270, 10.5))}${bar({ x: x - 22, y: 38 }, 44, 2.5, `fill ${side}`)}`;
}

function drawStrip(strip: LadderStrip, places: Places): Markup {
  const { row, height } = strip;
  const children = [...strip.bands.map(drawBand), ...drawRow(strip, places)];
  return markup`<div class="ladder-row ${row.kind}"><div><svg role="img" viewBox="0 0 ${FIGURE_WIDTH} ${height}" width="${FIGURE_WIDTH}" height="${height}" aria-label="${nameOf(row)}">${children}</svg></div></div>`;
}

function nameOf(row: LadderRow): string {
  if (row.kind === 'start') return `${row.originatorState} – ${row.responderState}`;
  if (row.kind !== 'segment') return row.text;
  const states = [row.originatorState, row.responderState].filter(Boolean).join(' – ');
  return [`#${row.frame}`, row.from === 'originator' ? '→' : '←', row.flags, row.numbers, row.label, states].filter(Boolean).join(' ');
}

function drawBand(band: StateBand): Markup {
  const x = LIFELINE[band.side];
  const body = bar({ x: x - BAND / 2, y: band.from }, BAND, band.to - band.from + OVERLAP, `band ${band.side} ${phaseOf(band.state)}`);
  if (!band.entered) return body;
  const tick = band.from > 0 && line({ x: x - BAND / 2 - 4, y: band.from }, { x: x + BAND / 2 + 4, y: band.from }, `tick ${band.side}`);
  const outside = band.side === 'originator' ? x - 14 : x + 14;
  const name = label({ x: outside, y: Math.max(9, band.from + 4) }, band.state, `state ${band.side}`, sizeToFit(band.state, 100, 10));
  return markup`${body}${tick}${name}`;
}

/** How full the lifeline is drawn: nothing there, opening or closing, or open for data. */
function phaseOf(state: string): string {
  if (/^ESTAB/.test(state)) return 'open';
  return /^(CLOSED|LISTEN|UNKNOWN|)$/.test(state) ? 'idle' : 'half';
}

function drawRow(strip: LadderStrip, places: Places): Markup[] {
  const { row } = strip;
  if (row.kind === 'start') return [];
  return row.kind === 'segment' ? drawArrow(row, strip, places) : drawBreak(row);
}

/** Both lifelines are cut; the words say how much time or how many segments the cut stands for. */
function drawBreak(row: Extract<LadderRow, { kind: 'gap' | 'omitted' }>): Markup[] {
  const y = 19;
  const cuts = [LIFELINE.originator, LIFELINE.responder].map(
    (x) => markup`<path class="cut" d="M${x - 12} ${y} l8 -7 l8 7 l8 -7 v11 l-8 7 l-8 -7 l-8 7 z"/><path class="cut-edge" d="M${x - 12} ${y} l8 -7 l8 7 l8 -7 m0 11 l-8 7 l-8 -7 l-8 7"/>`,
  );
  return [...cuts, label({ x: MIDDLE, y: y + 6 }, row.text, `break ${row.kind}`, sizeToFit(row.text, FIGURE_WIDTH - 360, 11))];
}
