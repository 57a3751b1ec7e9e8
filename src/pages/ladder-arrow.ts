import type { LadderRow } from '../documents/document.ts';
import { frameLink } from './frame-link.ts';
import { LIFELINE } from './lifeline.ts';
import { ARRIVAL, DEPARTURE, type LadderStrip } from './ladder-layout.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { arrowHead, label, line, type Point } from './shapes.ts';
import { sizeToFit } from './text-width.ts';

/** One segment of a ladder: frame and time at the edge, the arrow with its flags and numbers, what it carries below. */
type Segment = Extract<LadderRow, { kind: 'segment' }>;

const MIDDLE = (LIFELINE.originator + LIFELINE.responder) / 2;
const WORDS_WIDTH = 310;
/** How far a lost segment is drawn before it ends in a cross. */
const LOST_AT = 0.86;

export function drawArrow(row: Segment, { oneLine }: LadderStrip, places: Places): Markup[] {
  return [...drawEdge(row, places), ...drawLine(row), drawNumbers(row), ...drawBelow(row, oneLine)];
}

function drawEdge(row: Segment, places: Places): Markup[] {
  const frame = frameLink(row.frame, places, label({ x: 2, y: DEPARTURE }, `#${row.frame}`, 'frame-number'));
  return [frame, label({ x: 2, y: DEPARTURE + 12 }, row.time, 'time')];
}

function drawLine(row: Segment): Markup[] {
  const rightward = row.from === 'originator';
  const start = rightward ? LIFELINE.originator + 6 : LIFELINE.responder - 6;
  const end = rightward ? LIFELINE.responder - 6 : LIFELINE.originator + 6;
  const tail = { x: start, y: DEPARTURE };
  const tip = { x: end, y: ARRIVAL };
  const className = `arrow ${row.from} ${row.look}`;
  if (row.look !== 'lost') return [line(tail, shortened(tail, tip), className), arrowHead(tail, tip, row.from)];
  const stop = { x: tail.x + LOST_AT * (tip.x - tail.x), y: tail.y + LOST_AT * (tip.y - tail.y) };
  return [line(tail, stop, className), cross(stop)];
}

/** The line ends inside the head, so that its square end does not show at the tip. */
function shortened(tail: Point, tip: Point): Point {
  const part = 1 - 7 / Math.abs(tip.x - tail.x);
  return { x: tail.x + part * (tip.x - tail.x), y: tail.y + part * (tip.y - tail.y) };
}

function cross({ x, y }: Point): Markup {
  return markup`<path class="cross" d="M${x - 5} ${y - 5} l10 10 m0 -10 l-10 10"/>`;
}

function drawNumbers(row: Segment): Markup {
  const size = sizeToFit(`${row.flags}  ${row.numbers}`, WORDS_WIDTH, 11.5);
  return label({ x: MIDDLE, y: 15 }, markup`<tspan class="flags ${row.from}">${row.flags}</tspan><tspan class="numbers" dx="7">${row.numbers}</tspan>`, 'words', size);
}

function drawBelow(row: Segment, oneLine: boolean): Markup[] {
  const y = 40;
  const what = markup`<tspan class="what ${row.look}">${row.label}</tspan>`;
  const raw = markup`<tspan class="raw"${oneLine ? markup` dx="9"` : ''}>${row.raw}</tspan>`;
  if (oneLine) return [label({ x: MIDDLE, y }, markup`${what}${raw}`, 'words')];
  const size = sizeToFit(row.label, WORDS_WIDTH, 11);
  const lines = row.label ? [label({ x: MIDDLE, y }, what, 'words', size)] : [];
  if (row.raw) lines.push(label({ x: MIDDLE, y: y + (row.label ? 12 : 0) }, raw, 'words'));
  return lines;
}
