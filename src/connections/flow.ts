import type { Verdict, VerdictKind } from './connection.ts';
import { trackUnacknowledged, type Unacknowledged } from './unacknowledged.ts';

/** What is remembered of one direction while its segments are judged in file order. Numbers are raw; 0 means not known yet. */
export interface Flow {
  base: number;
  hasBase: boolean;
  /** Window scale shift, or -1 while unknown, -2 when none is used. */
  scale: number;
  /** Highest next sequence number sent, the frame that brought it, and its time. */
  next: number;
  nextFrame: number;
  nextTimeNs: number;
  /** Highest next sequence number up to which nothing is missing. */
  contiguous: number;
  lastAck: number;
  lastAckTimeNs: number;
  /** Raw window of the direction's previous segment. */
  window: number;
  /** Frame in which the acknowledgment number last changed. */
  ackChangedIn: number;
  /** Duplicate ACKs in a row; `UNSEEN_ACKED` after an ACK of what was never captured. */
  duplicates: number;
  /** Bits of the verdicts on the direction's previous segment. */
  lastMarks: number;
  unacknowledged: Unacknowledged;
  /** Whether octets in flight can be told: nothing is missing since the other side's last ACK. */
  canTellFlight: boolean;
  pushOctets: number;
  pushedLast: boolean;
  /** Octets in the first three SACK blocks of the direction's previous segment. */
  sackedOctets: number;
  /** A SYN was sent, and no plain ACK after it: the window field is not scaled yet. */
  synPending: boolean;
}

export const UNSEEN_ACKED = 0xffffffff;

export function emptyFlow(): Flow {
  return {
    base: 0, hasBase: false, scale: -1, next: 0, nextFrame: 0, nextTimeNs: 0, contiguous: 0, lastAck: 0, lastAckTimeNs: -Infinity,
    window: 0xffffffff, ackChangedIn: 0, duplicates: 0, lastMarks: 0, unacknowledged: trackUnacknowledged(), canTellFlight: true,
    pushOctets: 0, pushedLast: false, sackedOctets: 0, synPending: false,
  };
}

/** A segment as the rules look at it, with both directions' memory. One object is used again and again. */
export interface Look {
  frame: number;
  timeNs: number;
  flags: number;
  seq: number;
  ack: number;
  length: number;
  window: number;
  /** Sequence number after the segment: a SYN or FIN counts for one, both together for one too. */
  next: number;
  hasAck: boolean;
  hasSyn: boolean;
  hasFin: boolean;
  hasReset: boolean;
  sender: Flow;
  receiver: Flow;
  /** Initial round-trip time as far as known, 0 when not. */
  irttNs: number;
  /** Bits of the verdicts given so far. */
  marks: number;
  verdicts: Verdict[];
  /** The analysis came to something, though it may show nothing of it: Wireshark then prints its line all the same. */
  analysed: boolean;
}

/** Verdicts in the order in which Wireshark puts them before the Info text, the last one leftmost; the index is the bit. */
export const VERDICT_ORDER: VerdictKind[] = [
  'reused_ports', 'retransmission', 'fast_retransmission', 'spurious_retransmission', 'out_of_order', 'lost_segment', 'ack_lost_segment',
  'window_update', 'window_full', 'keep_alive', 'keep_alive_ack', 'duplicate_ack', 'zero_window_probe', 'zero_window', 'zero_window_probe_ack',
];

export function bitOf(kind: VerdictKind): number {
  return 1 << VERDICT_ORDER.indexOf(kind);
}
