import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyzeCapture } from '../../src/analyze.ts';
import type { Connection } from '../../src/connections/connection.ts';
import type { CurvePoint, Curves } from '../../src/connections/curves.ts';
import { tsharkRows } from './live-fields.ts';

/** What plots are drawn from, against an installed tshark's own figures for the same frames. */
const SHARED = '../shared/captures/';
const CAPTURES = [
  'samples/loss.pcapng', 'samples/zero-window.pcapng', `${SHARED}public/kr-tcp-ethereal-trace-1.pcap`, `${SHARED}recorded/a3-loss-random-5pct-s.pcapng`, `${SHARED}recorded/a3-loss-random-5pct-c.pcapng`,
  `${SHARED}recorded/a3-reorder-random-c.pcapng`, `${SHARED}recorded/a3-seq-wrap-c.pcapng`, `${SHARED}recorded/a3-window-full-slow-reader-c.pcapng`, `${SHARED}recorded/a3-capture-started-mid-response.pcapng`,
  `${SHARED}recorded/a2-parallel-chromium.pcapng`,
];
const FIELDS = ['frame.number', 'tcp.stream', 'tcp.srcport', 'tcp.len', 'tcp.seq', 'tcp.ack', 'tcp.window_size', 'tcp.analysis.ack_rtt', 'tcp.analysis.bytes_in_flight', 'tcp.analysis.keep_alive', 'tcp.flags.reset'] as const;
type Row = Record<(typeof FIELDS)[number], string>;

const noTshark = Boolean(spawnSync('tshark', ['--version']).error);

it.skipIf(noTshark).each(CAPTURES.filter((path) => existsSync(path)))('curves of %s are tshark\'s figures', async (path) => {
  const { connections } = await analyzeCapture(path, { version: '0.0.0' });
  const rows = tsharkRows(path, FIELDS).map((values) => Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? ''])) as Row);
  const plotted = connections.filter((connection): connection is Connection & { curves: Curves } => connection.curves !== undefined);
  expect(plotted.length).toBeGreaterThan(0);
  for (const connection of plotted) {
    const mine = rows.filter((row) => row['tcp.stream'] === String(connection.stream));
    const isSenders = (row: Row) => row['tcp.srcport'] === String(connection[connection.curves.from].port);
    comparePoints(connection.curves, mine.filter(isSenders), mine.filter((row) => !isSenders(row)));
  }
}, 60_000);

function comparePoints({ rtt, ambiguousRtt, inFlight, window, acknowledged, sent, again, totals }: Curves, senders: Row[], receivers: Row[]): void {
  const data = senders.filter((row) => Number(row['tcp.len']) > 0 && row['tcp.analysis.keep_alive'] === '');
  const samples = receivers.filter((row) => row['tcp.analysis.ack_rtt'] !== '' && row['tcp.flags.reset'] !== '1');
  expect(totals.segments).toBe(data.length);
  expect(totals.octets).toBe(data.reduce((sum, row) => sum + Number(row['tcp.len']), 0));
  expect(totals.rtt.count + totals.ambiguousRtt.count).toBe(samples.length);
  expect(Math.max(totals.rtt.most, totals.ambiguousRtt.most)).toBe(Math.max(0, ...samples.map(roundTripNs)));
  expect(totals.inFlight.most).toBe(Math.max(0, ...data.map((row) => Number(row['tcp.analysis.bytes_in_flight']))));
  if (totals.segments + receivers.length > 600) return;
  expect(valuesOf([...rtt, ...ambiguousRtt])).toEqual(samples.map((row) => [Number(row['frame.number']), roundTripNs(row)]));
  expect(valuesOf(inFlight)).toEqual(valued(data, 'tcp.analysis.bytes_in_flight'));
  expect(valuesOf([...sent, ...again].map((point) => ({ ...point, high: point.low })))).toEqual(valued(data, 'tcp.seq'));
  const told = receivers.filter((row) => window.some(({ frame }) => frame === Number(row['frame.number'])));
  expect(valuesOf(window)).toEqual(valued(told, 'tcp.window_size'));
  expect(valuesOf(acknowledged)).toEqual(valued(told, 'tcp.ack'));
}

function valuesOf(points: CurvePoint[]): [frame: number, value: number][] {
  return points.map(({ frame, high }): [number, number] => [frame, high]).sort(([one], [other]) => one - other);
}

function valued(rows: Row[], field: keyof Row): [frame: number, value: number][] {
  return rows.filter((row) => row[field] !== '').map((row) => [Number(row['frame.number']), Number(row[field])]);
}

function roundTripNs(row: Row): number {
  return Math.round(Number(row['tcp.analysis.ack_rtt']) * 1e9);
}
