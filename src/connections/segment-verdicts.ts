import type { Verdict, VerdictKind } from './connection.ts';
import { bitOf, UNSEEN_ACKED, type Look } from './flow.ts';
import { advance, distance } from './sequence-number.ts';

/**
 * Wireshark 4.0's judgement of TCP segments, as rules in order of precedence. Judging goes through three steps: in `plain`
 * every rule that holds gives its verdict unless one that `ends` the step came before; `unseen` looks at what is
 * acknowledged; in `again` the first rule that holds wins.
 */
export interface VerdictRule {
  kind: VerdictKind;
  step: 'plain' | 'unseen' | 'again';
  ends?: true;
  holds(look: Look): boolean;
  /** What the verdict says beside its kind, and what it changes in the memory of a direction. */
  because?(look: Look): Partial<Verdict>;
}

/** An ACK this soon after makes a repeated segment a fast retransmission. */
const FAST_NS = 20_000_000;
/** How late a segment may come and count as reordered, when the round-trip time is unknown. */
const REORDERED_NS = 3_000_000;
const KEEP_ALIVE = bitOf('keep_alive');
const PROBE = bitOf('zero_window_probe');

export const SEGMENT_VERDICTS: VerdictRule[] = [
  { kind: 'zero_window_probe', step: 'plain', ends: true, holds: (l) => l.length === 1 && l.seq === l.sender.next && l.receiver.window === 0 },
  { kind: 'zero_window', step: 'plain', holds: (l) => l.window === 0 && isPlain(l) },
  {
    kind: 'lost_segment', step: 'plain',
    holds: (l) => l.sender.next !== 0 && !l.hasReset && distance(l.sender.next, l.seq) > 0,
    because: (l) => {
      l.sender.canTellFlight = false;
      return {};
    },
  },
  { kind: 'keep_alive', step: 'plain', holds: (l) => l.length <= 1 && isPlain(l) && l.seq === advance(l.sender.next, -1) },
  { kind: 'window_update', step: 'plain', holds: (l) => isEcho(l) && l.window !== 0 && l.window !== l.sender.window },
  { kind: 'window_full', step: 'plain', holds: fillsWindow },
  { kind: 'keep_alive_ack', step: 'plain', ends: true, holds: (l) => isEchoOfWindow(l) && l.window !== 0 && (l.receiver.lastMarks & KEEP_ALIVE) !== 0 },
  { kind: 'zero_window_probe_ack', step: 'plain', ends: true, holds: (l) => isEchoOfWindow(l) && l.window === 0 && (l.receiver.lastMarks & PROBE) !== 0 },
  {
    kind: 'duplicate_ack', step: 'plain',
    holds: (l) => isEchoOfWindow(l) && l.window !== 0,
    because: ({ sender }) => {
      sender.duplicates = sender.duplicates === UNSEEN_ACKED ? 1 : sender.duplicates + 1;
      return { count: sender.duplicates, frame: sender.ackChangedIn };
    },
  },
  { kind: 'ack_lost_segment', step: 'unseen', holds: acknowledgesUnseen },
  { kind: 'spurious_retransmission', step: 'again', holds: (l) => l.length > 0 && l.receiver.lastAck !== 0 && distance(advance(l.seq, l.length), l.receiver.lastAck) >= 0 },
  { kind: 'fast_retransmission', step: 'again', holds: isFast },
  { kind: 'out_of_order', step: 'again', holds: isReordered },
  { kind: 'retransmission', step: 'again', holds: isOld, because: timeout },
];

function isPlain(l: Look): boolean {
  return !l.hasSyn && !l.hasFin && !l.hasReset;
}

/** Says nothing that its sender has not said before. */
function isEcho(l: Look): boolean {
  return l.length === 0 && l.seq === l.sender.next && l.ack === l.sender.lastAck && isPlain(l);
}

function isEchoOfWindow(l: Look): boolean {
  return isEcho(l) && l.window === l.sender.window;
}

/** RFC 9293, 3.8.6: the segment ends where the receiver's window does. */
function fillsWindow(l: Look): boolean {
  const { receiver } = l;
  if (l.length === 0 || !isPlain(l) || receiver.scale === -1) return false;
  const shift = receiver.synPending || receiver.scale === -2 ? 0 : receiver.scale;
  return advance(l.seq, l.length) === advance(receiver.lastAck, (receiver.window << shift) >>> 0);
}

/** A run of ever higher ACKs of what was not captured is told once: the first one marks the run. */
function acknowledgesUnseen(l: Look): boolean {
  const { receiver } = l;
  if (!l.hasAck || receiver.contiguous === 0 || distance(receiver.contiguous, l.ack) <= 0) return false;
  l.analysed = true;
  if (distance(receiver.contiguous, receiver.next) > 0) {
    receiver.contiguous = receiver.next;
    return true;
  }
  const isFirst = receiver.duplicates === 0;
  receiver.duplicates = UNSEEN_ACKED;
  return isFirst;
}

/** Begins before what its sender has sent already, and is not a probe that brings its old octet along with new ones. */
function isOld(l: Look): boolean {
  const { next } = l.sender;
  if (next === 0 || distance(next, l.seq) >= 0) return false;
  return !(l.length > 1 && l.seq === advance(next, -1));
}

function isFast(l: Look): boolean {
  const { receiver } = l;
  return isOld(l) && receiver.duplicates >= 2 && receiver.lastAck === l.seq && elapsed(l.timeNs - receiver.lastAckTimeNs) < FAST_NS;
}

function isReordered(l: Look): boolean {
  const limit = l.irttNs !== 0 ? elapsed(l.irttNs) : REORDERED_NS;
  return isOld(l) && elapsed(l.timeNs - l.sender.nextTimeNs) < limit && l.sender.next !== l.next;
}

/** A clock that went back counts as a very long time. */
function elapsed(ns: number): number {
  return ns < 0 ? ns + 2 ** 64 : ns;
}

/** Measured from the oldest segment that is not acknowledged, which need not be the one that is repeated. */
function timeout({ sender, timeNs }: Look): Partial<Verdict> {
  const { unacknowledged } = sender;
  const hasOldest = unacknowledged.count() > 0;
  const frame = hasOldest ? unacknowledged.oldestFrame() : sender.nextFrame;
  const rtoNs = timeNs - (hasOldest ? unacknowledged.oldestTimeNs() : sender.nextTimeNs);
  return rtoNs === 0 ? {} : { frame, rtoNs };
}
