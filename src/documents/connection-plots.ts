import type { Connection } from '../connections/connection.ts';
import type { CurveTotals, Curves } from '../connections/curves.ts';
import { composePlot } from './compose-plot.ts';
import type { Desk } from './desk.ts';
import type { Block, PlotKind } from './document.ts';

/** From here on a plot shows more than a list does (docs/plots.md names these numbers). */
const ENOUGH = { segments: 24, roundTrips: 16, busyWindows: 8 };
/** A flight that comes this near to the window makes the window worth drawing. */
const NEAR_WINDOW = 0.5;

/** The plots that a connection's own section shows. */
export function composePlots(desk: Desk, connection: Connection): Block[] {
  const { curves } = connection;
  if (!curves || curves.totals.segments < ENOUGH.segments) return [];
  return worthDrawing(curves, connection).flatMap((kind) => composePlot(desk, connection, kind));
}

function worthDrawing(curves: Curves, { verdicts }: Connection): PlotKind[] {
  const { totals, pace } = curves;
  const isEventful = Object.keys(verdicts).length > 0;
  return [
    isEventful ? 'tcptrace' : 'stevens',
    ...(totals.rtt.count >= ENOUGH.roundTrips ? (['rtt'] as const) : []),
    ...(pace.octets.filter((octets) => octets > 0).length >= ENOUGH.busyWindows ? (['throughput'] as const) : []),
    ...(totals.inFlight.count > 0 ? [flightOrWindow(totals)] : []),
  ];
}

/** A window that was never in the way would press the flight flat against the axis. */
function flightOrWindow({ window, inFlight, zeroWindows }: CurveTotals): 'window' | 'flight' {
  return zeroWindows > 0 || inFlight.most >= NEAR_WINDOW * window.most ? 'window' : 'flight';
}
