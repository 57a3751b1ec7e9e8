import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Segment } from './connection.ts';

/**
 * Keeps the segments worth telling of a connection, in file order and bounded: all of a short one; of a long one those with
 * a verdict or a state change, both ends of each run of data, and what came first and last.
 */
export interface SegmentKeeper<S> {
  /** `kept` is asked for only when it may be kept. */
  add(kept: () => S): void;
  finish(): { kept: S[]; omitted: number };
}

const CONTROL = TCP_FLAGS.SYN | TCP_FLAGS.FIN | TCP_FLAGS.RST;

/** Frames after the first and before the last data segment of a run that stay with it: its ACK. */
const BESIDE = 1;

export function keepSegments<S extends { segment: Segment }>(limit: number): SegmentKeeper<S> {
  const half = Math.max(1, Math.floor(limit / 2));
  const all: S[] = [];
  const head: S[] = [];
  const tail: S[] = [];
  let total = 0;
  let isLong = false;
  let runFrom: string | null = null;
  let beside = 0;
  let held: S[] = [];

  return { add, finish };

  function add(kept: () => S): void {
    total++;
    if (limit === 0) return;
    if (isLong) return sift(kept());
    all.push(kept());
    if (all.length > limit) turnLong();
  }

  function turnLong(): void {
    isLong = true;
    for (const kept of all) sift(kept);
    all.length = 0;
  }

  /** Holds back the latest dull segments until it is known whether the run goes on after them. */
  function sift(kept: S): void {
    const { segment } = kept;
    const startsRun = segment.length > 0 && segment.from !== runFrom;
    if (segment.length > 0) runFrom = segment.from;
    if (startsRun || isTelling(segment)) {
      for (const last of held) store(last);
      held = [];
      store(kept);
      beside = startsRun ? BESIDE : 0;
    } else if (beside > 0 && segment.length === 0) {
      beside--;
      store(kept);
    } else hold(kept);
  }

  /** The last data segment of a run and the ACK after it. */
  function hold(kept: S): void {
    if (kept.segment.length > 0 || held.length > BESIDE) held = kept.segment.length > 0 ? [kept] : [...held.slice(0, 1), kept];
    else held.push(kept);
  }

  function store(kept: S): void {
    if (head.length < half) head.push(kept);
    else tail.push(kept);
    if (tail.length > half * 2) tail.splice(0, half);
  }

  function finish(): { kept: S[]; omitted: number } {
    if (!isLong) return { kept: all, omitted: total - all.length };
    for (const last of held) store(last);
    const kept = [...head, ...tail.slice(-half)];
    return { kept, omitted: total - kept.length };
  }
}

function isTelling(segment: Segment): boolean {
  return segment.verdicts.length > 0 || segment.states.length > 0 || (segment.flags & CONTROL) !== 0;
}
