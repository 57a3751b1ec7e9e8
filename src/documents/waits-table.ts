import type { Connection } from '../connections/connection.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import { fieldValue } from '../exchanges/header-fields.ts';
import { formatDuration, formatSeconds } from '../explanations/format.ts';
import { type Desk, exchangesOf, plain } from './desk.ts';
import type { Block, Inline } from './document.ts';

const ROWS_SHOWN = 24;
/** A target is cut here: it may be thousands of octets long. */
const TARGET_SHOWN = 32;

/** One request with what came before it. */
interface Wait {
  connection: Connection;
  exchange: Exchange;
  request: Message;
  /** The exchange before it on the same connection. */
  before: Exchange | null;
}

/** Each request with what it waited for, as a browser's network tab would tell it. Nothing where there is but one. */
export function composeWaits(desk: Desk, connections: readonly Connection[]): Block[] {
  const { voice } = desk;
  const waits = connections.flatMap((connection) => waitsOf(desk, connection)).sort((one, other) => one.request.firstNs - other.request.firstNs);
  if (waits.length < 2) return [];
  const shown = waits.slice(0, ROWS_SHOWN);
  const originNs = Math.min(...connections.map(({ startNs }) => startNs));
  const head = (key: string, align: 'start' | 'end', mono = false) => ({ head: voice.text(`waits.${key}`), align, mono });
  const more = waits.length - shown.length;
  return [
    {
      type: 'table',
      caption: voice.phrase('waits.caption'),
      columns: [head('request', 'start', true), head('frame', 'end'), head('stream', 'end'), head('start', 'end'), head('waiting', 'end'), head('receiving', 'end'), head('why', 'start')],
      rows: shown.map((wait, index) => ({ cells: cellsOf(desk, { wait, earlier: shown.slice(0, index), originNs }) })),
    },
    ...(more > 0 ? [{ type: 'paragraph' as const, inlines: voice.phrase('waits.omitted', { more: { value: more } }) }] : []),
  ];
}

function waitsOf(desk: Desk, connection: Connection): Wait[] {
  const exchanges = exchangesOf(desk, connection);
  return exchanges.flatMap((exchange, index) => (exchange.request ? [{ connection, exchange, request: exchange.request, before: exchanges[index - 1] ?? null }] : []));
}

function cellsOf(desk: Desk, { wait, earlier, originNs }: { wait: Wait; earlier: Wait[]; originNs: number }): Inline[][] {
  const { request, exchange: { response }, connection } = wait;
  return [
    plain(targetOf(request)),
    [{ type: 'frame', frame: request.firstFrame }],
    plain(String(connection.stream)),
    plain(`${formatSeconds(request.firstNs - originNs, 3)}\u00a0s`),
    plain(response ? duration(response.firstNs - request.lastNs) : '—'),
    plain(receivingOf(desk, response)),
    whyOf(desk, wait, earlier),
  ];
}

/** What the request waited for, as far as the capture tells: what led to it, then its connection or the answer before it. */
function whyOf({ voice }: Desk, wait: Wait, earlier: Wait[]): Inline[] {
  const { request, connection, before } = wait;
  const initiator = initiatorOf(request, earlier);
  const reasons = [
    ...(earlier.length === 0 ? [voice.phrase('waits.first')] : []),
    ...(initiator ? [voice.phrase('waits.initiator', { target: targetOf(initiator), frame: initiator.firstFrame })] : []),
    ...(before ? behind(voice, request, before) : opening(voice, request, connection)),
  ];
  return reasons.flatMap((reason, index) => (index === 0 ? reason : [...plain(voice.text('waits.join')), ...reason]));
}

function behind(voice: Desk['voice'], request: Message, { request: earlier, response }: Exchange): Inline[][] {
  if (!earlier || !response) return [];
  const answered = { target: targetOf(earlier), frame: response.lastFrame };
  if (response.lastNs > request.firstNs) return [voice.phrase('waits.pipelined', answered)];
  return [voice.phrase('waits.behind', { ...answered, span: formatDuration(request.firstNs - response.lastNs) })];
}

/** A connection that was open long before its first request did not delay it. */
function opening(voice: Desk['voice'], request: Message, { handshake: { totalNs }, startNs }: Connection): Inline[][] {
  if (totalNs === null || totalNs < 0) return [];
  const idleNs = request.firstNs - startNs - totalNs;
  return [idleNs > totalNs ? voice.phrase('waits.ready', { span: formatDuration(idleNs) }) : voice.phrase('waits.opening', { span: formatDuration(totalNs) })];
}

/** The latest earlier request whose address the Referer names. */
function initiatorOf(request: Message, earlier: Wait[]): Message | null {
  const referer = fieldValue(request.headers, 'referer');
  if (referer === null) return null;
  const named = earlier.filter((wait) => referer === `http://${fieldValue(wait.request.headers, 'host')}${wait.request.target}`);
  return named.at(-1)?.request ?? null;
}

function targetOf({ method, target }: Message): string {
  const words = target ?? method ?? '';
  return words.length > TARGET_SHOWN ? `${words.slice(0, TARGET_SHOWN)}…` : words;
}

/** An answer within one frame arrives at once. */
function receivingOf({ voice }: Desk, response: Message | null): string {
  if (!response) return '—';
  return response.firstFrame === response.lastFrame ? voice.text('waits.same') : duration(response.lastNs - response.firstNs);
}

function duration(ns: number): string {
  return ns < 0 ? '—' : formatDuration(ns);
}
