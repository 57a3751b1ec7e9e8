import { formatDuration } from '../explanations/format.ts';
import { seenAt } from '../facts/quantity.ts';
import type { Block } from './document.ts';
import { finishPlot } from './finish-plot.ts';
import { axisTitle, type PlotFrame, placePoints } from './plot-frame.ts';
import { timeUnit } from './plot-unit.ts';

/** Round trips over time with the sender's own estimate of them. */
export function plotRoundTrips(frame: PlotFrame): Block[] {
  const { curves, desk: { voice }, sender, receiver } = frame;
  const { rtt, ambiguousRtt } = curves.totals;
  const unit = timeUnit(Math.max(rtt.most, ambiguousRtt.most));
  const to = curves.from === 'originator' ? 'responder' : 'originator';
  const peak = curves.rtt.find((point) => point.frame === rtt.mostFrame);
  const last = curves.estimatedRtt.at(-1);
  return finishPlot(frame, 'rtt', {
    y: { title: axisTitle(frame.desk, 'y.rtt', unit), start: 0, end: Math.max(rtt.most, ambiguousRtt.most) / unit.per },
    series: [
      { name: voice.text('plot.series.rtt'), side: to, look: 'dots', points: placePoints(frame, curves.rtt, unit) },
      { name: voice.text('plot.series.ambiguous'), side: to, look: 'rings', points: placePoints(frame, curves.ambiguousRtt, unit) },
      { name: voice.text('plot.series.estimate'), side: curves.from, look: 'line', points: placePoints(frame, curves.estimatedRtt, unit) },
    ],
    notes: peak ? [{ x: frame.xOf(peak.timeNs), y: peak.high / unit.per, text: `${formatDuration(rtt.most)} #${rtt.mostFrame}`, frame: rtt.mostFrame }] : [],
    params: {
      sender, receiver, samples: { value: rtt.count }, ambiguous: { value: ambiguousRtt.count }, mean: { value: formatDuration(rtt.mean) }, estimate: { value: formatDuration(last?.high ?? 0) },
      least: seenAt(rtt.leastFrame, 'tcp.analysis.ack_rtt', rtt.least), leastFrame: rtt.leastFrame, most: seenAt(rtt.mostFrame, 'tcp.analysis.ack_rtt', rtt.most), mostFrame: rtt.mostFrame,
    },
  });
}
