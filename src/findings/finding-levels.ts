import type { VerdictKind } from '../connections/connection.ts';
import type { MessageFlaw } from '../exchanges/exchange.ts';
import type { FactKind, FactParams } from '../facts/facts.ts';
import type { Level } from './finding.ts';

/** Null: the fact is part of the story and no finding. */
export type LevelRule<K extends FactKind> = Level | null | Judgement<K>;

/** A kind whose facts differ in how grave they are. */
export interface Judgement<K extends FactKind> {
  /** What `judge` may answer, the gravest first; null is always possible. */
  among: readonly Level[];
  judge(params: FactParams[K], rest: Rest): Level | null;
}

/** What the rest of a capture says that a fact alone does not. */
export interface Rest {
  /** Responder ports at which HTTP was spoken, as text. */
  httpPorts: ReadonlySet<string>;
}

/**
 * By Wireshark's severities: what it calls a warning is one here where octets or their order are in doubt, a note where TCP
 * did what it is there for. Keep-alives and window updates are the daily life of a connection, and probes follow from a zero window.
 */
export const VERDICT_LEVELS: { readonly [kind in VerdictKind]: Level | null } = {
  lost_segment: 'warning',
  ack_lost_segment: 'warning',
  out_of_order: 'warning',
  zero_window: 'warning',
  // The window was used up and nothing went wrong: every large download to a slow reader shows it.
  window_full: 'note',
  retransmission: 'note',
  fast_retransmission: 'note',
  spurious_retransmission: 'note',
  duplicate_ack: 'note',
  // Said by connection.ports-reused.
  reused_ports: null,
  window_update: null,
  keep_alive: null,
  keep_alive_ack: null,
  zero_window_probe: null,
  zero_window_probe_ack: null,
};

/** A note where a recipient may go on reading all the same (RFC 9112, 2.2 and 5.2). */
export const FLAW_LEVELS: { readonly [flaw in MessageFlaw]: Level } = {
  'body-shorter-than-content-length': 'warning',
  'body-cut-by-capture': 'warning',
  'gap-in-head': 'warning',
  'gap-in-body': 'warning',
  'bad-chunk': 'warning',
  'bad-content-length': 'warning',
  'content-length-and-chunked': 'warning',
  'bad-header-line': 'warning',
  'head-too-long': 'warning',
  'closed-before-end': 'warning',
  'cut-by-snap-length': 'warning',
  'folded-header': 'note',
  'bare-lf': 'note',
};

