import type { Connection } from '../connections/connection.ts';
import type { CurvePoint, Curves } from '../connections/curves.ts';
import type { Party } from '../facts/fact.ts';
import { partyOf } from '../facts/segment-facts.ts';
import { busySpan } from './busy-span.ts';
import { castFor, type Desk } from './desk.ts';
import type { PlotAxis, PlotSeries } from './document.ts';
import { type PlotUnit, timeUnit } from './plot-unit.ts';

/** What every plot of a connection shares: whose data it shows, and the axis of time. */
export interface PlotFrame {
  desk: Desk;
  connection: Connection;
  curves: Curves;
  sender: Party;
  receiver: Party;
  x: PlotAxis;
  /** Data segments that lie far before or behind those that are drawn. */
  outside: number;
  /** What is drawn: data segments, their octets, and the time from the first to the last. */
  shown: { segments: number; octets: number; spanNs: number };
  xOf(timeNs: number): number;
}

/** A span that begins this many times its own length after the connection does is measured from its own beginning. */
const FAR = 20;

/** Every plot of a connection has the same axis, from its first data segment to the last ACK or segment of the time that is drawn. */
export function framePlot(desk: Desk, connection: Connection): PlotFrame | null {
  const { curves } = connection;
  const data = curves ? [...curves.sent, ...curves.again] : [];
  if (!curves || data.length < 2) return null;
  const { fromNs: firstNs, toNs, outside } = busySpan(data);
  const lastNs = lastAnswer(curves, { firstNs, toNs });
  if (lastNs <= firstNs) return null;
  const drawn = within(curves, firstNs, lastNs);
  const isFar = firstNs - connection.startNs > FAR * (lastNs - firstNs);
  const zeroNs = isFar ? firstNs : connection.startNs;
  const unit = timeUnit(lastNs - zeroNs);
  const xOf = (timeNs: number) => (timeNs - zeroNs) / unit.per;
  const cast = castFor(desk, connection);
  const other = curves.from === 'originator' ? 'responder' : 'originator';
  const x = { title: axisTitle(desk, isFar ? 'x.data' : 'x.connection', unit), start: xOf(firstNs), end: xOf(lastNs) };
  return { desk, connection, curves: drawn, outside, shown: shownOf(curves, drawn, { outside, spanNs: toNs - firstNs }), sender: partyOf(cast, curves.from), receiver: partyOf(cast, other), x, xOf };
}

/** The last ACK that follows the data without a wait as long as the data took. */
function lastAnswer({ acknowledged }: Curves, { firstNs, toNs }: { firstNs: number; toNs: number }): number {
  return largest([toNs, ...acknowledged.map(({ timeNs }) => timeNs).filter((timeNs) => timeNs <= 2 * toNs - firstNs)]);
}

/** The curves' points of the time that is drawn. */
function within(curves: Curves, fromNs: number, toNs: number): Curves {
  const entries = Object.entries(curves).map(([key, value]) => [key, Array.isArray(value) ? value.filter(({ timeNs }) => timeNs >= fromNs && timeNs <= toNs) : value]);
  return { ...(Object.fromEntries(entries) as Curves), pace: paceWithin(curves.pace, fromNs, toNs) };
}

function paceWithin({ startNs, windowNs, octets }: Curves['pace'], fromNs: number, toNs: number): Curves['pace'] {
  const endOf = (index: number) => startNs + (index + 1) * windowNs;
  const first = octets.findIndex((_, index) => endOf(index) > fromNs);
  return { startNs: endOf(first - 1), windowNs, octets: octets.slice(Math.max(0, first)).filter((_, index) => endOf(first + index - 1) <= toNs) };
}

/** Exact while all is drawn; else as far as the windows of time tell. */
function shownOf({ totals }: Curves, drawn: Curves, { outside, spanNs }: { outside: number; spanNs: number }): PlotFrame['shown'] {
  if (outside === 0) return { segments: totals.segments, octets: totals.octets, spanNs: totals.lastNs - totals.firstNs };
  return { segments: totals.segments - outside, octets: drawn.pace.octets.reduce((sum, octets) => sum + octets, 0), spanNs };
}

/** An axis' words with its unit. */
export function axisTitle({ voice }: Desk, key: string, { name }: PlotUnit): string {
  const title = voice.text(`plot.${key}`);
  return name === '' ? title : voice.text('plot.unit', { title, unit: name });
}

/** Points in the axes' units. */
export function placePoints({ xOf }: PlotFrame, points: readonly CurvePoint[], { per }: PlotUnit): PlotSeries['points'] {
  return points.map(({ timeNs, low, high, frame }) => ({ x: xOf(timeNs), low: low / per, high: high / per, frame }));
}

/** `Math.max` and `Math.min` take no list of any length. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

export function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
