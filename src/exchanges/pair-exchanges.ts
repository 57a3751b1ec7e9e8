import type { Side } from '../connections/connection.ts';
import type { ByteStream } from '../connections/stream.ts';
import { carryMessage } from './carry-message.ts';
import { chooseClient } from './choose-client.ts';
import { decodeContent } from './decode-content.ts';
import type { Exchange, Message } from './exchange.ts';
import { type Limits, limitsWith } from './limits.ts';
import { openSource } from './octet-source.ts';
import { type Pair, pairMessages } from './pair-messages.ts';
import type { ParsedMessage } from './parse-message.ts';
import type { LostPlace } from './parse-stream.ts';

/** A connection's HTTP/1; no exchanges and no client where the octets are none. */
export interface PairedExchanges {
  exchanges: Exchange[];
  client: Side | null;
  /** Octets between and behind the messages in which none could be read. */
  problems: (LostPlace & { from: Side })[];
}

/** Two byte streams of one connection to its exchanges (RFC 9112). Never throws on octets; asynchronous because bodies are decoded piece by piece. */
export async function pairExchanges(connection: { stream: number }, streams: Record<Side, ByteStream>, wanted?: Partial<Limits>): Promise<PairedExchanges> {
  const limits = limitsWith(wanted);
  const client = chooseClient({ originator: openSource(streams.originator), responder: openSource(streams.responder) });
  if (!client) return { exchanges: [], client, problems: [] };
  const server: Side = client === 'originator' ? 'responder' : 'originator';
  const { pairs, lostByClient, lostByServer } = pairMessages(streams[client], streams[server], limits);
  const problems = [...placedAt(client, lostByClient), ...placedAt(server, lostByServer)];
  const exchanges: Exchange[] = [];
  for (const pair of pairs) exchanges.push(await exchangeOf(pair, { connection, client: streams[client], server: streams[server], limits, before: exchanges.at(-1) }));
  return { exchanges, client, problems };
}

const placedAt = (from: Side, places: LostPlace[]) => places.map((lost) => ({ ...lost, from }));

interface Surroundings {
  connection: { stream: number };
  client: ByteStream;
  server: ByteStream;
  limits: Limits;
  before: Exchange | undefined;
}

async function exchangeOf(pair: Pair, { connection, client, server, limits, before }: Surroundings): Promise<Exchange> {
  const request = pair.request && await messageOf(pair.request, client, limits);
  const response = pair.response && await messageOf(pair.response, server, limits);
  const interim: Message[] = [];
  for (const message of pair.interim) interim.push(await messageOf(message, server, limits));
  return {
    stream: connection.stream,
    number: (before?.number ?? 0) + 1,
    request,
    response,
    interim,
    pipelined: request !== null && before !== undefined && wasPipelined(request, before),
    firstOctetNs: request && response && response.firstNs - request.lastNs,
    lastOctetNs: request && response && response.lastNs - request.lastNs,
  };
}

/** Where the response before it is not in the capture, only a request in the same segment proves that nobody waited for it. */
function wasPipelined(request: Message, before: Exchange): boolean {
  if (before.response) return before.request !== null && request.firstFrame < before.response.lastFrame;
  return request.firstFrame === before.request?.lastFrame;
}

async function messageOf(parsed: ParsedMessage, stream: ByteStream, limits: Limits): Promise<Message> {
  const { contentOctets, end, delimited, ...parts } = parsed;
  return { ...parts, from: stream.from, ...carryMessage(parsed, stream, limits.parts), content: await decodeContent(parsed, stream, limits) };
}
