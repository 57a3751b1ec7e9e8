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

/** The names by which a plot can be asked for. */
export const PLOT_KINDS = Object.keys(KINDS) as PlotKind[];

/** One plot of a connection and its summary; nothing where the connection has too little to plot. */
export function composePlot(desk: Desk, connection: Connection, kind: PlotKind): Block[] {
  const { has, compose } = KINDS[kind];
  const frame = framePlot(desk, connection);
  return frame && has(frame.curves) ? compose(frame) : [];
}
