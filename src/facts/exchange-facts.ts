import type { Unread } from '../analysis.ts';
import type { Exchange, Message } from '../exchanges/exchange.ts';
import type { Quantity } from './fact.ts';
import type { Fact } from './facts.ts';
import { initialRtt } from './handshake-facts.ts';
import { listFrames } from './list-frames.ts';
import { makeFact, type Subject } from './make-fact.ts';
import { contentOctetsOf, isFavicon, mediaTypeOf, methodOf, reasonOf, statusOf, targetOf, versionOf } from './message-quantities.ts';
import { counted, headerQuantity, seenAt } from './quantity.ts';
import { responseFacts } from './response-facts.ts';
import { type Cast, otherSide, partyOf } from './segment-facts.ts';

/** RFC 9110, section 9.3, and PATCH (RFC 5789). */
const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']);

/** One request with its response: what its lines mean here, which segments carried it, how long it took. */
export function exchangeFacts(cast: Cast, exchange: Exchange, all: Exchange[]): Fact[] {
  const subject = { connection: exchange.stream, exchange: exchange.number };
  return [
    leadFact(cast, exchange, subject),
    ...pipelinedFact(exchange, all, subject),
    ...earlyFact(exchange, subject),
    ...requestFacts(cast, exchange, subject),
    ...exchange.interim.map((message) => interimFact(message, subject)),
    ...responseFacts(cast, exchange, all),
    ...[exchange.request, exchange.response].flatMap((message) => (message ? messageFacts(cast, message, subject) : [])),
    ...timingFact(cast, exchange, subject),
  ];
}

function leadFact(cast: Cast, exchange: Exchange, subject: Subject): Fact {
  const { request, response } = exchange;
  if (!request) return unaskedFact(cast, response ?? exchange.interim[0]!, subject);
  if (!response) return makeFact('exchange.no-response', subject, { method: methodOf(request), target: targetOf(request), request: request.firstFrame, end: cast.connection.close.manner });
  return makeFact('exchange.lead', subject, {
    method: methodOf(request),
    target: targetOf(request),
    version: versionOf(request),
    request: request.lastFrame,
    client: partyOf(cast, request.from),
    server: partyOf(cast, response.from),
    status: statusOf(response),
    reason: response.reason ? reasonOf(response) : null,
    response: response.complete ? response.lastFrame : response.firstFrame,
    whole: response.complete,
    firstOctetNs: exchange.firstOctetNs === null || exchange.firstOctetNs < 0 ? null : seenAt(response.firstFrame, 'frame.time_relative', exchange.firstOctetNs),
    lastOctetNs: exchange.lastOctetNs === null || exchange.lastOctetNs < 0 || !response.complete ? null : seenAt(response.lastFrame, 'http.time', exchange.lastOctetNs),
    contentOctets: contentOctetsOf(response),
    mediaType: mediaTypeOf(response),
  });
}

/** The capture may begin behind the request, and end behind a 1xx, before the final response. */
function unaskedFact(cast: Cast, response: Message, subject: Subject): Fact {
  return makeFact('exchange.no-request', subject, { status: statusOf(response), reason: reasonOf(response), response: response.firstFrame, server: partyOf(cast, response.from) });
}

function pipelinedFact(exchange: Exchange, all: Exchange[], subject: Subject): Fact[] {
  const previous = all.find((one) => one.stream === exchange.stream && one.number === exchange.number - 1);
  if (!exchange.pipelined || !exchange.request || !previous?.request) return [];
  return [makeFact('exchange.pipelined', subject, { request: exchange.request.firstFrame, previous: previous.request.lastFrame, together: previous.request.lastFrame === exchange.request.firstFrame })];
}

function earlyFact({ request, response, firstOctetNs }: Exchange, subject: Subject): Fact[] {
  if (!request || !response || firstOctetNs === null || firstOctetNs >= 0) return [];
  return [makeFact('exchange.early', subject, { request: request.lastFrame, response: response.firstFrame, status: statusOf(response) })];
}

