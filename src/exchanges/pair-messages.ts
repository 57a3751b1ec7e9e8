import type { ByteStream } from '../connections/stream.ts';
import type { Limits } from './limits.ts';
import { firstEndingAfter, openSource } from './octet-source.ts';
import type { ParsedMessage } from './parse-message.ts';
import { type LostPlace, parseStream } from './parse-stream.ts';

/** Messages that belong together, before anything is known of their frames. */
export interface Pair {
  request: ParsedMessage | null;
  interim: ParsedMessage[];
  response: ParsedMessage | null;
}

export interface Pairing {
  pairs: Pair[];
  lostByClient: LostPlace[];
  lostByServer: LostPlace[];
}

/**
 * Pairs in order (RFC 9112, 9.3.2): a response answers the first request that has no final response yet, a 1xx leaves it
 * waiting (RFC 9110, 15.2). Captures have holes, so a request that the server cannot have seen yet is not answered, and
 * behind a hole in the responses the latest request seen is.
 */
export function pairMessages(client: ByteStream, server: ByteStream, limits: Limits): Pairing {
  const requests: Pair[] = [];
  const asking = { kind: 'request', limits, methodAnswered: () => null } as const;
  const lostByClient = parseStream({ source: openSource(client), question: asking, take: (request) => requests.push({ request, interim: [], response: null }) });
  const answers = answersTo(requests, client, server);
  const answering = { kind: 'response', limits, methodAnswered: answers.methodAnswered } as const;
  const lostByServer = parseStream({ source: openSource(server), question: answering, take: answers.take });
  return { pairs: answers.pairs(), lostByClient, lostByServer };
}

/** The state of pairing: which request waits, and which responses answer none, each in its place among the requests. */
function answersTo(requests: Pair[], client: ByteStream, server: ByteStream) {
  const orphans: { pair: Pair; before: number }[] = [];
  let waiting = 0;
  let tunnelFrom = requests.length;
  const answered = (position: number, afterLoss: boolean): number | null => {
    const frame = frameAt(server, position);
    const seen = (index: number) => index < requests.length && wasSeen(requests[index]!.request!, client, frame);
    if (!seen(waiting)) return null;
    let index = waiting;
    while (afterLoss && seen(index + 1)) index += 1;
    return index;
  };
  return {
    methodAnswered: (position: number, afterLoss: boolean) => {
      const index = answered(position, afterLoss);
      return index === null ? null : requests[index]!.request!.method;
    },
    take(response: ParsedMessage, afterLoss: boolean) {
      const index = answered(response.startLine.start, afterLoss);
      if (index === null) return addOrphan(orphans, response, waiting);
      if (attach(requests[index]!, response)) waiting = index + 1;
      if (response.framing === 'tunnel') tunnelFrom = index + 1;
    },
    pairs: () => inOrder(requests.slice(0, tunnelFrom), orphans),
  };
}

/** The request begins before the frame, or the server's ACK shows that it had it by then, whatever their order in the file. */
function wasSeen(request: ParsedMessage, client: ByteStream, frame: number): boolean {
  if (frameAt(client, request.startLine.start) < frame) return true;
  const acked = client.ackedBy(request.startLine.end);
  return acked !== null && acked.frame <= frame;
}

const frameAt = (stream: ByteStream, position: number) => stream.pieces.at(firstEndingAfter(stream.pieces, position))?.frame ?? 0;

/** Whether the response was the final one. 101 is: what follows is another protocol. */
function attach(pair: Pair, response: ParsedMessage): boolean {
  const interim = response.status! < 200 && response.status !== 101;
  if (interim) pair.interim.push(response);
  else pair.response = response;
  return !interim;
}

function addOrphan(orphans: { pair: Pair; before: number }[], response: ParsedMessage, before: number): void {
  const last = orphans.at(-1);
  const open = last?.before === before && last.pair.response === null ? last.pair : null;
  const pair = open ?? { request: null, interim: [], response: null };
  if (!open) orphans.push({ pair, before });
  attach(pair, response);
}

function inOrder(requests: Pair[], orphans: { pair: Pair; before: number }[]): Pair[] {
  const ordered: Pair[] = [];
  let next = 0;
  for (const { pair, before } of orphans) {
    while (next < Math.min(before, requests.length)) ordered.push(requests[next++]!);
    ordered.push(pair);
  }
  return [...ordered, ...requests.slice(next)];
}
