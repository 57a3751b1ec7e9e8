import type { VerdictKind } from '../../src/connections/connection.ts';
import type { MessageFlaw } from '../../src/exchanges/exchange.ts';
import type { Party, Quantity, SegmentFacts } from '../../src/facts/fact.ts';
import type { Fact, FactKind, FactParams, StatusParams } from '../../src/facts/facts.ts';
import { makeFact } from '../../src/facts/make-fact.ts';
import { FLAW_LEVELS, VERDICT_LEVELS } from '../../src/findings/finding-levels.ts';

/** A fact of every kind that can be a finding, for docs/findings.md and for tests: what it says is made up and fits together. */
const client: Party = { side: 'originator', role: 'client' };
const server: Party = { side: 'responder', role: 'server' };

const counted = (value: number | string): Quantity => ({ value });
const seen = (frame: number, field: string, value: number | string): Quantity => ({ value, frame, field });

function segment(frame: number, sender: Party): SegmentFacts {
  const number = (field: string, value: number) => seen(frame, field, value);
  return {
    frame, sender, receiver: sender === client ? server : client, flags: number('tcp.flags', 16), seq: number('tcp.seq', 1449), seqRaw: number('tcp.seq_raw', 5449), ack: number('tcp.ack', 630), ackRaw: number('tcp.ack_raw', 8630),
    length: number('tcp.len', 1448), nextSeq: number('tcp.nxtseq', 2897), window: number('tcp.window_size', 65536), windowRaw: number('tcp.window_size_value', 512), scale: number('tcp.window_size_scalefactor', 128),
    senderState: null, receiverState: null, sincePreviousNs: null, seqSum: null, ackSum: null, rawAckSum: null,
  };
}

function status(code: number, reason: string, target: string): StatusParams {
  const at = (field: string, value: number | string) => seen(12, field, value);
  return { status: at('http.response.code', code), reason: at('http.response.phrase', reason), version: at('http.response.version', 'HTTP/1.1'), server, client, target: seen(10, 'http.request.uri', target), method: seen(10, 'http.request.method', 'GET'), contentOctets: null, mediaType: null, response: 12 };
}

function verdict(kind: VerdictKind): FactParams['transfer.verdict'] {
  const none = { original: null, rtoNs: null, duplicateOf: null, duplicates: null, rttNs: null, repeated: null, sackLeft: null, sackRight: null, windowShut: null, answersProbe: null };
  return { verdict: kind, count: counted(2), frames: [15, 18], framesOmitted: counted(0), first: segment(15, kind === 'zero_window' || kind === 'duplicate_ack' ? client : server), ...none };
}

const flaw = (one: MessageFlaw): FactParams['message.flaw'] => ({ flaw: one, kind: 'response', frame: 16, missingOctets: one === 'gap-in-body' ? counted(1448) : null });

const notModified: FactParams['response.not-modified'] = { ...status(304, 'Not Modified', '/logo.png'), ifModifiedSince: null, ifNoneMatch: null, lastModified: null, etag: null, sameDate: false, earlier: null, earlierOctets: null };

type Example = { [K in FactKind]: [kind: K, params: FactParams[K], name?: string] }[FactKind];

const FINDINGS: Example[] = [
  ['capture.filter-empty', { filter: counted('tcp.port == 8888'), frames: counted(120) }],
  ['capture.no-frames', {}],
  ['capture.no-tcp', { frames: counted(12) }],
  ['capture.no-http', { connections: counted(2) }],
  ['capture.encrypted', { connections: counted(1), ports: [counted(443)] }],
  ['capture.http-rows-only', { frames: counted(8) }],
  ['capture.one-direction', { connection: seen(1, 'tcp.stream', 0), seen: client }],
  ['capture.cut', { kind: 'cut-in-frame', offset: counted(4096), afterFrame: 31, needed: counted(90), had: counted(12) }],
  ['capture.time-goes-back', { count: counted(1), frame: 39 }],
  ['capture.frames-cut', { count: counted(15), snapLength: counted(96) }],
  ['capture.dropped', { count: counted(18) }],
  ['capture.damaged-headers', { count: counted(2) }],
  ['capture.lost-fragments', { count: counted(1) }],
  ['connections.many', { listed: counted(25), inFull: counted(16), omitted: counted(0), requestLines: counted(25) }],
  ['connection.refused', { originator: client, responder: server, syn: 1, reset: 2, port: seen(1, 'tcp.dstport', 8080), afterNs: null, attempts: counted(1) }],
  ['connection.unanswered', { originator: client, syn: 1, port: seen(1, 'tcp.dstport', 8080), attempts: counted(3), attemptFrames: [1, 2, 3], lastsNs: counted(3e9), pausesGrow: true }],
  ['connection.ports-reused', { frame: 30, earlier: counted(0) }],
  ['handshake.missing', { syn: null, synAck: null, ack: null, firstFrame: 1 }],
  ['exchange.no-request', { status: seen(4, 'http.response.code', 200), reason: seen(4, 'http.response.phrase', 'OK'), response: 4, server }],
  ['exchange.no-response', { method: seen(10, 'http.request.method', 'GET'), target: seen(10, 'http.request.uri', '/'), request: 10, end: 'open' }],
  ['exchange.early', { request: 17, response: 14, status: seen(14, 'http.response.code', 413) }],
  ['response.not-modified', notModified],
  ['response.not-found', { ...status(404, 'Not Found', '/Logo.png'), isFavicon: false }],
  ['response.client-error', status(403, 'Forbidden', '/private/')],
  ['response.server-error', status(500, 'Internal Server Error', '/form')],
  ['response.encoding', { encoding: seen(12, 'http.content_encoding', 'gzip'), octets: counted(820), decodedOctets: null, stop: 'damaged' }],
  ['exchange.unread', { sender: server, kind: 'not-http', octets: counted(541), places: counted(1) }],
  ...(Object.keys(FLAW_LEVELS) as MessageFlaw[]).map((one): Example => ['message.flaw', flaw(one), one]),
  ...(Object.keys(VERDICT_LEVELS) as VerdictKind[]).filter((one) => VERDICT_LEVELS[one] !== null).map((one): Example => ['transfer.verdict', verdict(one), one]),
  ['transfer.missing-octets', { sender: server, octets: counted(1448) }],
  ['close.reset', { ...segment(29, client), withAck: false, afterFin: null }],
  ['close.missing', { manner: 'half-closed', missing: ['second-fin'], lastFrame: 40 }, 'half-closed'],
  ['close.missing', { manner: 'open', missing: ['either-fin'], lastFrame: 40 }, 'open'],
];

/** In the order of the table of levels; `variant` tells verdicts and flaws apart. */
export const FINDING_EXAMPLES: readonly { fact: Fact; variant: string }[] = FINDINGS.map(([kind, params, variant = '']) => ({ fact: makeFact(kind, kind.startsWith('capture.') || kind === 'connections.many' ? {} : { connection: 0 }, params as never) as Fact, variant }));
