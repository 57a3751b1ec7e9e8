import { formatCount } from '../explanations/format.ts';
import { seenAt } from '../facts/quantity.ts';
import type { Block, PlotSeries } from './document.ts';
import { finishPlot } from './finish-plot.ts';
import { axisTitle, type PlotFrame, placePoints } from './plot-frame.ts';
import { octetUnit } from './plot-unit.ts';

/** Octets in flight, alone or against the window that the receiver offers for them. */
export function plotWindow(frame: PlotFrame, kind: 'window' | 'flight'): Block[] {
  const { curves, desk: { voice }, sender, receiver } = frame;
  const { window, inFlight, zeroWindows } = curves.totals;
  const most = Math.max(inFlight.most, kind === 'window' ? window.most : 0);
  const unit = octetUnit(most);
  const to = curves.from === 'originator' ? 'responder' : 'originator';
  const offered: PlotSeries[] = [
    { name: voice.text('plot.series.window'), side: to, look: 'steps', points: placePoints(frame, curves.window, unit) },
    { name: voice.text('plot.series.zero'), side: to, look: 'crosses', points: placePoints(frame, curves.zeroWindows.map((point) => ({ ...point, low: 0, high: 0 })), unit) },
  ];
  const flight: PlotSeries = { name: voice.text('plot.series.flight'), side: curves.from, look: 'dots', points: placePoints(frame, curves.inFlight, unit) };
  const peak = curves.inFlight.find((point) => point.frame === inFlight.mostFrame);
  return finishPlot(frame, kind, {
    y: { title: axisTitle(frame.desk, `y.${kind}`, unit), start: 0, end: most / unit.per },
    series: kind === 'window' ? [...offered, flight] : [flight],
    notes: peak ? [{ x: frame.xOf(peak.timeNs), y: peak.high / unit.per, text: `${formatCount(inFlight.most)} B #${inFlight.mostFrame}`, frame: inFlight.mostFrame }] : [],
    params: {
      sender, receiver, zeroWindows: { value: zeroWindows }, isRoomy: window.least > inFlight.most, mean: { value: inFlight.mean },
      flight: seenAt(inFlight.mostFrame, 'tcp.analysis.bytes_in_flight', inFlight.most), flightFrame: inFlight.mostFrame,
      least: seenAt(window.leastFrame, 'tcp.window_size', window.least), leastFrame: window.leastFrame, most: seenAt(window.mostFrame, 'tcp.window_size', window.most), mostFrame: window.mostFrame,
    },
  });
}
