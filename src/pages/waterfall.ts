import type { Waterfall } from '../documents/document.ts';
import { axisTicks } from './axis-ticks.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { type Markup, markup } from './markup.ts';
import { plainText } from './plain-text.ts';
import { bar, label, line } from './shapes.ts';
import { sizeToFit, textWidth } from './text-width.ts';

/**
 * Connections over time: a hollow bar while the connection is being opened, a thin line while it lives, on it a bar for each exchange,
 * pale while the answer is awaited and full while it arrives.
 */
type Scale = (seconds: number) => number;

const LEFT = 176;
const SPAN = FIGURE_WIDTH - LEFT - 16;
const ROW = 30;
const TOP = 34;

export function drawWaterfall(waterfall: Waterfall): Markup {
  const scale: Scale = (seconds) => LEFT + (SPAN * Math.min(seconds, waterfall.seconds)) / Math.max(1e-9, waterfall.seconds);
  const bottom = TOP + ROW * waterfall.rows.length;
  const children = [
    drawLegend(waterfall.legend),
    ...drawAxis(waterfall.seconds, scale, bottom),
    ...waterfall.rows.map((row, index) => drawRow(row, scale, TOP + ROW * index)),
  ];
  const { id, caption, description } = waterfall;
  return figureFrame({ id: `${id}-svg`, title: plainText(caption), description, height: bottom + 26, children });
}

function drawLegend({ opening, open, waiting, receiving }: Waterfall['legend']): Markup {
  let x = 0;
  const sample = (words: string, height: number, look: string): Markup => {
    const at = x;
    x += 28 + textWidth(words, 10.5) + 22;
    return markup`${bar({ x: at, y: 10 - height / 2 }, 22, height, look)}${label({ x: at + 28, y: 14 }, words, 'bar-label')}`;
  };
  return markup`${sample(opening, 9, 'opening')}${sample(open, 3, 'life')}${sample(waiting, 12, 'waiting plain')}${sample(receiving, 12, 'receiving plain')}`;
}

function drawAxis(seconds: number, scale: Scale, bottom: number): Markup[] {
  const ticks = axisTicks(seconds, 6);
  const unit = seconds < 1 ? { factor: 1000, name: 'ms' } : { factor: 1, name: 's' };
  return ticks.map((tick) => {
    const words = `${Number((tick * unit.factor).toPrecision(6))} ${unit.name}`;
    return markup`${line({ x: scale(tick), y: TOP - 4 }, { x: scale(tick), y: bottom }, 'grid')}${label({ x: scale(tick), y: bottom + 15 }, words, 'axis-label')}`;
  });
}

function drawRow(row: Waterfall['rows'][number], scale: Scale, y: number): Markup {
  const name = label({ x: LEFT - 10, y: y + 19 }, row.label, 'row-label', sizeToFit(row.label, LEFT - 14, 11));
  const linked = row.anchor ? markup`<a href="#${row.anchor}">${name}</a>` : name;
  const life = bar({ x: scale(row.start), y: y + 13.5 }, Math.max(2, scale(row.end) - scale(row.start)), 3, 'life');
  const opening = row.opened === null ? '' : bar({ x: scale(row.start), y: y + 10.5 }, Math.max(2, scale(row.opened) - scale(row.start)), 9, 'opening');
  return markup`${line({ x: 0, y: y + ROW }, { x: FIGURE_WIDTH, y: y + ROW }, 'row-rule')}${linked}${life}${opening}${row.bars.map((one) => drawBar(one, scale, y))}${drawBarLabels(row.bars, scale, y)}`;
}

function drawBar(one: Waterfall['rows'][number]['bars'][number], scale: Scale, y: number): Markup {
  const [start, first, end] = [scale(one.start), scale(one.firstOctet), scale(one.end)];
  const waiting = bar({ x: start, y: y + 7 }, Math.max(1.5, first - start), 16, `waiting ${one.tone}`);
  const receiving = bar({ x: first, y: y + 7 }, Math.max(1.5, end - first), 16, `receiving ${one.tone}`);
  return markup`${waiting}${receiving}`;
}

/** On its bar or after it, or before it, where nothing else is drawn; a bar without room has none, the table below names it. */
function drawBarLabels(bars: Waterfall['rows'][number]['bars'], scale: Scale, y: number): Markup {
  let taken = LEFT;
  const labels = bars.map(({ label: words, start, end }, index) => {
    const width = textWidth(words, 10.5) + 8;
    const [from, to] = [scale(start), scale(end)];
    const free = bars[index + 1] ? scale(bars[index + 1]!.start) : FIGURE_WIDTH;
    const before = taken;
    taken = Math.max(taken, to);
    if (words === '' || from < before) return markup``;
    if (width < to - from) return label({ x: from + 6, y: y + 19 }, words, 'bar-label');
    if (to + width < free) {
      taken = to + width;
      return label({ x: to + 6, y: y + 19 }, words, 'bar-label beside');
    }
    return from - width > before ? label({ x: from - 6, y: y + 19 }, words, 'bar-label last beside') : markup``;
  });
  return markup`${labels}`;
}