/** How grave a fact of each kind is. The compiler asks for a decision on every kind. */
export const FINDING_LEVELS: { readonly [K in FactKind]: LevelRule<K> } = {
  // Without frames, TCP or HTTP the lab's questions have no answer here.
  'capture.filter': null,
  'capture.filter-empty': 'error',
  'capture.no-frames': 'error',
  'capture.no-tcp': 'error',
  'capture.no-http': 'error',
  'capture.encrypted': 'error',
  'capture.http-rows-only': 'error',
  // The rest of the capture can still be used.
  'capture.one-direction': 'warning',
  'capture.cut': 'warning',
  'capture.time-goes-back': 'warning',
  'capture.frames-cut': 'warning',
  'capture.dropped': 'warning',
  // Mostly the noise beside the lab; where HTTP suffers, a finding of its own says so.
  'capture.damaged-headers': 'note',
  'capture.lost-fragments': 'note',
  // Chosen by whoever made the report.
  'capture.redacted': null,
  // Every real recording holds something else, too.
  'capture.left-aside': null,
  'wireshark.not-shown': null,
  'wireshark.pairing': null,

  'connections.overview': null,
  // There may be findings in the connections that were not looked into.
  'connections.many': 'note',
  'connection.http': null,
  // A browser's habit.
  'connection.spare': null,
  'connection.refused': {
    among: ['warning', 'note'],
    // A browser that tries localhost at ::1 first is refused there and goes on to 127.0.0.1.
    judge: ({ port }, { httpPorts }) => (httpPorts.has(String(port.value)) ? 'note' : 'warning'),
  },
  'connection.unanswered': 'warning',
  // What such a capture lacks is said by capture.no-http or capture.encrypted.
  'connection.other': null,
  // Follows from handshake.missing.
  'connection.origin-inferred': null,
  'connection.ports-reused': 'note',

  // Lessons.
  'primer.sequence': null,
  'primer.acknowledgment': null,
  'primer.relative': null,
  'primer.window': null,
  'primer.flag': null,

  'handshake.found': null,
  'handshake.syn': null,
  'handshake.syn-ack': null,
  'handshake.ack': null,
  'handshake.missing': 'warning',
  // Its copies are retransmissions, and an attempt without answer is connection.unanswered.
  'handshake.repeated': null,
  'handshake.simultaneous': null,
  'handshake.options': null,

  'exchange.lead': null,
  'exchange.no-request': {
    among: ['warning', 'note'],
    // A server may say 408 to a client that asked for nothing (RFC 9110, 15.5.9).
    judge: ({ status }) => (status.value === 408 ? 'note' : 'warning'),
  },
  'exchange.no-response': 'warning',
  'exchange.early': 'note',
  'exchange.pipelined': null,
  'exchange.interim': null,
  // An unknown method is for the server to judge: its answer says.
  'request.line': null,
  'response.ok': null,
  'response.partial': null,
  'response.not-modified': {
    among: ['note'],
    // The body is in the capture where an earlier response brought it.
    judge: ({ earlier }) => (earlier === null ? 'note' : null),
  },
  'response.not-found': {
    among: ['warning'],
    // Browsers ask for an icon that hardly any lab page has.
    judge: ({ isFavicon }) => (isFavicon ? null : 'warning'),
  },
  'response.redirect': null,
  'response.client-error': {
    among: ['warning', 'note'],
    // 401 is the first half of a login.
    judge: ({ status }) => (status.value === 401 ? 'note' : 'warning'),
  },
  'response.server-error': 'warning',
  'response.no-content': null,
  'response.switching': null,
  'response.other': null,
  // A body that is not whole is a message.flaw.
  'response.framing': null,
  'response.encoding': {
    among: ['warning', 'note'],
    judge: ({ stop }) => (stop === null ? null : stop === 'damaged' ? 'warning' : 'note'),
  },
  'response.persistence': null,
  'exchange.carried': null,
  'exchange.timing': null,
  'exchange.unread': {
    among: ['warning', 'note'],
    // Another protocol follows after an upgrade or in a tunnel; messages that were not read may hold anything.
    judge: ({ kind }) => (kind === 'too-many-messages' ? 'warning' : 'note'),
  },
  'message.flaw': { among: ['warning', 'note'], judge: ({ flaw }) => FLAW_LEVELS[flaw] },

  'transfer.verdict': { among: ['warning', 'note'], judge: ({ verdict }) => VERDICT_LEVELS[verdict] },
  'transfer.missing-octets': 'warning',
  'transfer.clean': null,

  // What there is to act on, close.reset and close.missing say.
  'close.lead': null,
  'close.first-fin': null,
  'close.first-fin-ack': null,
  'close.second-fin': null,
  'close.second-fin-ack': null,
  'close.reset': {
    among: ['warning', 'note'],
    // After a FIN it is the quick end of a close that had begun.
    judge: ({ afterFin }) => (afterFin === null ? 'warning' : 'note'),
  },
  // Follows from the first reset.
  'close.more-resets': null,
  'close.time-wait': null,
  'close.missing': 'warning',

  // Answers; what they lack is said where it is missing.
  'question.three-way': null,
  'question.four-way': null,
  'question.time-wait': null,
  'question.initial-numbers': null,
  'question.first-fin': null,
  'question.rtt': null,
};
