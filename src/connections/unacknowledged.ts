import { distance, relative } from './sequence-number.ts';

/**
 * The segments of one direction that no ACK has covered yet, oldest first. An ACK is credited to the oldest copy of the
 * segment that it ends at, so that a round trip that includes a retransmission counts from the original.
 */
export interface Unacknowledged {
  count(): number;
  add(segment: { seq: number; next: number; frame: number; timeNs: number }): void;
  /** Frame and time of the oldest; only when `count` is not 0. */
  oldestFrame(): number;
  oldestTimeNs(): number;
  /** Drops what `ack` covers. The frame that it is credited to, or 0. */
  acknowledge(ack: number): number;
  /** Time of the frame that the latest `acknowledge` credited. */
  creditedTimeNs(): number;
  /** Octets between the lowest and the highest number that is outstanding, relative to `base`. */
  span(base: number): number;
}

/** Further segments are not tracked, as in Wireshark. */
const LIMIT = 10_000;
/** Dropped entries are cleared away once there are this many. */
const SWEEP = 256;

export function trackUnacknowledged(): Unacknowledged {
  let seqs: number[] = [];
  let nexts: number[] = [];
  let frames: number[] = [];
  let times: number[] = [];
  let head = 0;
  /** Whether the numbers ascend, so that the walk may stop at the first entry that lies beyond the ACK. */
  let ascending = true;
  let credited = 0;
  /** The span found last, and how many entries it holds for: adding one may widen it, an ACK may narrow it. */
  const known = { base: 0, low: 0, high: 0, upTo: 0 };

  return {
    count: () => seqs.length - head,
    oldestFrame: () => frames[head]!,
    oldestTimeNs: () => times[head]!,
    creditedTimeNs: () => credited,
    add,
    acknowledge,
    span,
  };

  function add(segment: { seq: number; next: number; frame: number; timeNs: number }): void {
    if (seqs.length - head >= LIMIT) return;
    const last = seqs.length - 1;
    if (last < head) ascending = true;
    else if (distance(nexts[last]!, segment.seq) < 0 || distance(segment.seq, segment.next) < 0 || distance(seqs[head]!, segment.next) < 0) ascending = false;
    seqs.push(segment.seq);
    nexts.push(segment.next);
    frames.push(segment.frame);
    times.push(segment.timeNs);
  }

  function acknowledge(ack: number): number {
    known.upTo = 0;
    return ascending && isComparable(ack) ? acknowledgeAscending(ack) : acknowledgeAll(ack);
  }

  /** An ACK half a circle away lies behind the first entries and before the last ones: numbers do not order what is so far apart. */
  function isComparable(ack: number): boolean {
    return head >= seqs.length || distance(seqs[head]!, ack) > 0 || distance(nexts[nexts.length - 1]!, ack) <= 0;
  }

  function acknowledgeAscending(ack: number): number {
    let frame = 0;
    for (; head < seqs.length && distance(seqs[head]!, ack) > 0; head++) {
      if (nexts[head] === ack && frame === 0) frame = credit(head);
      if (distance(ack, nexts[head]!) <= 0) continue;
      seqs[head] = ack;
      break;
    }
    if (head > SWEEP && head * 2 > seqs.length) sweep();
    return frame;
  }

  /** Goes through all; what stays may well ascend again. */
  function acknowledgeAll(ack: number): number {
    let frame = 0;
    let kept = head;
    ascending = true;
    for (let i = head; i < seqs.length; i++) {
      if (nexts[i] === ack && frame === 0) frame = credit(i);
      if (nexts[i] === ack || distance(nexts[i]!, ack) > 0) continue;
      if (distance(seqs[i]!, ack) > 0) seqs[i] = ack;
      if (kept > head && (distance(nexts[kept - 1]!, seqs[i]!) < 0 || distance(seqs[head]!, nexts[i]!) < 0)) ascending = false;
      move(i, kept++);
    }
    seqs.length = nexts.length = frames.length = times.length = kept;
    return frame;
  }

  function credit(index: number): number {
    credited = times[index]!;
    return frames[index]!;
  }

  function move(from: number, to: number): void {
    seqs[to] = seqs[from]!;
    nexts[to] = nexts[from]!;
    frames[to] = frames[from]!;
    times[to] = times[from]!;
  }

  function sweep(): void {
    seqs = seqs.slice(head);
    nexts = nexts.slice(head);
    frames = frames.slice(head);
    times = times.slice(head);
    head = 0;
  }

  function span(base: number): number {
    const straight = relative(nexts[nexts.length - 1]!, base) - relative(seqs[head]!, base);
    if (ascending && straight > 0) return straight;
    if (known.upTo === 0 || known.base !== base) Object.assign(known, { base, low: 0xffffffff, high: 0, upTo: head });
    for (; known.upTo < seqs.length; known.upTo++) {
      known.low = Math.min(known.low, relative(seqs[known.upTo]!, base));
      known.high = Math.max(known.high, relative(nexts[known.upTo]!, base));
    }
    return known.high - known.low;
  }
}
