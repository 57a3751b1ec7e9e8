import { completenessOf } from '../connections/completeness.ts';
import { advance, relative } from '../connections/sequence-number.ts';
import type { Frame } from '../frames/frame.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { followStreams, learnRoundTrip } from './follow-streams.ts';
import { judgeStreams } from './judge-streams.ts';
import { noSegmentHere, type SegmentHere } from './segment-here.ts';
import type { StreamColumns } from './stream-columns.ts';

/** The second pass over TCP: every segment with the judgement of the first pass and the numbers of its stream's end. */
export interface SegmentTelling {
  /** Fills `here` with what there is to tell of the header in `peeked`. */
  take(peeked: Peeked, frame: Frame): void;
  /** The frame has no TCP header with a stream. */
  pass(): void;
  readonly here: SegmentHere;
  /** What the numbers count from. */
  readonly ends: StreamColumns;
}

export interface TellingOptions {
  judges: boolean;
  /** Of all streams where not given. */
  chosen?: ReadonlySet<number> | undefined;
}

const SYN_ACK = TCP_FLAGS.SYN | TCP_FLAGS.ACK;
const LEAST_HEADER = 20;

/**
 * Goes by the columns of the first pass's end, and changes them as Wireshark's second pass does: a SYN-ACK with another number sets its
 * side's base, every segment adds its completeness anew, a round trip that was not found is looked for again.
 * Where no end is known, it goes by what is known at the segment.
 */
export function tellSegments(known: StreamColumns | null, { judges, chosen }: TellingOptions): SegmentTelling {
  const streams = followStreams();
  const ends = known ?? streams.columns;
  const judging = judges ? judgeStreams() : null;
  const here = noSegmentHere();
  return { take, pass, here, ends };

  function pass(): void {
    here.side = -1;
    here.judgement = null;
  }

  function take(peeked: Peeked, frame: Frame): void {
    const side = streams.find(peeked, frame);
    here.side = side;
    here.judgement = null;
    if (side < 0) return;
    const stream = side >> 1;
    here.stream = stream;
    here.quoted = peeked.quoted;
    here.sinceFirstNs = streams.found.sinceFirstNs;
    here.sincePreviousNs = streams.found.sincePreviousNs;
    here.completeness = known === null && streams.found.isFirst && !streams.found.isReuse ? 0 : ends.completeness[stream]!;
    here.traits = ends.traits[stream]!;
    here.isReused = streams.found.isReuse;
    if (!peeked.quoted && peeked.length >= 0) judge(side, peeked, frame.number);
    here.roundTripNs = ends.roundTripNs[stream]!;
    number(side, peeked);
  }

  function judge(side: number, peeked: Peeked, frame: number): void {
    const stream = side >> 1;
    streams.learn(side, peeked);
    if (judging !== null && (chosen?.has(stream) ?? true)) here.judgement = judging.judge({ side, frame, sinceFirstNs: here.sinceFirstNs, peeked });
    if (known === null) here.traits = ends.traits[stream]!;
    if (known === null) return;
    if (judging !== null && frame === ends.lastFrame[stream]) judging.drop(stream);
    ends.completeness[stream]! |= completenessOf(peeked.flags, peeked.length);
    if ((peeked.flags & SYN_ACK) === SYN_ACK && ends.bases[side] !== peeked.sequence) {
      ends.bases[side] = peeked.sequence;
      here.traits = ends.traits[stream]!;
    here.isReused = true;
    }
    learnRoundTrip(ends, stream, peeked.flags, here.sinceFirstNs);
  }

  /** A header longer than its segment keeps its raw numbers, and so does a quoted one. */
  function number(side: number, { flags, sequence, acknowledgment, length, window, headerLength, quoted }: Peeked): void {
    const isRaw = quoted || (length < 0 && headerLength >= LEAST_HEADER);
    const hasAck = (flags & TCP_FLAGS.ACK) !== 0;
    const scale = flags & TCP_FLAGS.SYN ? 0 : ends.scales[side]!;
    here.seq = isRaw ? sequence : relative(sequence, ends.bases[side]!);
    here.ack = isRaw || !hasAck ? acknowledgment : relative(acknowledgment, ends.bases[side ^ 1]!);
    here.nextSeq = isRaw ? sequence : advance(here.seq, Math.max(0, length) + (flags & (TCP_FLAGS.SYN | TCP_FLAGS.FIN) ? 1 : 0));
    here.window = isRaw || scale < 0 ? window : window * (1 << scale);
    here.windowScale = flags & TCP_FLAGS.SYN ? null : scale < 0 ? scale : 1 << scale;
  }
}
