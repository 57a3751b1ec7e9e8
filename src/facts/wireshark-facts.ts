import type { Analysis } from '../analysis.ts';
import type { Connection, VerdictKind } from '../connections/connection.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import type { HttpContext } from '../layers/frame-context.ts';
import type { Fact } from './facts.ts';
import { makeFact } from './make-fact.ts';
import { statusOf } from './message-quantities.ts';

/** What Wireshark's window shows of each kept frame: its messages, in their order. */
export type WiresharkView = ReadonlyMap<number, readonly HttpContext[]>;

/** The HTTP messages of the kept frames, by frame; empty where none were kept. */
export function wiresharkView({ kept }: Pick<Analysis, 'kept'>): WiresharkView {
  return new Map((kept?.frames ?? []).map(({ number, context }) => [number, (context.payload?.pdus ?? []).flatMap(({ messages = [] }) => messages)]));
}

/**
 * Where Wireshark's window says something else of an exchange than its octets do: a response that it never shows as one, and one that it
 * gives to another request or to none. Nothing is claimed of frames that were not kept.
 */
export function wiresharkFacts(exchange: Exchange, connection: Connection, view: WiresharkView): Fact[] {
  const { response, request } = exchange;
  if (!response || view.size === 0 || !view.has(response.lastFrame)) return [];
  const subject = { connection: exchange.stream, exchange: exchange.number };
  const shown = (view.get(response.lastFrame) ?? []).filter(({ kind }) => kind === 'response');
  if (shown.length === 0) return [makeFact('wireshark.not-shown', subject, { status: statusOf(response), frame: response.lastFrame, because: whyNotShown(response, connection) })];
  if (!request || !response.complete || shown.some(({ requestIn }) => requestIn === request.lastFrame)) return [];
  return [makeFact('wireshark.pairing', subject, { response: response.lastFrame, request: request.lastFrame, shown: shown[0]!.requestIn ?? null, because: whyOtherwisePaired(exchange) })];
}

const LATE: Partial<Record<VerdictKind, 'out-of-order' | 'repeated'>> = {
  out_of_order: 'out-of-order', retransmission: 'repeated', fast_retransmission: 'repeated', spurious_retransmission: 'repeated',
};

function whyNotShown(response: Message, { segments }: Connection): 'incomplete' | 'out-of-order' | 'repeated' | 'other' {
  if (!response.complete) return 'incomplete';
  const frames = new Set([response.lastFrame, ...response.parts.map(({ frame }) => frame)]);
  const verdicts = segments.filter(({ frame }) => frames.has(frame)).flatMap((segment) => segment.verdicts);
  return verdicts.map(({ kind }) => LATE[kind]).find((reason) => reason !== undefined) ?? 'other';
}

function whyOtherwisePaired({ pipelined, interim }: Exchange): 'pipelined' | 'interim' | 'other' {
  if (interim.length > 0) return 'interim';
  return pipelined ? 'pipelined' : 'other';
}
