import type { CloseManner, OriginEvidence, VerdictKind } from '../connections/connection.ts';
import type { BodyFraming, MessageFlaw } from '../exchanges/exchange.ts';
import type { CaptureStop } from '../frames/frame.ts';
import type { Evidence, Party, Quantity, SegmentFacts } from './fact.ts';

/**
 * The door of `facts/`: every kind of fact with its parameters. A kind is at once the union member, the template's file
 * name, the anchor's stem in the HTML and the word in a rubric.
 */
export interface FactParams {
  // The capture as a whole
  'capture.cut': { kind: CaptureStop['kind']; offset: Quantity; afterFrame: number | null; needed: Quantity; had: Quantity };
  'capture.time-goes-back': { count: Quantity; frame: number };
  'capture.frames-cut': { count: Quantity; snapLength: Quantity | null };
  'capture.dropped': { count: Quantity };
  /** Addresses and secrets were replaced before anything was read. */
  'capture.redacted': { addresses: Quantity; macs: Quantity; secrets: Quantity };
  /** The display filter of the run; openings and endings that it alone would hide. */
  'capture.filter': { filter: Quantity; matched: Quantity; frames: Quantity; outside: Quantity; connections: Quantity; hiddenOpenings: Quantity; hiddenEndings: Quantity };
  'capture.filter-empty': { filter: Quantity; frames: Quantity };
  'capture.no-frames': Record<string, never>;
  'capture.no-tcp': { frames: Quantity };
  'capture.no-http': { connections: Quantity };
  'capture.encrypted': { connections: Quantity; ports: Quantity[] };
  'capture.http-rows-only': { frames: Quantity };
  'capture.one-direction': { connection: Quantity; seen: Party };
  'capture.left-aside': {
    reported: Quantity; reportedFrames: Quantity; frames: Quantity; connections: Quantity; tcp: Quantity; tls: Quantity;
    udp: Quantity; icmp: Quantity; arp: Quantity; other: Quantity;
  };
  'capture.damaged-headers': { count: Quantity };
  'capture.lost-fragments': { count: Quantity };
  // The connections
  'connections.overview': {
    count: Quantity; ports: Quantity[]; http: Quantity; spare: Quantity; failed: Quantity; exchanges: Quantity; responderClosesFirst: Quantity; originatorClosesFirst: Quantity;
  };
  'connections.many': { listed: Quantity; inFull: Quantity; omitted: Quantity; requestLines: Quantity };
  'connection.http': { originator: Party; responder: Party; from: Quantity; to: Quantity; exchanges: Quantity; durationNs: Quantity; frames: Quantity; manner: CloseManner; closer: Party | null };
  'connection.spare': {
    originator: Party; responder: Party; from: Quantity; to: Quantity; openedAfterNs: Quantity | null; neighbour: Quantity | null;
    probes: Quantity; probeFrames: number[]; intervalNs: Quantity | null; answers: number[]; answerSack: Quantity | null; durationNs: Quantity;
    probeSeq: Quantity | null; probeLength: Quantity | null; expected: Quantity | null;
  };
  'connection.refused': { originator: Party; responder: Party; syn: number; reset: number | null; port: Quantity; afterNs: Quantity | null; attempts: Quantity };
  'connection.unanswered': { originator: Party; syn: number; port: Quantity; attempts: Quantity; attemptFrames: number[]; lastsNs: Quantity; pausesGrow: boolean };
  'connection.other': { originator: Party; responder: Party; carries: 'tls' | 'other' | 'nothing'; octets: Quantity; frames: Quantity };
  'connection.origin-inferred': { from: OriginEvidence; originator: Party; address: Quantity };
  'connection.ports-reused': { frame: number; earlier: Quantity };
  // The primer
  'primer.sequence': { last: Quantity; first: SegmentFacts; next: SegmentFacts | null };
  'primer.acknowledgment': { data: SegmentFacts; answer: SegmentFacts };
  'primer.relative': { initial: Quantity; raw: Quantity; relative: Quantity; party: Party };
  'primer.window': { segment: SegmentFacts; shift: Quantity | null; synWindow: Quantity | null };
  'primer.flag': { flag: 'SYN' | 'ACK' | 'FIN' | 'RST' | 'PSH' | 'URG' | 'ECE' | 'CWR'; bit: Quantity; count: Quantity; frame: number | null };
  // Opening
  'handshake.found': { syn: number; synAck: number; ack: number; totalNs: Quantity; toSynAckNs: Quantity | null; toAckNs: Quantity | null; originator: Party; responder: Party; originatorInitial: Quantity; responderInitial: Quantity };
  'handshake.syn': SegmentFacts & { initial: Quantity };
  'handshake.syn-ack': SegmentFacts & { initial: Quantity; afterNs: Quantity | null };
  'handshake.ack': SegmentFacts & { totalNs: Quantity | null; withData: boolean };
  'handshake.missing': { syn: number | null; synAck: number | null; ack: number | null; firstFrame: number };
  'handshake.repeated': { frames: number[]; first: number; lastsNs: Quantity | null };
  'handshake.simultaneous': { first: number; second: number };
  'handshake.options': {
    originator: Party; responder: Party; originatorMss: Quantity | null; responderMss: Quantity | null; originatorShift: Quantity | null; responderShift: Quantity | null;
    originatorFactor: Quantity | null; responderFactor: Quantity | null;
    scaling: boolean; sack: boolean; timestamps: boolean; loopbackMss: boolean; syn: number; synAck: number;
  };
  // Requests and responses
  'exchange.lead': { method: Quantity; target: Quantity; version: Quantity; request: number; client: Party; server: Party; status: Quantity | null; reason: Quantity | null; response: number | null; whole: boolean; lastOctetNs: Quantity | null; firstOctetNs: Quantity | null; contentOctets: Quantity | null; mediaType: Quantity | null };
  'exchange.no-request': { status: Quantity; reason: Quantity; response: number; server: Party };
  'exchange.no-response': { method: Quantity; target: Quantity; request: number; end: CloseManner };
  /** The response began before the request was whole, as a server does that refuses a body. */
  'exchange.early': { request: number; response: number; status: Quantity };
  /** A response that Wireshark's window never shows as one; one that it gives to another request (`shown`), or to none. */
  'wireshark.not-shown': { status: Quantity; frame: number; because: 'incomplete' | 'out-of-order' | 'repeated' | 'other' };
  'wireshark.pairing': { response: number; request: number; shown: number | null; because: 'pipelined' | 'interim' | 'other' };
  'exchange.pipelined': { request: number; previous: number; together: boolean };
  'exchange.interim': { status: Quantity; reason: Quantity; frame: number };
  'request.line': { method: Quantity; target: Quantity; version: Quantity; host: Quantity | null; client: Party; form: 'origin' | 'absolute' | 'authority' | 'asterisk'; isFavicon: boolean; bodyOctets: Quantity | null; known: boolean };
  'response.ok': StatusParams & { rangeIgnored: Quantity | null };
  'response.partial': StatusParams & { range: Quantity | null; contentRange: Quantity | null; whole: boolean };
  'response.not-modified': StatusParams & { ifModifiedSince: Quantity | null; ifNoneMatch: Quantity | null; lastModified: Quantity | null; etag: Quantity | null; sameDate: boolean; earlier: number | null; earlierOctets: Quantity | null };
  'response.not-found': StatusParams & { isFavicon: boolean };
  'response.redirect': StatusParams & { location: Quantity | null };
  'response.client-error': StatusParams;
  'response.server-error': StatusParams;
  'response.no-content': StatusParams;
  'response.switching': StatusParams & { upgrade: Quantity | null };
  'response.other': StatusParams;
  'response.framing': { framing: BodyFraming; complete: boolean; contentLength: Quantity | null; bodyOctets: Quantity; chunks: Quantity; status: Quantity; head: boolean; reason: 'status' | 'head' | 'zero' | 'headers' };
  'response.encoding': { encoding: Quantity; octets: Quantity; decodedOctets: Quantity | null; stop: 'output-limit' | 'damaged' | 'unknown-encoding' | null };
  'response.persistence': { keeps: boolean; because: 'http10-default' | 'http11-default' | 'close-header' | 'keep-alive-header'; server: Party; version: Quantity; closedAfter: boolean; reusedBy: number | null };
  'exchange.carried': { kind: 'request' | 'response'; sender: Party; receiver: Party; octets: Quantity; headOctets: Quantity; bodyOctets: Quantity; segments: Quantity; firstFrame: number; lastFrame: number; ackedBy: number | null; frames: number[]; framesOmitted: Quantity };
  'exchange.timing': { request: number; firstFrame: number; lastFrame: number; firstOctetNs: Quantity; lastOctetNs: Quantity; rttNs: Quantity | null };
  /** Octets of an HTTP connection that are no message, or are beyond what is read. */
  'exchange.unread': { sender: Party; kind: 'not-http' | 'too-many-messages'; octets: Quantity; places: Quantity };
  'message.flaw': { flaw: MessageFlaw; kind: 'request' | 'response'; frame: number; missingOctets: Quantity | null };
  // What happened on the way
  'transfer.verdict': { verdict: VerdictKind; count: Quantity; frames: number[]; framesOmitted: Quantity; first: SegmentFacts; original: number | null; rtoNs: Quantity | null; duplicateOf: number | null; duplicates: Quantity | null; rttNs: Quantity | null; repeated: Quantity | null; sackLeft: Quantity | null; sackRight: Quantity | null; windowShut: number | null; answersProbe: number | null };
  'transfer.missing-octets': { sender: Party; octets: Quantity };
  'transfer.clean': { segments: Quantity };
  // Closing
  'close.lead': CloseParams;
  'close.first-fin': SegmentFacts & { withData: boolean; responderFirst: boolean };
  'close.first-fin-ack': SegmentFacts & { fin: number; simultaneous: boolean };
  'close.second-fin': SegmentFacts & { simultaneous: boolean; withAck: boolean; fin: number; withData: boolean; sinceFirstFinNs: Quantity };
  'close.second-fin-ack': SegmentFacts & { fin: number };
  'close.reset': SegmentFacts & { withAck: boolean; afterFin: number | null };
  /** Further RSTs after the first. */
  'close.more-resets': { sender: Party; count: Quantity; frames: number[]; framesOmitted: Quantity };
  'close.time-wait': { party: Party; other: Party; lastAck: number | null; simultaneous: boolean; inferred: boolean };
  'close.missing': { manner: CloseManner; missing: ('either-fin' | 'second-fin' | 'first-fin-ack' | 'second-fin-ack')[]; lastFrame: number };
  // Questions
  'question.three-way': { found: boolean; syn: number | null; synAck: number | null; ack: number | null; originatorInitial: Quantity | null; responderInitial: Quantity | null; originator: Party; responder: Party };
  'question.four-way': CloseParams;
  'question.time-wait': { found: boolean; party: Party | null; other: Party | null; lastAck: number | null; simultaneous: boolean; again: number | null };
  'question.initial-numbers': { originator: Party; responder: Party; originatorInitial: Quantity | null; responderInitial: Quantity | null };
  'question.first-fin': CloseParams;
  'question.rtt': { found: boolean; syn: number | null; synAck: number | null; ack: number | null; toSynAckNs: Quantity | null; toAckNs: Quantity | null; totalNs: Quantity | null; nearOriginator: boolean };
}

export interface StatusParams {
  status: Quantity;
  /** Null where the status line has none: it may be left out (RFC 9112, 4). */
  reason: Quantity | null;
  version: Quantity;
  server: Party;
  client: Party;
  target: Quantity | null;
  method: Quantity | null;
  contentOctets: Quantity | null;
  mediaType: Quantity | null;
  response: number;
}

export interface CloseParams {
  manner: CloseManner;
  first: Party | null;
  other: Party | null;
  firstFin: number | null;
  firstFinAck: number | null;
  secondFin: number | null;
  secondFinAck: number | null;
  reset: number | null;
  byOriginator: boolean;
  lastFrame: number;
}

export type FactKind = keyof FactParams;

/** One thing that the capture shows; `connection` is a tcp.stream, `exchange` the number of an exchange in it. */
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

export interface FactOf<K extends FactKind> {
  kind: K;
  connection?: number;
  exchange?: number;
  params: FactParams[K];
  /** The places that prove it, in order of frames; at most 64. */
  evidence: Evidence[];
}
