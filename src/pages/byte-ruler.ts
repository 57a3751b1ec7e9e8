import type { ByteRuler } from '../documents/document.ts';
import { axisTicks } from './axis-ticks.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { frameLink } from './frame-link.ts';
import { assignLanes } from './lanes.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { bar, label, line } from './shapes.ts';
import { textWidth } from './text-width.ts';

/**
 * One direction's octets as a bar: which frame carried which stretch, copies on lanes of their own above, holes hatched; under the
 * axis a mark for each acknowledgment at the octet that it asks for.
 */
type Scale = (position: number) => number;

const LEFT = 12;
const SPAN = FIGURE_WIDTH - 24;
const LANE = 24;
const MOST_LANES = 6;

export function drawByteRuler(ruler: ByteRuler, places: Places): Markup {
  const scale: Scale = (position) => LEFT + (SPAN * position) / Math.max(1, ruler.length);
  const rangeLanes = assignLanes(ruler.ranges, MOST_LANES);
  const axis = 8 + LANE * Math.max(1, ...rangeLanes.map((lane) => lane + 1));
  const marks = ruler.acks.map(({ position, frame }) => markReach(scale(position), `#${frame}`));
  const markLanes = assignLanes(marks.map(mirrored), MOST_LANES);
  const height = axis + 34 + 15 * Math.max(0, ...markLanes.map((lane) => lane + 1));
  const children = [
    ...ruler.ranges.map((range, index) => drawRange(range, ruler, scale, axis - LANE * (Math.max(0, rangeLanes[index] ?? 0) + 1), places)),
    ...drawAxis(ruler, scale, axis),
    ...ruler.acks.map((ack, index) => drawAck(ack, scale(ack.position), axis, markLanes[index] ?? 0, places)),
  ];
  return figureFrame({ id: `${ruler.id}-svg`, title: plainText(ruler.caption), description: ruler.description, height, children });
}

function drawRange(range: ByteRuler['ranges'][number], ruler: ByteRuler, scale: Scale, y: number, places: Places): Markup {
  const x = scale(range.start);
  const width = Math.max(1.5, scale(range.end) - x);
  const box = bar({ x, y }, width, LANE - 4, `range ${ruler.from} ${range.look}`);
  const words = range.label || `#${range.frame}`;
  const text = [words, `#${range.frame}`].find((candidate) => textWidth(candidate, 10.5) + 6 <= width);
  const inner = markup`${box}${text ? label({ x: x + width / 2, y: y + 14 }, text, `range-label ${range.look}`) : ''}`;
  return range.look === 'gap' ? inner : frameLink(range.frame, places, inner);
}

/** A number gives way to the line of an acknowledgment that would cross it. */
function drawAxis({ length, acks }: ByteRuler, scale: Scale, y: number): Markup[] {
  const crossed = (tick: number): boolean => acks.some((ack) => Math.abs(scale(ack.position) - scale(tick)) < 20);
  const ticks = axisTicks(length, 8).filter((tick) => tick === 0 || (scale(length) - scale(tick) > 44 && !crossed(tick)));
  const marks = [...new Set([...ticks, length])].map(
    (tick) => markup`${line({ x: scale(tick), y }, { x: scale(tick), y: y + 5 }, 'axis')}${label({ x: tick === length ? scale(tick) - 5 : scale(tick), y: y + 17 }, String(tick), tick === 0 ? 'axis-label first' : tick === length ? 'axis-label last' : 'axis-label')}`,
  );
  return [line({ x: scale(0), y }, { x: scale(length), y }, 'axis'), ...marks];
}

function drawAck(ack: ByteRuler['acks'][number], x: number, axis: number, lane: number, places: Places): Markup {
  const mark = markup`<path class="ack-mark" d="M${x} ${axis} l-4 7 h8 z"/>`;
  if (lane < 0) return mark;
  const y = axis + 34 + 15 * lane;
  const atEdge = x > FIGURE_WIDTH - 60;
  const words = label({ x: atEdge ? x - 5 : x + 5, y: y + 3 }, `ACK #${ack.frame}`, atEdge ? 'ack-label last' : 'ack-label');
  return markup`${line({ x, y: axis }, { x, y }, 'ack-line')}${mark}${frameLink(ack.frame, places, words)}`;
}

function markReach(x: number, text: string): { start: number; end: number } {
  const width = textWidth(`ACK ${text}`, 10) + 14;
  return x > FIGURE_WIDTH - 60 ? { start: x - width, end: x } : { start: x, end: x + width };
}

/** Lanes are dealt out from the right, so that a mark's line, which runs down on the left of its words, crosses no other words. */
function mirrored({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start: -end, end: -start };
}
