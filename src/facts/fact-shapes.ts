import type { CloseManner, TcpState, VerdictKind } from '../connections/connection.ts';
import type { MessageFlaw } from '../exchanges/exchange.ts';
import type { Evidence, Party, Quantity, SegmentFacts, StateStep, Sum, SumTerm } from './fact.ts';
import type { CloseParams, Fact, FactKind, FactParams, StatusParams } from './facts.ts';
import type { Span } from '../octets/span.ts';
import { count, type Fault, flag, listOf, nullable, number, oneOf, optional, record, type Shape, type ShapesOf, text, where, within } from './shape.ts';

/**
 * What facts from outside must look like, and what a rubric may ask of them. A row for each kind, held to `FactParams` by the compiler;
 * beyond the types it tells amounts from quotes, since a text where a sentence counts would be printed as no number.
 */
export const fact: Shape<Fact> = (value) => FACT(value) ?? paramsFault(value as Fact);

export const span = where(record<Span>({ start: count, end: count }), ({ start, end }) => start <= end);

const evidence = record<Evidence>({ frame: count, field: optional(text), octets: optional(span) });

/** The program keeps 64; a few more do no harm. */
const MOST_EVIDENCE = 256;

const FACT = record<{ kind: string; connection?: number; exchange?: number; evidence: Evidence[] }>({
  kind: where(text, (kind) => Object.hasOwn(FACT_SHAPES, kind)),
  connection: optional(count),
  exchange: optional(count),
  evidence: listOf(evidence, MOST_EVIDENCE),
});

function paramsFault({ kind, params }: Fact): Fault | null {
  const fault = FACT_SHAPES[kind](params);
  return fault && within('params', fault);
}

const place = { frame: optional(count), field: optional(text), octets: optional(span) };
/** Counted, measured or a protocol's number. */
const amount: Shape<Quantity> = record<Quantity>({ value: number as Shape<Quantity['value']>, ...place });
/** Taken from the capture as it stands there. */
const quote: Shape<Quantity> = record<Quantity>({ value: text as Shape<Quantity['value']>, ...place });
const maybe = nullable(amount);
const maybeQuote = nullable(quote);
const frameOrNull = nullable(count);
/** Few of them are listed by any fact, but answers to keep-alives all are. */
const frames = listOf(count, 100_000);
const MOST_PORTS = 65_536;

const party = record<Party>({ side: oneOf('originator', 'responder'), role: oneOf('client', 'server', 'originator', 'responder') });
const partyOrNull = nullable(party);

