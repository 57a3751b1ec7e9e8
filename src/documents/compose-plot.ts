import type { Connection } from '../connections/connection.ts';
import type { Curves } from '../connections/curves.ts';
import type { Desk } from './desk.ts';
import type { Block, PlotKind } from './document.ts';
import { framePlot, type PlotFrame } from './plot-frame.ts';
import { plotRoundTrips } from './plot-round-trips.ts';
import { plotSequence } from './plot-sequence.ts';
import { plotThroughput } from './plot-throughput.ts';
import { plotWindow } from './plot-window.ts';

interface KindOfPlot {
  /** Whether there is anything to draw. */
  has(curves: Curves): boolean;
  compose(frame: PlotFrame): Block[];
}

const KINDS: Record<PlotKind, KindOfPlot> = {
  stevens: { has: () => true, compose: (frame) => plotSequence(frame, 'stevens') },
  tcptrace: { has: () => true, compose: (frame) => plotSequence(frame, 'tcptrace') },
  rtt: { has: ({ rtt }) => rtt.length > 0, compose: plotRoundTrips },
  throughput: { has: ({ pace }) => pace.octets.length > 1, compose: plotThroughput },
  window: { has: ({ window, inFlight }) => window.length > 0 && inFlight.length > 0, compose: (frame) => plotWindow(frame, 'window') },
  flight: { has: ({ inFlight }) => inFlight.length > 0, compose: (frame) => plotWindow(frame, 'flight') },
};

/** What a plot is called in Chinese notes. */
const NAMES: Record<string, PlotKind> = { 序号: 'tcptrace', 往返时间: 'rtt', 吞吐量: 'throughput', 窗口: 'window', 在途: 'flight' };

/** The plot that notes ask for by a name; null for a name that none has. */
export function plotKindOf(name: string): PlotKind | null {
  return (Object.keys(KINDS) as PlotKind[]).find((kind) => kind === name.toLowerCase()) ?? (Object.hasOwn(NAMES, name) ? NAMES[name]! : null);
}

/** One plot of a connection and its summary; nothing where the connection has too little to plot. */
export function composePlot(desk: Desk, connection: Connection, kind: PlotKind): Block[] {
  const { has, compose } = KINDS[kind];
  const frame = framePlot(desk, connection);
  return frame && has(frame.curves) ? compose(frame) : [];
}
