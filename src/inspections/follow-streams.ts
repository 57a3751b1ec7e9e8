import { completenessOf, firstCompletenessOf } from '../connections/completeness.ts';
import { tableOfConnections, type ConnectionTable } from '../connections/connection-table.ts';
import type { Frame } from '../frames/frame.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { learnTraits } from './learn-traits.ts';
import { learnShift } from './learn-shift.ts';
import { StreamColumns } from './stream-columns.ts';

/**
 * Gives every TCP header its stream, in file order, and learns of the stream what does not depend on a judgement. As Wireshark's first
 * pass: a header quoted in an ICMP error takes part in looking up, a SYN with another number than its side's begins a new stream.
 */
export interface StreamFollowing {
  /** Whose header this is: stream * 2, plus 1 where the sender of the stream's first frame receives; -1 when there are too many. */
  find(peeked: Peeked, frame: Frame): number;
  /** What the header found last tells of its stream; only of one that was not quoted and whose lengths agree. */
  learn(side: number, peeked: Peeked): void;
  /** Of the header found last: whether it began its stream, and by reusing ports; its time since the stream's first and previous frame. */
  readonly found: { isFirst: boolean; isReuse: boolean; sinceFirstNs: number; sincePreviousNs: number };
  columns: StreamColumns;
  table: ConnectionTable;
}

const MOST_STREAMS = 4_000_000;
const SYN_ACK = TCP_FLAGS.SYN | TCP_FLAGS.ACK;

export function followStreams(): StreamFollowing {
  const table = tableOfConnections(MOST_STREAMS);
  const columns = new StreamColumns();
  const found = { isFirst: false, isReuse: false, sinceFirstNs: 0, sincePreviousNs: 0 };
  return { find, learn, found, columns, table };

  function find(peeked: Peeked, frame: Frame): number {
    const known = table.find(peeked);
    found.isFirst = known < 0;
    found.isReuse = known >= 0 && beginsAnew(known, peeked);
    if (!found.isFirst && !found.isReuse) return noteTime(known, frame);
    const stream = table.add(peeked);
    if (stream < 0) return known < 0 ? -1 : noteTime(known, frame);
    found.isFirst = true;
    columns.enlargeTo(stream + 1);
    columns.firstNs[stream] = frame.timeNs;
    columns.firstRestNs[stream] = frame.timeRestNs ?? 0;
    columns.completeness[stream] = firstCompletenessOf(peeked.flags, Math.max(0, peeked.length), found.isReuse);
    return noteTime(stream * 2, frame);
  }

  function beginsAnew(side: number, peeked: Peeked): boolean {
    return !peeked.quoted && (peeked.flags & SYN_ACK) === TCP_FLAGS.SYN && columns.hasBase[side] === 1 && columns.bases[side] !== peeked.sequence;
  }

  function noteTime(side: number, frame: Frame): number {
    const stream = side >> 1;
    const sinceFirstNs = frame.timeNs - columns.firstNs[stream]! + ((frame.timeRestNs ?? 0) - columns.firstRestNs[stream]!);
    found.sinceFirstNs = sinceFirstNs;
    found.sincePreviousNs = sinceFirstNs - columns.previousNs[stream]!;
    columns.previousNs[stream] = sinceFirstNs;
    columns.lastFrame[stream] = frame.number;
    return side;
  }

  function learn(side: number, peeked: Peeked): void {
    learnBases(side, peeked);
    learnShift(columns.scales, side, peeked);
    learnCompleteness(side >> 1, peeked);
    learnRoundTrip(columns, side >> 1, peeked.flags, found.sinceFirstNs);
    learnTraits(columns.traits, side, peeked);
  }

  function learnBases(side: number, { flags, sequence, acknowledgment }: Peeked): void {
    const { bases, hasBase } = columns;
    if (hasBase[side] === 0 || (flags & SYN_ACK) === SYN_ACK) {
      bases[side] = flags & TCP_FLAGS.SYN ? sequence : sequence - 1;
      hasBase[side] = 1;
    }
    if (flags & TCP_FLAGS.ACK && hasBase[side ^ 1] === 0) {
      bases[side ^ 1] = acknowledgment - 1;
      hasBase[side ^ 1] = 1;
    }
  }

  function learnCompleteness(stream: number, { flags, length }: Peeked): void {
    if (!found.isFirst || found.isReuse) columns.completeness[stream]! |= completenessOf(flags, length);
  }
}

/** From the latest SYN to the first ACK without SYN, whoever sends it; found once. Wireshark's second pass looks for it again where the first found none. */
export function learnRoundTrip(columns: StreamColumns, stream: number, flags: number, sinceFirstNs: number): void {
  const { synNs, roundTripNs } = columns;
  const kind = flags & SYN_ACK;
  if (kind === TCP_FLAGS.SYN) synNs[stream] = sinceFirstNs;
  else if (kind === TCP_FLAGS.ACK && roundTripNs[stream] === 0 && !Number.isNaN(synNs[stream]!)) roundTripNs[stream] = sinceFirstNs - synNs[stream]!;
}