const state: Shape<TcpState> = oneOf('UNKNOWN', 'CLOSED', 'LISTEN', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT');
const step = nullable(record<StateStep>({ from: state, to: state, inferred: flag }));
const term = record<SumTerm>({
  code: oneOf('seq', 'ack', 'octets', 'syn', 'fin', 'raw-seq', 'raw-ack', 'window-field', 'scale', 'window'),
  quantity: amount,
  operator: oneOf('', '+', '−', '×'),
});
const sum = nullable(record<Sum>({ result: term, terms: listOf(term, 64) }));

const manner: Shape<CloseManner> = oneOf('four-segments', 'three-segments', 'simultaneous', 'reset', 'refused', 'unanswered', 'half-closed', 'last-ack-missing', 'open');
const framing = oneOf('none', 'content-length', 'chunked', 'until-close', 'tunnel');
const messageKind = oneOf('request', 'response');
const flaw: Shape<MessageFlaw> = oneOf(
  'body-shorter-than-content-length',
  'body-cut-by-capture',
  'gap-in-head',
  'gap-in-body',
  'bad-chunk',
  'bad-content-length',
  'content-length-and-chunked',
  'folded-header',
  'bad-header-line',
  'bare-lf',
  'head-too-long',
  'closed-before-end',
  'cut-by-snap-length',
);
const verdict: Shape<VerdictKind> = oneOf(
  'reused_ports',
  'retransmission',
  'fast_retransmission',
  'spurious_retransmission',
  'out_of_order',
  'lost_segment',
  'ack_lost_segment',
  'window_update',
  'window_full',
  'keep_alive',
  'keep_alive_ack',
  'duplicate_ack',
  'zero_window_probe',
  'zero_window',
  'zero_window_probe_ack',
);

const SEGMENT: ShapesOf<SegmentFacts> = {
  frame: count,
  sender: party,
  receiver: party,
  flags: amount,
  seq: amount,
  seqRaw: amount,
  ack: amount,
  ackRaw: amount,
  length: amount,
  nextSeq: amount,
  window: amount,
  windowRaw: amount,
  scale: maybe,
  senderState: step,
  receiverState: step,
  sincePreviousNs: maybe,
  seqSum: sum,
  ackSum: sum,
  rawAckSum: sum,
};
const segment = record<SegmentFacts>(SEGMENT);

const STATUS: ShapesOf<StatusParams> = {
  status: amount,
  reason: maybeQuote,
  version: quote,
  server: party,
  client: party,
  target: maybeQuote,
  method: maybeQuote,
  contentOctets: maybe,
  mediaType: maybeQuote,
  response: count,
};
const statusOnly = record<StatusParams>(STATUS);

const close = record<CloseParams>({
  manner,
  first: partyOrNull,
  other: partyOrNull,
  firstFin: frameOrNull,
  firstFinAck: frameOrNull,
  secondFin: frameOrNull,
  secondFinAck: frameOrNull,
  reset: frameOrNull,
  byOriginator: flag,
  lastFrame: count,
});

/** The parameters of each kind. */
export const FACT_SHAPES: { [K in FactKind]: Shape<FactParams[K]> } = {
  // The capture as a whole
  'capture.cut': record<FactParams['capture.cut']>({
    kind: oneOf('cut-in-header', 'cut-in-frame', 'corrupt-length', 'corrupt-block', 'gzip-damaged'),
    offset: amount,
    afterFrame: frameOrNull,
    needed: amount,
    had: amount,
  }),
  'capture.time-goes-back': record<FactParams['capture.time-goes-back']>({ count: amount, frame: count }),
  'capture.frames-cut': record<FactParams['capture.frames-cut']>({ count: amount, snapLength: maybe }),
  'capture.dropped': record<FactParams['capture.dropped']>({ count: amount }),
  'capture.redacted': record<FactParams['capture.redacted']>({ addresses: amount, macs: amount, secrets: amount }),
  'capture.no-frames': record<Record<string, never>>({}),
  'capture.filter': record<FactParams['capture.filter']>({ filter: quote, matched: amount, frames: amount, outside: amount, connections: amount, hiddenOpenings: amount, hiddenEndings: amount }),
  'capture.filter-empty': record<FactParams['capture.filter-empty']>({ filter: quote, frames: amount }),
  'capture.no-tcp': record<FactParams['capture.no-tcp']>({ frames: amount }),
  'capture.no-http': record<FactParams['capture.no-http']>({ connections: amount }),
  'capture.encrypted': record<FactParams['capture.encrypted']>({ connections: amount, ports: listOf(amount, MOST_PORTS) }),
  'capture.http-rows-only': record<FactParams['capture.http-rows-only']>({ frames: amount }),
  'capture.one-direction': record<FactParams['capture.one-direction']>({ connection: amount, seen: party }),
  'capture.left-aside': record<FactParams['capture.left-aside']>({
    reported: amount,
    reportedFrames: amount,
    frames: amount,
    connections: amount,
    tcp: amount,
    tls: amount,
    udp: amount,
    icmp: amount,
    arp: amount,
    other: amount,
  }),
  'capture.damaged-headers': record<FactParams['capture.damaged-headers']>({ count: amount }),
  'capture.lost-fragments': record<FactParams['capture.lost-fragments']>({ count: amount }),
  // The connections
  'connections.overview': record<FactParams['connections.overview']>({
    count: amount,
    ports: listOf(amount, MOST_PORTS),
    http: amount,
    spare: amount,
    failed: amount,
    exchanges: amount,
    responderClosesFirst: amount,
    originatorClosesFirst: amount,
  }),
  'connections.many': record<FactParams['connections.many']>({ listed: amount, inFull: amount, omitted: amount, requestLines: amount }),
  'connection.http': record<FactParams['connection.http']>({
    originator: party,
    responder: party,
    from: quote,
    to: quote,
    exchanges: amount,
    durationNs: amount,
    frames: amount,
    manner: manner,
    closer: partyOrNull,
  }),
  'connection.spare': record<FactParams['connection.spare']>({
    originator: party,
    responder: party,
    from: quote,
    to: quote,
    openedAfterNs: maybe,
    neighbour: maybe,
    probes: amount,
    probeFrames: frames,
    intervalNs: maybe,
    answers: frames,
    answerSack: maybe,
    durationNs: amount,
    probeSeq: maybe,
    probeLength: maybe,
    expected: maybe,
  }),
  'connection.refused': record<FactParams['connection.refused']>({ originator: party, responder: party, syn: count, reset: frameOrNull, port: amount, afterNs: maybe, attempts: amount }),
  'connection.unanswered': record<FactParams['connection.unanswered']>({ originator: party, syn: count, port: amount, attempts: amount, attemptFrames: frames, lastsNs: amount, pausesGrow: flag }),
  'connection.other': record<FactParams['connection.other']>({ originator: party, responder: party, carries: oneOf('tls', 'other', 'nothing'), octets: amount, frames: amount }),
  'connection.origin-inferred': record<FactParams['connection.origin-inferred']>({ from: oneOf('syn', 'syn-ack', 'http-request', 'lower-port', 'first-frame'), originator: party, address: quote }),
  'connection.ports-reused': record<FactParams['connection.ports-reused']>({ frame: count, earlier: amount }),
  // The primer
  'primer.sequence': record<FactParams['primer.sequence']>({ last: amount, first: segment, next: nullable(segment) }),
  'primer.acknowledgment': record<FactParams['primer.acknowledgment']>({ data: segment, answer: segment }),
  'primer.relative': record<FactParams['primer.relative']>({ initial: amount, raw: amount, relative: amount, party: party }),
  'primer.window': record<FactParams['primer.window']>({ segment: segment, shift: maybe, synWindow: maybe }),
  'primer.flag': record<FactParams['primer.flag']>({ flag: oneOf('SYN', 'ACK', 'FIN', 'RST', 'PSH', 'URG', 'ECE', 'CWR'), bit: amount, count: amount, frame: frameOrNull }),
  // Opening
  'handshake.found': record<FactParams['handshake.found']>({
    syn: count,
    synAck: count,
    ack: count,
    totalNs: amount,
    toSynAckNs: maybe,
    toAckNs: maybe,
    originator: party,
    responder: party,
    originatorInitial: amount,
    responderInitial: amount,
  }),
  'handshake.syn': record<FactParams['handshake.syn']>({ ...SEGMENT, initial: amount }),
  'handshake.syn-ack': record<FactParams['handshake.syn-ack']>({ ...SEGMENT, initial: amount, afterNs: maybe }),
  'handshake.ack': record<FactParams['handshake.ack']>({ ...SEGMENT, totalNs: maybe, withData: flag }),
  'handshake.missing': record<FactParams['handshake.missing']>({ syn: frameOrNull, synAck: frameOrNull, ack: frameOrNull, firstFrame: count }),
  'handshake.repeated': record<FactParams['handshake.repeated']>({ frames: frames, first: count, lastsNs: maybe }),
  'handshake.simultaneous': record<FactParams['handshake.simultaneous']>({ first: count, second: count }),
  'handshake.options': record<FactParams['handshake.options']>({
    originator: party,
    responder: party,
    originatorMss: maybe,
    responderMss: maybe,
    originatorShift: maybe,
    responderShift: maybe,
    originatorFactor: maybe,
    responderFactor: maybe,
    scaling: flag,
    sack: flag,
    timestamps: flag,
    loopbackMss: flag,
    syn: count,
    synAck: count,
  }),
  // Requests and responses
  'exchange.lead': record<FactParams['exchange.lead']>({
    method: quote,
    target: quote,
    version: quote,
    request: count,
    client: party,
    server: party,
    status: maybe,
    reason: maybeQuote,
    response: frameOrNull,
    whole: flag,
    lastOctetNs: maybe,
    firstOctetNs: maybe,
    contentOctets: maybe,
    mediaType: maybeQuote,
  }),
  'exchange.no-request': record<FactParams['exchange.no-request']>({ status: amount, reason: quote, response: count, server: party }),
  'exchange.no-response': record<FactParams['exchange.no-response']>({ method: quote, target: quote, request: count, end: manner }),
  'wireshark.not-shown': record<FactParams['wireshark.not-shown']>({ status: amount, frame: count, because: oneOf('incomplete', 'out-of-order', 'repeated', 'other') }),
  'wireshark.pairing': record<FactParams['wireshark.pairing']>({ response: count, request: count, shown: frameOrNull, because: oneOf('pipelined', 'interim', 'other') }),
  'exchange.early': record<FactParams['exchange.early']>({ request: count, response: count, status: amount }),
  'exchange.pipelined': record<FactParams['exchange.pipelined']>({ request: count, previous: count, together: flag }),
  'exchange.interim': record<FactParams['exchange.interim']>({ status: amount, reason: quote, frame: count }),
  'request.line': record<FactParams['request.line']>({
    method: quote,
    target: quote,
    version: quote,
    host: maybeQuote,
    client: party,
    form: oneOf('origin', 'absolute', 'authority', 'asterisk'),
    isFavicon: flag,
    bodyOctets: maybe,
    known: flag,
  }),
  'response.ok': record<FactParams['response.ok']>({ ...STATUS, rangeIgnored: maybeQuote }),
  'response.partial': record<FactParams['response.partial']>({ ...STATUS, range: maybeQuote, contentRange: maybeQuote, whole: flag }),
  'response.not-modified': record<FactParams['response.not-modified']>({
    ...STATUS,
    ifModifiedSince: maybeQuote,
    ifNoneMatch: maybeQuote,
    lastModified: maybeQuote,
    etag: maybeQuote,
    sameDate: flag,
    earlier: frameOrNull,
    earlierOctets: maybe,
  }),
  'response.not-found': record<FactParams['response.not-found']>({ ...STATUS, isFavicon: flag }),
  'response.redirect': record<FactParams['response.redirect']>({ ...STATUS, location: maybeQuote }),
  'response.client-error': statusOnly,
  'response.server-error': statusOnly,
  'response.no-content': statusOnly,
  'response.switching': record<FactParams['response.switching']>({ ...STATUS, upgrade: maybeQuote }),
  'response.other': statusOnly,
  'response.framing': record<FactParams['response.framing']>({
    framing: framing,
    complete: flag,
    contentLength: maybeQuote,
    bodyOctets: amount,
    chunks: amount,
    status: amount,
    head: flag,
    reason: oneOf('status', 'head', 'zero', 'headers'),
  }),
  'response.encoding': record<FactParams['response.encoding']>({ encoding: quote, octets: amount, decodedOctets: maybe, stop: nullable(oneOf('output-limit', 'damaged', 'unknown-encoding')) }),
  'response.persistence': record<FactParams['response.persistence']>({
    keeps: flag,
    because: oneOf('http10-default', 'http11-default', 'close-header', 'keep-alive-header'),
    server: party,
    version: quote,
    closedAfter: flag,
    reusedBy: frameOrNull,
  }),
  'exchange.carried': record<FactParams['exchange.carried']>({
    kind: messageKind,
    sender: party,
    receiver: party,
    octets: amount,
    headOctets: amount,
    bodyOctets: amount,
    segments: amount,
    firstFrame: count,
    lastFrame: count,
    ackedBy: frameOrNull,
    frames: frames,
    framesOmitted: amount,
  }),
  'exchange.timing': record<FactParams['exchange.timing']>({ request: count, firstFrame: count, lastFrame: count, firstOctetNs: amount, lastOctetNs: amount, rttNs: maybe }),
  'exchange.unread': record<FactParams['exchange.unread']>({ sender: party, kind: oneOf('not-http', 'too-many-messages'), octets: amount, places: amount }),
  'message.flaw': record<FactParams['message.flaw']>({ flaw: flaw, kind: messageKind, frame: count, missingOctets: maybe }),
  // What happened on the way
  'transfer.verdict': record<FactParams['transfer.verdict']>({
    verdict: verdict,
    count: amount,
    frames: frames,
    framesOmitted: amount,
    first: segment,
    original: frameOrNull,
    rtoNs: maybe,
    duplicateOf: frameOrNull,
    duplicates: maybe,
    rttNs: maybe,
    repeated: maybe,
    sackLeft: maybe,
    sackRight: maybe,
    windowShut: frameOrNull,
    answersProbe: frameOrNull,
  }),
  'transfer.missing-octets': record<FactParams['transfer.missing-octets']>({ sender: party, octets: amount }),
  'transfer.clean': record<FactParams['transfer.clean']>({ segments: amount }),
  // Closing
  'close.lead': close,
  'close.first-fin': record<FactParams['close.first-fin']>({ ...SEGMENT, withData: flag, responderFirst: flag }),
  'close.first-fin-ack': record<FactParams['close.first-fin-ack']>({ ...SEGMENT, fin: count, simultaneous: flag }),
  'close.second-fin': record<FactParams['close.second-fin']>({ ...SEGMENT, simultaneous: flag, withAck: flag, fin: count, withData: flag, sinceFirstFinNs: amount }),
  'close.second-fin-ack': record<FactParams['close.second-fin-ack']>({ ...SEGMENT, fin: count }),
  'close.reset': record<FactParams['close.reset']>({ ...SEGMENT, withAck: flag, afterFin: frameOrNull }),
  'close.more-resets': record<FactParams['close.more-resets']>({ sender: party, count: amount, frames: frames, framesOmitted: amount }),
  'close.time-wait': record<FactParams['close.time-wait']>({ party: party, other: party, lastAck: frameOrNull, simultaneous: flag, inferred: flag }),
  'close.missing': record<FactParams['close.missing']>({ manner: manner, missing: listOf(oneOf('either-fin', 'second-fin', 'first-fin-ack', 'second-fin-ack'), 3), lastFrame: count }),
  // Questions
  'question.three-way': record<FactParams['question.three-way']>({
    found: flag,
    syn: frameOrNull,
    synAck: frameOrNull,
    ack: frameOrNull,
    originatorInitial: maybe,
    responderInitial: maybe,
    originator: party,
    responder: party,
  }),
  'question.four-way': close,
  'question.time-wait': record<FactParams['question.time-wait']>({ found: flag, party: partyOrNull, other: partyOrNull, lastAck: frameOrNull, simultaneous: flag, again: frameOrNull }),
  'question.initial-numbers': record<FactParams['question.initial-numbers']>({ originator: party, responder: party, originatorInitial: maybe, responderInitial: maybe }),
  'question.first-fin': close,
  'question.rtt': record<FactParams['question.rtt']>({ found: flag, syn: frameOrNull, synAck: frameOrNull, ack: frameOrNull, toSynAckNs: maybe, toAckNs: maybe, totalNs: maybe, nearOriginator: flag }),
};
