import { formatDuration } from '../explanations/format.ts';
import type { Block } from './document.ts';
import { finishPlot } from './finish-plot.ts';
import { axisTitle, largest, type PlotFrame } from './plot-frame.ts';
import { rateText, rateUnit } from './plot-unit.ts';

const BITS = 8;

/** Payload over time: each step is the mean of a window. */
export function plotThroughput(frame: PlotFrame): Block[] {
  const { curves, desk: { voice }, sender, shown, xOf } = frame;
  const { pace, totals } = curves;
  const rateOf = (octets: number) => (octets * BITS * 1e9) / Math.max(1, pace.windowNs);
  const most = rateOf(largest(pace.octets));
  const mean = shown.spanNs > 0 ? (shown.octets * BITS * 1e9) / shown.spanNs : 0;
  const unit = rateUnit(Math.max(most, mean));
  const width = xOf(pace.windowNs) - xOf(0);
  const points = pace.octets.map((octets, index) => ({ x: xOf(pace.startNs + index * pace.windowNs), low: rateOf(octets) / unit.per, high: rateOf(octets) / unit.per, frame: null }));
  const last = { x: (points.at(-1)?.x ?? 0) + width, low: 0, high: 0, frame: null };
  return finishPlot({ ...frame, x: { ...frame.x, end: Math.max(frame.x.end, last.x) } }, 'throughput', {
    y: { title: axisTitle(frame.desk, 'y.throughput', unit), start: 0, end: Math.max(most, mean) / unit.per },
    series: [
      { name: voice.text('plot.series.throughput', { window: windowText(pace) }), side: curves.from, look: 'bars', points: [...points, last] },
      { name: voice.text('plot.series.mean', { mean: rateText(mean) }), side: curves.from, look: 'level', points: [{ x: frame.x.start, low: mean / unit.per, high: mean / unit.per, frame: null }] },
    ],
    notes: [],
    params: {
      sender, octets: { value: shown.octets }, copies: { value: totals.copies }, span: { value: formatDuration(shown.spanNs) }, mean: { value: rateText(mean) }, most: { value: rateText(most) },
      window: { value: windowText(pace) }, at: { value: formatDuration(pace.startNs + pace.octets.indexOf(largest(pace.octets)) * pace.windowNs - frame.connection.startNs) },
    },
  });
}

/** A round length: `10 ms`, not `10.0 ms`. */
function windowText({ windowNs }: PlotFrame['curves']['pace']): string {
  return formatDuration(windowNs).replace(/\.0+(?=\D)/, '');
}
