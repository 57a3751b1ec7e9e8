import type { Connection, Segment, VerdictKind } from '../connections/connection.ts';
import { findSegment } from '../connections/find-segment.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { formatSeconds } from '../explanations/format.ts';
import { otherSide } from '../facts/segment-facts.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { type Filter, FilterError } from '../filters/filter.ts';
import type { KeptFrame } from '../inspections/kept-frames.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import type { Desk } from './desk.ts';
import type { Inline, PacketRow, Packets } from './document.ts';

/** Verdicts that trouble a transfer; the others are routine. */
const TROUBLE: ReadonlySet<VerdictKind> = new Set(['retransmission', 'fast_retransmission', 'spurious_retransmission', 'out_of_order', 'lost_segment', 'ack_lost_segment', 'duplicate_ack', 'window_full', 'zero_window']);

/** Rows that a long list keeps at its beginning and at its end. */
const KEPT = { head: 24, tail: 12 };

/** The segments as Wireshark's packet list prints them; the middle of a long list becomes one row that counts it. */
export function composePackets(desk: Desk, connection: Connection, segments: Segment[], caption: Inline[]): Packets {
  const { voice } = desk;
  const long = segments.length > KEPT.head + KEPT.tail + 4;
  const shown = long ? [...segments.slice(0, KEPT.head), ...segments.slice(-KEPT.tail)] : segments;
  return {
    type: 'packets',
    caption,
    heads: headsOf(voice),
    rows: shown.map((segment) => packetRow(desk, connection, segment)),
    omitted: long ? [{ after: KEPT.head - 1, text: omittedText(desk, segments) }] : [],
    anchor: true,
  };
}

function headsOf(voice: Desk['voice']): Packets['heads'] {
  const head = (key: string) => voice.text(`packets.${key}`);
  return { number: head('number'), time: head('time'), source: head('source'), destination: head('destination'), protocol: head('protocol'), length: head('length'), info: head('info') };
}

/** Rows of any kept frames that a display filter lets through, as Wireshark's list shows them. */
export function filteredPackets(desk: Desk, filter: string): Packets[] | 'wrong-filter' {
  const { analysis, voice } = desk;
  const matches = matcherOf(filter);
  if (!matches) return 'wrong-filter';
  const fields = lookUpFields(analysis.kept);
  const found = (analysis.kept?.frames ?? []).filter(({ number }) => matches(fields.sourceOf(number)!));
  const rows = found.slice(0, MOST_FILTERED).map((frame) => keptRow(desk, frame));
  const left = found.slice(MOST_FILTERED);
  const omitted = left.length > 0 ? [{ after: rows.length - 1, text: voice.text('packets.omitted', { count: { value: left.length }, first: left[0]!.number, last: left.at(-1)!.number }) }] : [];
  return rows.length > 0 ? [{ type: 'packets', caption: voice.phrase('packets.filtered', { filter }), heads: headsOf(voice), rows, omitted, anchor: true }] : [];
}

/** Rows that a list of one's own filter may have. */
const MOST_FILTERED = 200;

function matcherOf(filter: string): Filter['matches'] | null {
  try {
    return compileFilter(filter).matches;
  } catch (error) {
    if (error instanceof FilterError) return null;
    throw error;
  }
}

function keptRow(desk: Desk, { number, timeNs, wireLength, columns }: KeptFrame): PacketRow {
  const found = findSegment(desk.analysis.connections, number);
  if (found) return packetRow(desk, found.connection, found.segment);
  const { source, destination, protocol, info } = columns;
  return { frame: number, time: formatSeconds(timeNs, desk.analysis.capture.timeDigits), source, destination, protocol, length: wireLength, info, from: 'originator', mark: null };
}

function omittedText({ voice }: Desk, segments: Segment[]): string {
  const left = segments.slice(KEPT.head, -KEPT.tail);
  return voice.text('packets.omitted', { count: { value: left.length }, first: left[0]!.frame, last: left.at(-1)!.frame });
}

function packetRow({ analysis, voice }: Desk, connection: Connection, segment: Segment): PacketRow {
  return {
    frame: segment.frame,
    time: formatSeconds(segment.timeNs, analysis.capture.timeDigits),
    source: connection[segment.from].address,
    destination: connection[otherSide(segment.from)].address,
    protocol: segment.protocol,
    length: segment.wireLength,
    info: segment.info,
    from: segment.from,
    mark: markOf(segment, voice),
  };
}

function markOf(segment: Segment, voice: Desk['voice']): PacketRow['mark'] {
  const [verdict] = segment.verdicts;
  if (verdict) return { tone: TROUBLE.has(verdict.kind) ? 'attention' : 'note', word: voice.text(`verdict.${verdict.kind}`) };
  return (segment.flags & TCP_FLAGS.RST) !== 0 ? { tone: 'attention', word: voice.text('verdict.reset') } : null;
}
