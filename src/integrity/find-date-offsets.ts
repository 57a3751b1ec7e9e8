import type { Analysis } from '../analysis.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { type Clock, clockOf } from './clock-of.ts';
import type { Oddity } from './fingerprint.ts';
import { headerOf } from './header-of.ts';
import { isLocal } from './is-local.ts';

interface Dated {
  /** Address and port. */
  server: string;
  isLocal: boolean;
  stream: number;
  frame: number;
  /** By which the frame is later than the Date. */
  seconds: number;
}

interface Server {
  dated: Dated[];
  /** The median. */
  seconds: number;
}

/** A Date has whole seconds, and a page may take a while: less than this is nothing. */
const NOTICED_SECONDS = 120;
/** One clock against another stays within this during a recording. */
const STEADY_SECONDS = 5;

/**
 * Servers whose Date headers are all off the frames' times by the same minutes or more. Servers that agree are told as one: then it is the
 * recording's clock, or its times, that is off.
 */
export function findDateOffsets(analysis: Analysis): Oddity[] {
  const servers = serversOf(datedIn(analysis)).filter(({ dated, seconds }) => Math.abs(seconds) > NOTICED_SECONDS && dated.every((one) => Math.abs(one.seconds - seconds) <= STEADY_SECONDS));
  return alike(servers).map((group) => {
    const dated = group.flatMap((server) => server.dated);
    const local = dated.some((one) => one.isLocal) ? 1 : 0;
    // A Date is cut off to its second, so frames are up to one second later than what it says.
    const values = { seconds: Math.floor(group[0]!.seconds), servers: new Set(dated.map(({ server }) => server.replace(/:\d+$/, ''))).size, local };
    return { code: 'date-offset', frames: dated.map(({ frame }) => frame), streams: dated.map(({ stream }) => stream), count: dated.length, values };
  });
}

function datedIn(analysis: Analysis): Dated[] {
  const clock = clockOf(analysis.capture);
  const byStream = new Map(analysis.connections.map((connection) => [connection.stream, connection]));
  return analysis.exchanges.flatMap((exchange) => {
    const seconds = lateness(exchange, clock);
    const connection = byStream.get(exchange.stream);
    if (seconds === null || !connection) return [];
    const { address, port } = connection.responder;
    return [{ server: `${address}:${port}`, isLocal: isLocal(connection), stream: exchange.stream, frame: exchange.response!.firstFrame, seconds }];
  });
}

/** RFC 9110, 5.6.7; the obsolete forms name no zone that can be relied on. */
const FIXED_DATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Null without a Date of the response's own: a cache hands on one of the past, and says so with Age. */
function lateness({ response }: Exchange, clock: Clock): number | null {
  const date = response && headerOf(response, 'date');
  if (!response || !date || !FIXED_DATE.test(date) || headerOf(response, 'age') !== null) return null;
  const saidMs = Date.parse(date);
  return Number.isNaN(saidMs) ? null : (clock(response.firstNs) - saidMs * 1000) / 1e6;
}

function serversOf(all: readonly Dated[]): Server[] {
  const servers = new Map<string, Dated[]>();
  for (const one of all) servers.set(one.server, [...(servers.get(one.server) ?? []), one]);
  return [...servers.values()].map((dated) => {
    const sorted = dated.map(({ seconds }) => seconds).sort((a, b) => a - b);
    return { dated, seconds: sorted[sorted.length >> 1]! };
  });
}

function alike(servers: readonly Server[]): Server[][] {
  const groups: Server[][] = [];
  for (const server of servers) {
    const group = groups.find(([first]) => Math.abs(first!.seconds - server.seconds) <= STEADY_SECONDS);
    if (group) group.push(server);
    else groups.push([server]);
  }
  return groups;
}
