import { formatDuration } from '../explanations/format.ts';
import type { Block, PlotSeries } from './document.ts';
import { axisTitle, largest, type PlotFrame, placePoints, smallest } from './plot-frame.ts';
import { finishPlot } from './finish-plot.ts';
import { octetUnit, type PlotUnit } from './plot-unit.ts';

/** Room above the data in which the edge of the window may be seen. */
const HEADROOM = 0.12;
/** Numbers below this are printed whole, as a packet list prints them. */
const PRINTED_WHOLE = 20_000_000;

/** Sequence numbers over time: after Stevens a dot where each segment begins, after tcptrace all that is known of the flow of octets. */
export function plotSequence(frame: PlotFrame, kind: 'stevens' | 'tcptrace'): Block[] {
  const { curves, sender } = frame;
  const data = [...curves.sent, ...curves.again];
  const start = smallest(data.map(({ low }) => low));
  const end = largest(data.map(({ high }) => high));
  const unit = end < PRINTED_WHOLE ? { name: '', per: 1 } : octetUnit(end);
  const top = end + (end - start) * HEADROOM;
  const series = (kind === 'stevens' ? stevens : tcptrace)(frame, unit).filter(({ points }) => points.some(({ low, high }) => high * unit.per >= start && low * unit.per <= top));
  const { totals, pace } = curves;
  return finishPlot(frame, kind, {
    y: { title: axisTitle(frame.desk, 'y.sequence', unit), start: start / unit.per, end: (kind === 'stevens' ? end : top) / unit.per },
    series,
    notes: [],
    params: {
      sender, segments: { value: frame.shown.segments }, octets: { value: frame.shown.octets }, copies: { value: totals.copies }, zeroWindows: { value: totals.zeroWindows },
      span: { value: formatDuration(frame.shown.spanNs) }, pause: { value: formatDuration(longestPause(pace)) }, paused: longestPause(pace) > 0, sacked: { value: curves.sacked.length },
    },
  });
}

function stevens(frame: PlotFrame, unit: PlotUnit): PlotSeries[] {
  const { curves, desk: { voice } } = frame;
  const starts = (points: typeof curves.sent) => placePoints(frame, points.map((point) => ({ ...point, high: point.low })), unit);
  return [
    { name: voice.text('plot.series.starts'), side: curves.from, look: 'dots', points: starts(curves.sent) },
    { name: voice.text('plot.series.again'), side: curves.from, look: 'rings', points: starts(curves.again) },
  ];
}

function tcptrace(frame: PlotFrame, unit: PlotUnit): PlotSeries[] {
  const { curves, desk: { voice } } = frame;
  const to = curves.from === 'originator' ? 'responder' : 'originator';
  const one = (key: string, side: typeof to, look: PlotSeries['look'], points: typeof curves.sent): PlotSeries => ({ name: voice.text(`plot.series.${key}`), side, look, points: placePoints(frame, points, unit) });
  return [
    one('allowed', to, 'edge', curves.allowed),
    one('acknowledged', to, 'steps', curves.acknowledged),
    one('sacked', to, 'blocks', curves.sacked),
    one('sent', curves.from, 'strokes', curves.sent),
    one('again', curves.from, 'again', curves.again),
    one('zero', to, 'crosses', curves.zeroWindows),
  ];
}

/** The longest run of windows without an octet; 0 where it is no longer than two. */
function longestPause({ octets, windowNs }: PlotFrame['curves']['pace']): number {
  let longest = 0;
  let run = 0;
  for (const count of octets) {
    run = count === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest > 2 ? longest * windowNs : 0;
}
