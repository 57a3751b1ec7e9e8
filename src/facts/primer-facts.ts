import type { Connection, Segment } from '../connections/connection.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { Fact } from './facts.ts';
import { initialNumber } from './handshake-facts.ts';
import { makeFact } from './make-fact.ts';
import { counted, seenAt } from './quantity.ts';
import { type Cast, hasFlag, partyOf, segmentAt, segmentFacts } from './segment-facts.ts';

/** Flags that the primer explains, in the order of their bits. */
const PRIMER_FLAGS = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const;

/** What seq, ack, the window and each flag are, shown on numbers of this capture. `cast` is the connection that teaches best. */
export function primerFacts(cast: Cast, connections: Connection[]): Fact[] {
  const subject = { connection: cast.connection.stream };
  return [...relativeFact(cast), ...sequenceFact(cast), ...acknowledgmentFact(cast), ...windowFact(cast), ...flagFacts(connections)].map((fact) => ({ ...fact, ...subject }));
}

function relativeFact(cast: Cast): Fact[] {
  const initial = initialNumber(cast.connection, 'originator');
  const data = firstData(cast.connection);
  if (!initial || !data || data.from !== 'originator') return [];
  return [makeFact('primer.relative', {}, { initial, raw: seenAt(data.frame, 'tcp.seq_raw', data.seqRaw), relative: seenAt(data.frame, 'tcp.seq', data.seq), party: partyOf(cast, 'originator') })];
}

function firstData(connection: Connection): Segment | undefined {
  return connection.segments.find((segment) => segment.length > 0 && !hasFlag(segment, TCP_FLAGS.SYN | TCP_FLAGS.FIN) && !segment.verdicts.some(({ kind }) => kind === 'keep_alive'));
}

function sequenceFact(cast: Cast): Fact[] {
  const { connection } = cast;
  const first = firstData(connection);
  if (!first) return [];
  const next = connection.segments.find((segment) => segment.from === first.from && segment.frame > first.frame && segment.seq === first.nextSeq);
  return [makeFact('primer.sequence', {}, { last: seenAt(first.frame, 'tcp.nxtseq', first.nextSeq - 1), first: segmentFacts(cast, first), next: next ? segmentFacts(cast, next) : null })];
}

function acknowledgmentFact(cast: Cast): Fact[] {
  const { connection } = cast;
  const data = firstData(connection);
  const answer = data && connection.segments.find((segment) => segment.from !== data.from && segment.frame > data.frame && segment.ack === data.nextSeq);
  return data && answer ? [makeFact('primer.acknowledgment', {}, { data: segmentFacts(cast, data), answer: segmentFacts(cast, answer) })] : [];
}

function windowFact(cast: Cast): Fact[] {
  const { connection } = cast;
  const segment = connection.segments.find((one) => !hasFlag(one, TCP_FLAGS.SYN) && !hasFlag(one, TCP_FLAGS.RST) && one.windowScale !== null);
  if (!segment) return [];
  const { handshake, sides } = connection;
  const opening = segmentAt(connection, segment.from === 'originator' ? handshake.syn : handshake.synAck);
  const shift = sides[segment.from].windowShift;
  return [
    makeFact('primer.window', {}, {
      segment: segmentFacts(cast, segment),
      shift: opening && shift !== null && segment.windowScale! > 0 ? seenAt(opening.frame, 'tcp.options.wscale.shift', shift) : null,
      synWindow: opening && seenAt(opening.frame, 'tcp.window_size_value', opening.windowRaw),
    }),
  ];
}

function flagFacts(connections: Connection[]): Fact[] {
  const segments = connections.flatMap((connection) => connection.segments);
  return PRIMER_FLAGS.map((flag) => {
    const mask = TCP_FLAGS[flag];
    const with_ = segments.filter((segment) => hasFlag(segment, mask));
    return makeFact('primer.flag', {}, { flag, bit: counted(mask), count: counted(with_.length), frame: with_[0]?.frame ?? null });
  });
}
