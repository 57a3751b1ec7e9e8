import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { PlotSeries } from '../documents/document.ts';
import type { PlotScale } from './plot-scales.ts';

type Vertex = [x: number, y: number];

/** Decimals of a path's numbers: a tenth of a pixel. */
const DIGITS = 1;

/** The `d` of a series that is drawn as one line or area. A point that stands for several goes down and up within its column. */
export function linePath({ look, points }: PlotSeries, x: PlotScale, y: PlotScale): string {
  const vertices = points.flatMap(({ x: at, low, high }): Vertex[] => (low === high ? [[x.at(at), y.at(high)]] : [[x.at(at), y.at(low)], [x.at(at), y.at(high)]]));
  if (look === 'bars') return area<Vertex>().digits(DIGITS).curve(curveStepAfter).y0(y.at(y.domain[0]))(vertices) ?? '';
  return line<Vertex>().digits(DIGITS).curve(look === 'line' ? curveLinear : curveStepAfter)(vertices) ?? '';
}

/** The `d` of a series of upright strokes or dots; a dot is a stroke without length that has round ends. */
export function strokePath({ look, points }: PlotSeries, x: PlotScale, y: PlotScale): string {
  const isDot = look === 'dots';
  return points.map(({ x: at, low, high }) => {
    const [bottom, top] = [y.at(low), y.at(high)];
    return `M${one(x.at(at))} ${one(bottom)}V${one(isDot ? Math.min(top, bottom - 0.1) : Math.min(top, bottom - 2))}`;
  }).join('');
}

export function one(value: number): number {
  return Math.round(value * 10) / 10;
}
