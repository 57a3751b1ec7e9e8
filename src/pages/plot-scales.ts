import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { PlotAxis } from '../documents/document.ts';

/** Where a value stands in a figure, and the round values that an axis names. */
export interface PlotScale {
  at(value: number): number;
  /** With their words. */
  ticks: { value: number; text: string }[];
  /** The values at both ends. */
  domain: [number, number];
}

/** An axis from `from` to `to` in figure units with about `most` ticks; a nice one begins and ends at a tick. */
export function plotScale({ start, end }: Pick<PlotAxis, 'start' | 'end'>, [from, to]: [number, number], { most, isNice = false }: { most: number; isNice?: boolean }): PlotScale {
  const scale: ScaleLinear<number, number> = scaleLinear().domain([start, end > start ? end : start + 1]).range([from, to]);
  if (isNice) scale.nice(most);
  const format = scale.tickFormat(most);
  const [first = 0, last = 1] = scale.domain();
  return { at: (value) => scale(value), ticks: scale.ticks(most).map((value) => ({ value, text: format(value) })), domain: [first, last] };
}
