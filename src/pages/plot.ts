import type { Plot, PlotSeries } from '../documents/document.ts';
import { FIGURE_WIDTH, figureFrame } from './figure-frame.ts';
import { frameLink } from './frame-link.ts';
import { type Markup, markup } from './markup.ts';
import type { Places } from './places.ts';
import { plainText } from './plain-text.ts';
import { drawLegend } from './plot-legend.ts';
import { drawSeries } from './plot-series.ts';
import { type PlotScale, plotScale } from './plot-scales.ts';
import { label, line } from './shapes.ts';
import { textWidth } from './text-width.ts';

const RIGHT = 14;
const HEIGHT = 216;
const TICK_SIZE = 10;
const NOTE_SIZE = 10.5;

/** A plot: its legend, then the two axes with the series between them, then words at single points. */
export function drawPlot(plot: Plot, places: Places): Markup {
  const legend = drawLegend(plot.series);
  const top = legend.height + 24;
  const y = plotScale(plot.y, [top + HEIGHT, top], { most: 5, isNice: plot.y.start === 0 });
  const left = Math.max(34, ...y.ticks.map(({ text }) => textWidth(text, TICK_SIZE) + 16));
  const x = plotScale(plot.x, [left, FIGURE_WIDTH - RIGHT], { most: 8 });
  const clip = `${plot.id}-clip`;
  const area = { left, top, width: FIGURE_WIDTH - RIGHT - left, height: HEIGHT };
  const children = [
    legend.drawing,
    markup`<clipPath id="${clip}"><rect x="${left - 4}" y="${top - 5}" width="${area.width + 8}" height="${HEIGHT + 10}"/></clipPath>`,
    ...drawAxes(plot, x, y, area),
    markup`<g clip-path="url(#${clip})">${plot.series.map((series) => drawSeries(series, { x, y, places }))}</g>`,
    ...plot.series.filter(({ look }) => look === 'level').map((series) => drawLevelName(series, x, y)),
    ...plot.notes.map((note) => drawNote(note, x, y, places)),
  ];
  return figureFrame({ id: `${plot.id}-svg`, title: plainText(plot.caption), description: plot.description, height: top + HEIGHT + 38, children });
}

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

function drawAxes(plot: Plot, x: PlotScale, y: PlotScale, { left, top, width, height }: Area): Markup[] {
  const bottom = top + height;
  const right = left + width;
  const rows = y.ticks.map(({ value, text }) => markup`${line({ x: left, y: y.at(value) }, { x: right, y: y.at(value) }, 'grid')}${label({ x: left - 8, y: y.at(value) + 3.5 }, text, 'axis-label last')}`);
  const columns = x.ticks.map(({ value, text }) => markup`${line({ x: x.at(value), y: bottom }, { x: x.at(value), y: bottom + 5 }, 'axis')}${label({ x: x.at(value), y: bottom + 17 }, text, 'axis-label')}`);
  return [...rows, ...columns, line({ x: left, y: bottom }, { x: right, y: bottom }, 'axis'), label({ x: 0, y: top - 11 }, plot.y.title, 'axis-title'), label({ x: right, y: bottom + 33 }, plot.x.title, 'axis-title last')];
}

/** Above the right end of its line. */
function drawLevelName({ name, points }: PlotSeries, x: PlotScale, y: PlotScale): Markup {
  return label({ x: x.at(x.domain[1]) - 2, y: y.at(points[0]!.high) - 5 }, name, 'plot-note last');
}

/** Over its point, and inside of the figure. */
function drawNote({ x: at, y: value, text, frame }: Plot['notes'][number], x: PlotScale, y: PlotScale, places: Places): Markup {
  const half = textWidth(text, NOTE_SIZE) / 2 + 4;
  const middle = Math.min(Math.max(x.at(at), x.at(x.domain[0]) + half), x.at(x.domain[1]) - half);
  return frameLink(frame, places, label({ x: middle, y: y.at(value) - 7 }, text, 'plot-note'));
}
