import type { Ladder, LadderRow } from '../documents/document.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { drawArrow } from './ladder-arrow.ts';
import { HEAD_HEIGHT, type LadderPart, layOutLadder, type PlacedRow, type StateBand } from './ladder-layout.ts';
import { LIFELINE } from './lifeline.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { bar, label, line } from './shapes.ts';
import { sizeToFit } from './text-width.ts';

/**
 * Two lifelines with the states along them and one arrow a segment, after RFC 9293 figure 6. A long ladder becomes several
 * drawings, each with the heads of both lifelines, so that a page may end between them but never inside.
 */

const MIDDLE = (LIFELINE.originator + LIFELINE.responder) / 2;
const BAND = 9;

export function drawLadder(ladder: Ladder, places: Places): Markup {
  const parts = layOutLadder(ladder.rows);
  return markup`${parts.map((part, index) => drawPart(ladder, part, index, places))}`;
}

function drawPart(ladder: Ladder, part: LadderPart, index: number, places: Places): Markup {
  const children = [
    ...part.bands.map(drawBand),
    ...part.rows.flatMap((row) => drawRow(row, places)),
    drawHead(LIFELINE.originator, ladder.originator, 'originator'),
    drawHead(LIFELINE.responder, ladder.responder, 'responder'),
  ];
  const id = `${ladder.id}-${index + 1}`;
  return figureFrame({ id, title: plainText(ladder.caption), description: ladder.description, height: part.height, children });
}

function drawHead(x: number, head: Ladder['originator'], className: 'originator' | 'responder'): Markup {
  return markup`${label({ x, y: 14 }, head.role, `lifeline-role ${className}`)}${label({ x, y: 29 }, head.address, 'lifeline-address', sizeToFit(head.address, 270, 10.5))}${bar({ x: x - 22, y: 36 }, 44, 2.5, `fill ${className}`)}`;
}

function drawBand(band: StateBand): Markup {
  const x = LIFELINE[band.side];
  const outside = band.side === 'originator' ? x - 14 : x + 14;
  const className = `band ${band.side} ${phaseOf(band.state)}`;
  const name = band.state && label({ x: outside, y: band.from + 4 }, band.state, `state ${band.side}`, sizeToFit(band.state, 100, 10));
  const tick = band.from > HEAD_HEIGHT && line({ x: x - BAND / 2 - 4, y: band.from }, { x: x + BAND / 2 + 4, y: band.from }, `tick ${band.side}`);
  return markup`${bar({ x: x - BAND / 2, y: band.from }, BAND, band.to - band.from, className)}${tick || ''}${name || ''}`;
}

/** How full the lifeline is drawn: nothing there, opening or closing, or open for data. */
function phaseOf(state: string): string {
  if (/^ESTAB/.test(state)) return 'open';
  return /^(CLOSED|LISTEN|UNKNOWN|)$/.test(state) ? 'idle' : 'half';
}

function drawRow(placed: PlacedRow, places: Places): Markup[] {
  const { row, top } = placed;
  if (row.kind === 'start') return [];
  return row.kind === 'segment' ? drawArrow(row, placed, places) : drawBreak(row, top);
}

/** Both lifelines are cut; the words say how much time or how many segments the cut stands for. */
function drawBreak(row: Extract<LadderRow, { kind: 'gap' | 'omitted' }>, top: number): Markup[] {
  const y = top + 19;
  const cuts = [LIFELINE.originator, LIFELINE.responder].map(
    (x) => markup`<path class="cut" d="M${x - 12} ${y} l8 -7 l8 7 l8 -7 v11 l-8 7 l-8 -7 l-8 7 z"/><path class="cut-edge" d="M${x - 12} ${y} l8 -7 l8 7 l8 -7 m0 11 l-8 7 l-8 -7 l-8 7"/>`,
  );
  const words = label({ x: MIDDLE, y: y + 6 }, row.text, `break ${row.kind}`, sizeToFit(row.text, FIGURE_WIDTH - 360, 11));
  return [...cuts, words];
}
