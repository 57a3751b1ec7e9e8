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

/** seq, next, frame, time. */
const FIELDS = 4;

export function trackUnacknowledged(): Unacknowledged {
  return new Outstanding();
}

/** A capture may hold a million connections of two directions each: one array, and none of its room once all is acknowledged. */
class Outstanding implements Unacknowledged {
  private readonly entries: number[] = [];
  /** Where the oldest entry begins. */
  private head = 0;
  /** Whether the numbers ascend, so that the walk may stop at the first entry that lies beyond the ACK. */
  private ascending = true;
  private credited = 0;
  /** The span found last, and up to where it holds: adding an entry may widen it, an ACK may narrow it. */
  private base = 0;
  private low = 0;
  private high = 0;
  private upTo = 0;

  count(): number {
    return (this.entries.length - this.head) / FIELDS;
  }

  oldestFrame(): number {
    return this.entries[this.head + 2]!;
  }

  oldestTimeNs(): number {
    return this.entries[this.head + 3]!;
  }

  creditedTimeNs(): number {
    return this.credited;
  }

  add({ seq, next, frame, timeNs }: { seq: number; next: number; frame: number; timeNs: number }): void {
    const { entries, head } = this;
    if (this.count() >= LIMIT) return;
    const last = entries.length - FIELDS;
    if (last < head) this.ascending = true;
    else if (distance(entries[last + 1]!, seq) < 0 || distance(seq, next) < 0 || distance(entries[head]!, next) < 0) this.ascending = false;
    entries.push(seq, next, frame, timeNs);
  }

  acknowledge(ack: number): number {
    this.upTo = 0;
    const frame = this.ascending && this.isComparable(ack) ? this.acknowledgeAscending(ack) : this.acknowledgeAll(ack);
    this.sweep();
    return frame;
  }

  span(base: number): number {
    const { entries, head } = this;
    const straight = relative(entries[entries.length - FIELDS + 1]!, base) - relative(entries[head]!, base);
    if (this.ascending && straight > 0) return straight;
    if (this.upTo === 0 || this.base !== base) this.startSpan(base);
    for (; this.upTo < entries.length; this.upTo += FIELDS) {
      this.low = Math.min(this.low, relative(entries[this.upTo]!, base));
      this.high = Math.max(this.high, relative(entries[this.upTo + 1]!, base));
    }
    return this.high - this.low;
  }

  private startSpan(base: number): void {
    this.base = base;
    this.low = 0xffffffff;
    this.high = 0;
    this.upTo = this.head;
  }

  /** An ACK half a circle away lies behind the first entries and before the last ones: numbers do not order what is so far apart. */
  private isComparable(ack: number): boolean {
    const { entries, head } = this;
    return head >= entries.length || distance(entries[head]!, ack) > 0 || distance(entries[entries.length - FIELDS + 1]!, ack) <= 0;
  }

  private acknowledgeAscending(ack: number): number {
    const { entries } = this;
    let frame = 0;
    for (; this.head < entries.length && distance(entries[this.head]!, ack) > 0; this.head += FIELDS) {
      const next = entries[this.head + 1]!;
      if (next === ack && frame === 0) frame = this.credit(this.head);
      if (distance(ack, next) <= 0) continue;
      entries[this.head] = ack;
      break;
    }
    return frame;
  }

  /** Goes through all; what stays may well ascend again. */
  private acknowledgeAll(ack: number): number {
    const { entries, head } = this;
    let frame = 0;
    let kept = head;
    this.ascending = true;
    for (let at = head; at < entries.length; at += FIELDS) {
      const next = entries[at + 1]!;
      if (next === ack && frame === 0) frame = this.credit(at);
      if (next === ack || distance(next, ack) > 0) continue;
      if (distance(entries[at]!, ack) > 0) entries[at] = ack;
      if (kept > head && (distance(entries[kept - FIELDS + 1]!, entries[at]!) < 0 || distance(entries[head]!, next) < 0)) this.ascending = false;
      entries.copyWithin(kept, at, at + FIELDS);
      kept += FIELDS;
    }
    entries.length = kept;
    return frame;
  }

  private credit(at: number): number {
    this.credited = this.entries[at + 3]!;
    return this.entries[at + 2]!;
  }

  private sweep(): void {
    const { entries, head } = this;
    if (head < entries.length && (head <= SWEEP * FIELDS || head * 2 <= entries.length)) return;
    entries.copyWithin(0, head);
    entries.length -= head;
    this.head = 0;
  }
}
