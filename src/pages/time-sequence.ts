import type { TimeSequence } from '../documents/document.ts';
import { axisTicks } from './axis-ticks.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { type Markup, markup } from './markup.ts';
import { plainText } from './plain-text.ts';
import { label, line } from './shapes.ts';

/** Octets sent over time, after tcptrace: an upright stroke for each segment, a staircase for what was acknowledged. */
type Scale = (value: number) => number;

const LEFT = 70;
const TOP = 22;
const HEIGHT = 250;
const SPAN = FIGURE_WIDTH - LEFT - 20;

export function drawTimeSequence(plot: TimeSequence): Markup {
  const lastTime = Math.max(1e-6, ...plot.data.map((point) => point.t), ...plot.acks.map((ack) => ack.t));
  const lastOctet = Math.max(1, ...plot.data.map((point) => point.end), ...plot.acks.map((ack) => ack.position));
  const x: Scale = (t) => LEFT + (SPAN * t) / lastTime;
  const y: Scale = (octet) => TOP + HEIGHT - (HEIGHT * octet) / lastOctet;
  const children = [...drawAxes(plot, x, y, { lastTime, lastOctet }), drawStairs(plot, x, y), ...drawSegments(plot, x, y)];
  const { id, caption, description } = plot;
  return figureFrame({ id: `${id}-svg`, title: plainText(caption), description, height: TOP + HEIGHT + 42, children });
}

function drawAxes(plot: TimeSequence, x: Scale, y: Scale, { lastTime, lastOctet }: { lastTime: number; lastOctet: number }): Markup[] {
  const bottom = TOP + HEIGHT;
  const across = axisTicks(lastOctet, 5).map(
    (tick) => markup`${line({ x: LEFT, y: y(tick) }, { x: LEFT + SPAN, y: y(tick) }, tick === 0 ? 'axis' : 'grid')}${label({ x: LEFT - 8, y: y(tick) + 4 }, String(tick), 'axis-label last')}`,
  );
  const along = axisTicks(lastTime, 7).map(
    (tick) => markup`${line({ x: x(tick), y: bottom }, { x: x(tick), y: bottom + 5 }, 'axis')}${label({ x: x(tick), y: bottom + 17 }, String(tick), 'axis-label')}`,
  );
  return [...across, ...along, label({ x: 0, y: 10 }, plot.yTitle, 'axis-title'), label({ x: LEFT + SPAN, y: bottom + 34 }, plot.xTitle, 'axis-title last')];
}

function drawStairs(plot: TimeSequence, x: Scale, y: Scale): Markup {
  if (plot.acks.length === 0) return markup``;
  const path = plot.acks.map(({ t, position }, index) => (index === 0 ? `M${two(x(t))} ${two(y(position))}` : `H${two(x(t))} V${two(y(position))}`));
  return markup`<path class="stairs" d="${path.join(' ')}"/>`;
}

function drawSegments(plot: TimeSequence, x: Scale, y: Scale): Markup[] {
  return plot.data.map(({ t, start, end, look }) => line({ x: x(t), y: y(start) }, { x: x(t), y: Math.min(y(end), y(start) - 2) }, `stroke ${look}`));
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}
