import type { Connection } from '../connections/connection.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { formatSeconds } from '../explanations/format.ts';
import { connectionId } from './connection-id.ts';
import { type Desk, exchangesOf } from './desk.ts';
import type { Block, Waterfall } from './document.ts';
import { composeWaits } from './waits-table.ts';

const ROWS_SHOWN = 24;
const BARS_SHOWN = 40;

/** Connections and their exchanges along one axis of time, from the first connection's start, and who waited for whom in words. */
export function composeWaterfall(desk: Desk): Block[] {
  const { analysis, voice } = desk;
  const shown = analysis.connections.filter(({ inFull }) => inFull).slice(0, ROWS_SHOWN);
  if (shown.length === 0) return [];
  const origin = Math.min(...shown.map(({ startNs }) => startNs));
  const end = Math.max(...shown.map(({ endNs }) => endNs));
  if (end <= origin) return [];
  const rows = shown.map((connection) => rowOf(desk, connection, origin));
  const { seconds, clipped } = axisOf(rows);
  const word = (key: string) => voice.text(`waterfall.${key}`);
  const legend = { opening: word('opening'), open: word('open'), waiting: word('waiting'), receiving: word('receiving') };
  const figure: Waterfall = { type: 'waterfall', id: 'waterfall', caption: voice.phrase('waterfall.caption', { clipped }), description: voice.text('waterfall.description', { connections: { value: shown.length }, span: formatSeconds(end - origin, 3) }), seconds, legend, rows: rows.map((row) => ({ ...row, end: Math.min(row.end, seconds) })) };
  return [figure, ...composeWaits(desk, shown)];
}

/** An idle rest that is this many times as long as what happened is cut off: it would squeeze the exchanges to nothing. */
const IDLE = 4;

function axisOf(rows: Waterfall['rows']): { seconds: number; clipped: boolean } {
  const whole = Math.max(...rows.map(({ end }) => end));
  const busy = Math.max(...rows.flatMap(({ start, bars }) => [start, ...bars.map(({ end }) => end)]));
  const clipped = busy > 0 && whole > IDLE * busy;
  return { seconds: clipped ? busy * 1.2 : whole, clipped };
}

function rowOf(desk: Desk, connection: Connection, origin: number): Waterfall['rows'][number] {
  const after = (ns: number) => (ns - origin) / 1e9;
  const bars = exchangesOf(desk, connection).slice(0, BARS_SHOWN).flatMap((exchange) => barOf(exchange, after));
  const { totalNs } = connection.handshake;
  const start = after(connection.startNs);
  const end = after(connection.endNs);
  const opened = totalNs === null || totalNs < 0 ? null : Math.min(end, start + totalNs / 1e9);
  return { label: `${connection.stream}  :${connection.originator.port}`, anchor: connectionId(connection), start, end, opened, bars };
}

function barOf({ request, response }: Exchange, after: (ns: number) => number): Waterfall['rows'][number]['bars'] {
  const from = request ?? response;
  if (!from) return [];
  const failed = response !== null && (response.status ?? 0) >= 400;
  // A response may come before its request, or be recorded so: a bar has no length to the left.
  const start = after(from.firstNs);
  const firstOctet = Math.max(start, after(response?.firstNs ?? from.lastNs));
  return [
    {
      start,
      firstOctet,
      end: Math.max(firstOctet, after(response?.lastNs ?? from.lastNs)),
      label: [request?.target, response?.status].filter((part) => part !== null && part !== undefined).join(' · '),
      tone: failed || !response ? 'attention' : 'plain',
    },
  ];
}