function requestFacts(cast: Cast, { request }: Exchange, subject: Subject): Fact[] {
  if (!request) return [];
  return [
    makeFact('request.line', subject, {
      method: methodOf(request),
      target: targetOf(request),
      version: versionOf(request),
      host: headerQuantity(request, 'host'),
      client: partyOf(cast, request.from),
      form: targetForm(request),
      isFavicon: isFavicon(request),
      bodyOctets: contentOctetsOf(request),
      known: KNOWN_METHODS.has(request.method ?? ''),
    }),
  ];
}

/** RFC 9112, 3.2. */
function targetForm({ method, target }: Message): 'origin' | 'absolute' | 'authority' | 'asterisk' {
  if (method === 'CONNECT') return 'authority';
  if (target === '*') return 'asterisk';
  return target?.startsWith('/') ? 'origin' : 'absolute';
}

function interimFact(message: Message, subject: Subject): Fact {
  return makeFact('exchange.interim', subject, { status: statusOf(message), reason: reasonOf(message), frame: message.firstFrame });
}

function messageFacts(cast: Cast, message: Message, subject: Subject): Fact[] {
  return [carriedFact(cast, message, subject), ...message.flaws.map((flaw) => makeFact('message.flaw', subject, { flaw, kind: message.kind, frame: message.lastFrame, missingOctets: missingOctets(message) }))];
}

function missingOctets(message: Message): Quantity | null {
  const declared = Number(headerQuantity(message, 'content-length')?.value);
  const had = message.body.end - message.body.start;
  return message.framing === 'content-length' && declared > had ? counted(declared - had) : null;
}

function carriedFact(cast: Cast, message: Message, subject: Subject): Fact {
  const head = message.head.end - message.head.start;
  // What follows in a tunnel is no part of the message.
  const body = message.framing === 'tunnel' ? 0 : message.body.end - message.body.start;
  const frames = [...new Set(message.parts.map(({ frame }) => frame))];
  return makeFact('exchange.carried', subject, {
    kind: message.kind,
    sender: partyOf(cast, message.from),
    receiver: partyOf(cast, otherSide(message.from)),
    octets: counted(head + body),
    headOctets: counted(head),
    bodyOctets: counted(body),
    segments: counted(message.partCount),
    firstFrame: message.firstFrame,
    lastFrame: message.lastFrame,
    ackedBy: message.ackedBy,
    ...listFrames(frames, message.partCount),
  });
}

function timingFact(cast: Cast, exchange: Exchange, subject: Subject): Fact[] {
  const { request, response, firstOctetNs, lastOctetNs } = exchange;
  if (!request || !response?.complete || firstOctetNs === null || lastOctetNs === null || firstOctetNs < 0) return [];
  return [
    makeFact('exchange.timing', subject, {
      request: request.lastFrame,
      firstFrame: response.firstFrame,
      lastFrame: response.lastFrame,
      firstOctetNs: seenAt(response.firstFrame, 'frame.time_relative', firstOctetNs),
      lastOctetNs: seenAt(response.lastFrame, 'http.time', lastOctetNs),
      rttNs: initialRtt(cast.connection),
    }),
  ];
}

/** What an HTTP connection carried besides messages that could be read, by sender and reason. */
export function unreadFacts(cast: Cast, unread: Unread[]): Fact[] {
  const own = unread.filter(({ stream }) => stream === cast.connection.stream);
  return (['originator', 'responder'] as const).flatMap((from) =>
    (['not-http', 'too-many-messages'] as const).flatMap((kind) => {
      const places = own.filter((one) => one.from === from && one.kind === kind);
      if (places.length === 0) return [];
      const octets = counted(places.reduce((sum, one) => sum + one.octets, 0));
      return [makeFact('exchange.unread', { connection: cast.connection.stream }, { sender: partyOf(cast, from), kind, octets, places: counted(places.length) })];
    }),
  );
}
