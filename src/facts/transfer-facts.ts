import type { Segment, Verdict, VerdictKind } from '../connections/connection.ts';
import type { Quantity } from './fact.ts';
import type { Fact, FactOf } from './facts.ts';
import { initialRtt } from './handshake-facts.ts';
import { listFrames } from './list-frames.ts';
import { makeFact } from './make-fact.ts';
import { counted, seenAt, seenIf } from './quantity.ts';
import { type Cast, partyOf, segmentFacts } from './segment-facts.ts';

/** What happened on the way: each kind of verdict once per connection, with its first example in numbers. */
export function transferFacts(cast: Cast): Fact[] {
  const { connection } = cast;
  const subject = { connection: connection.stream };
  const kinds = (Object.keys(connection.verdicts) as VerdictKind[]).filter((kind) => kind !== 'reused_ports');
  const facts: Fact[] = kinds.flatMap((kind) => verdictFact(cast, kind)).sort((a, b) => a.params.first.frame - b.params.first.frame);
  for (const side of ['originator', 'responder'] as const) {
    const { missingOctets } = connection.sides[side];
    if (missingOctets > 0) facts.push(makeFact('transfer.missing-octets', subject, { sender: partyOf(cast, side), octets: counted(missingOctets) }));
  }
  const { originator, responder } = connection.sides;
  if (facts.length === 0 && connection.close.reset === null) facts.push(makeFact('transfer.clean', subject, { segments: counted(originator.frames + responder.frames) }));
  return facts;
}

function verdictFact(cast: Cast, kind: VerdictKind): FactOf<'transfer.verdict'>[] {
  const { connection } = cast;
  const marked = connection.segments.filter((segment) => verdictOf(segment, kind));
  const [first] = marked;
  if (!first) return [];
  const verdict = verdictOf(first, kind)!;
  const count = connection.verdicts[kind] ?? marked.length;
  return [
    makeFact('transfer.verdict', { connection: connection.stream }, {
      verdict: kind,
      count: counted(count),
      ...listFrames(marked.map(({ frame }) => frame), count),
      first: segmentFacts(cast, first),
      original: originalOf(cast, first)?.frame ?? null,
      rtoNs: seenIf(first.frame, 'tcp.analysis.rto', verdict.rtoNs !== undefined && verdict.rtoNs > 0 ? verdict.rtoNs : null),
      duplicateOf: kind === 'duplicate_ack' ? (verdict.frame ?? null) : null,
      duplicates: kind === 'duplicate_ack' ? highestCount(marked) : null,
      rttNs: initialRtt(connection),
      repeated: kind === 'lost_segment' ? missingBefore(cast, first) : null,
      windowShut: kind === 'keep_alive' ? windowShutBefore(cast, first) : null,
      answersProbe: kind === 'window_update' ? probeBefore(cast, first) : null,
      ...sackOf(first),
    }),
  ];
}

function verdictOf(segment: Segment, kind: VerdictKind): Verdict | undefined {
  return segment.verdicts.find((verdict) => verdict.kind === kind);
}

/** The earlier segment of the same side with the same sequence number: what was sent again. */
function originalOf({ connection }: Cast, copy: Segment): Segment | undefined {
  return connection.segments.find((one) => one.from === copy.from && one.frame < copy.frame && one.seq === copy.seq && one.nextSeq > one.seq);
}

function highestCount(marked: Segment[]): Quantity | null {
  const counts = marked.map((segment) => ({ frame: segment.frame, count: verdictOf(segment, 'duplicate_ack')?.count ?? 0 }));
  const highest = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return highest.count > 0 ? seenAt(highest.frame, 'tcp.analysis.duplicate_ack_num', highest.count) : null;
}

/**
 * The frame in which the other side had said that it has no room: then a segment one short of the next number asks for
 * room (RFC 9293, 3.8.6.1), as Linux does it, and Wireshark's name for it misleads.
 */
function windowShutBefore({ connection }: Cast, segment: Segment): number | null {
  const last = connection.segments.findLast((one) => one.from !== segment.from && one.frame < segment.frame);
  return last?.windowRaw === 0 ? last.frame : null;
}

/**
 * The keep-alive probe that the segment answers on a connection without data. Wireshark compares the window fields as they
 * stand, the first answer's with that of a SYN, which no factor applies to, and so takes the answer for news of the window.
 */
function probeBefore({ connection }: Cast, segment: Segment): number | null {
  const previous = connection.segments[connection.segments.indexOf(segment) - 1];
  if (connection.carries !== 'nothing' || !previous || previous.from === segment.from) return null;
  return verdictOf(previous, 'keep_alive') ? previous.frame : null;
}

/** How many octets the segment lies ahead of what was expected. */
function missingBefore({ connection }: Cast, segment: Segment): Quantity | null {
  const sent = connection.segments.filter((one) => one.from === segment.from && one.frame < segment.frame);
  const expected = Math.max(...sent.map(({ nextSeq }) => nextSeq));
  return Number.isFinite(expected) && segment.seq > expected ? seenAt(segment.frame, 'tcp.seq', segment.seq - expected) : null;
}

function sackOf(segment: Segment): { sackLeft: Quantity | null; sackRight: Quantity | null } {
  // A block that lies before the ACK reports a duplicate (D-SACK, RFC 2883), not what waits beyond a hole.
  const block = segment.options.find((option) => option.kind === 'sack')?.blocks.find(({ left }) => left > segment.ack);
  return { sackLeft: seenIf(segment.frame, 'tcp.options.sack_le', block?.left), sackRight: seenIf(segment.frame, 'tcp.options.sack_re', block?.right) };
}
