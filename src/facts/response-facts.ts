import type { Exchange, Message } from '../exchanges/exchange.ts';
import { contentOctetsOf, isFavicon, mediaTypeOf, methodOf, reasonOf, statusOf, targetOf, versionOf } from './message-quantities.ts';
import type { Fact, FactKind, StatusParams } from './facts.ts';
import { makeFact, type Subject } from './make-fact.ts';
import { counted, headerQuantity, seenAt } from './quantity.ts';
import { type Cast, otherSide, partyOf } from './segment-facts.ts';

/** What a response's status, framing, coding and connection headers mean in this exchange (RFC 9110, 15; RFC 9112, 6 and 9.3). */
export function responseFacts(cast: Cast, exchange: Exchange, all: Exchange[]): Fact[] {
  const { response } = exchange;
  if (!response) return [];
  const subject = { connection: exchange.stream, exchange: exchange.number };
  return [statusFact(cast, exchange, response, all), framingFact(response, exchange, subject), ...encodingFact(response, subject), ...persistenceFact(cast, exchange, all, subject)];
}

/** Rows of kind by status; the first that matches names the fact. */
const STATUS_KINDS: { of: (status: number) => boolean; kind: Extract<FactKind, `response.${string}`> }[] = [
  { of: (status) => status === 101, kind: 'response.switching' },
  { of: (status) => status === 204, kind: 'response.no-content' },
  { of: (status) => status === 206, kind: 'response.partial' },
  { of: (status) => status === 200, kind: 'response.ok' },
  { of: (status) => status === 304, kind: 'response.not-modified' },
  { of: (status) => [301, 302, 303, 307, 308].includes(status), kind: 'response.redirect' },
  { of: (status) => status === 404, kind: 'response.not-found' },
  { of: (status) => status >= 400 && status < 500, kind: 'response.client-error' },
  { of: (status) => status >= 500 && status < 600, kind: 'response.server-error' },
];

function statusFact(cast: Cast, exchange: Exchange, response: Message, all: Exchange[]): Fact {
  const kind = STATUS_KINDS.find((row) => row.of(response.status ?? 0))?.kind ?? 'response.other';
  const extra = (EXTRA[kind] ?? (() => ({})))(exchange, response, all);
  const params = { ...statusParams(cast, exchange, response), ...extra };
  // The table pairs each kind with the parameters that it adds; the type checker cannot follow that through the lookup.
  return makeFact(kind, { connection: exchange.stream, exchange: exchange.number }, params as never) as Fact;
}

function statusParams(cast: Cast, { request }: Exchange, response: Message): StatusParams {
  return {
    status: statusOf(response),
    reason: response.reason ? reasonOf(response) : null,
    version: versionOf(response),
    server: partyOf(cast, response.from),
    client: partyOf(cast, otherSide(response.from)),
    target: request && targetOf(request),
    method: request && methodOf(request),
    contentOctets: contentOctetsOf(response),
    mediaType: mediaTypeOf(response),
    response: response.lastFrame,
  };
}

type Extra = (exchange: Exchange, response: Message, all: Exchange[]) => object;

const EXTRA: Partial<Record<FactKind, Extra>> = {
  'response.ok': ({ request }) => ({ rangeIgnored: headerQuantity(request, 'range') }),
  'response.partial': ({ request }, response) => ({
    range: headerQuantity(request, 'range'),
    contentRange: headerQuantity(response, 'content-range'),
    whole: coversWhole(String(headerQuantity(response, 'content-range')?.value ?? '')),
  }),
  'response.not-modified': ({ request }, response, all) => ({
    ifModifiedSince: headerQuantity(request, 'if-modified-since'),
    ifNoneMatch: headerQuantity(request, 'if-none-match'),
    ...earlierCopy(request, response, all),
  }),
  'response.redirect': (_, response) => ({ location: headerQuantity(response, 'location') }),
  'response.not-found': ({ request }) => ({ isFavicon: isFavicon(request) }),
  'response.switching': (_, response) => ({ upgrade: headerQuantity(response, 'upgrade') }),
};

/** `bytes 0-99/100` is all there is. */
function coversWhole(contentRange: string): boolean {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange) ?? [];
  return first === '0' && Number(last) + 1 === Number(size);
}

/** The earlier full response to the same target in this capture: where the browser's copy and its validators came from. */
function earlierCopy(request: Message | null, response: Message, all: Exchange[]) {
  const earlier = all.findLast((one) => one.response?.status === 200 && one.request?.target === request?.target && one.response.lastFrame < response.firstFrame)?.response ?? null;
  const lastModified = headerQuantity(earlier, 'last-modified');
  return {
    earlier: earlier?.firstFrame ?? null,
    earlierOctets: earlier && contentOctetsOf(earlier),
    lastModified,
    etag: headerQuantity(earlier, 'etag') ?? headerQuantity(response, 'etag'),
    // The browser asks with the very date that the server had given.
    sameDate: lastModified !== null && lastModified.value === headerQuantity(request, 'if-modified-since')?.value,
  };
}

function framingFact(response: Message, { request }: Exchange, subject: Subject): Fact {
  const status = response.status ?? 0;
  const head = request?.method === 'HEAD';
  const byStatus = status < 200 || status === 204 || status === 304;
  return makeFact('response.framing', subject, {
    framing: response.framing,
    complete: response.complete,
    contentLength: headerQuantity(response, 'content-length'),
    bodyOctets: counted(response.body.end - response.body.start),
    chunks: counted(response.chunks.length + response.chunksOmitted),
    status: statusOf(response),
    head,
    reason: byStatus ? 'status' : head ? 'head' : response.framing === 'none' ? 'zero' : 'headers',
  });
}

function encodingFact({ content, lastFrame }: Message, subject: Subject): Fact[] {
  if (!content?.encoding) return [];
  const { encoding, octets, decodedOctets, decodeStop } = content;
  return [
    makeFact('response.encoding', subject, {
      encoding: seenAt(lastFrame, 'http.content_encoding', encoding),
      octets: counted(octets),
      decodedOctets: decodedOctets === null ? null : counted(decodedOctets),
      stop: decodeStop,
    }),
  ];
}

function persistenceFact(cast: Cast, exchange: Exchange, all: Exchange[], subject: Subject): Fact[] {
  const { response } = exchange;
  if (!response?.complete || response.framing === 'tunnel' || (response.status ?? 0) < 200) return [];
  const next = all.find((one) => one.stream === exchange.stream && one.number === exchange.number + 1);
  return [
    makeFact('response.persistence', subject, {
      ...persistence(response),
      server: partyOf(cast, response.from),
      version: versionOf(response),
      closedAfter: cast.connection.close.by === response.from && cast.connection.close.firstFin !== null && !next,
      reusedBy: next?.request?.firstFrame ?? null,
    }),
  ];
}

/** RFC 9112, 9.3, in its order. */
function persistence(response: Message): { keeps: boolean; because: 'close-header' | 'http11-default' | 'keep-alive-header' | 'http10-default' } {
  const tokens = String(headerQuantity(response, 'connection')?.value ?? '').toLowerCase().split(',').map((token) => token.trim());
  if (tokens.includes('close')) return { keeps: false, because: 'close-header' };
  if (response.version === 'HTTP/1.1') return { keeps: true, because: 'http11-default' };
  if (tokens.includes('keep-alive')) return { keeps: true, because: 'keep-alive-header' };
  return { keeps: false, because: 'http10-default' };
}
