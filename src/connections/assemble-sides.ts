import { assembleStream, type AssembledStream, type StreamAssembly } from './assemble-stream.ts';
import type { Side } from './connection.ts';
import type { Look } from './flow.ts';
import type { ReadRow } from './read-rows.ts';
import { advance, type SequenceNumber } from './sequence-number.ts';
import type { ByteStream } from './stream.ts';

/** Both directions of a connection put together, and how each of them ended. */
export interface AssembledSides {
  streams: Record<Side, AssembledStream>;
  ends: Record<Side, ByteStream['end']>;
}

export interface SidesAssembly {
  see(look: Look, from: Side, read: ReadRow): void;
  /** Whether nothing that `from` sent before `seq` is missing. */
  isWholeBefore(from: Side, seq: SequenceNumber): boolean;
  finish(): AssembledSides;
}

const OPEN_END: ByteStream['end'] = { by: 'open', frame: null, timeNs: null };
const OTHER: Record<Side, Side> = { originator: 'responder', responder: 'originator' };

/** Places the payload of a connection's segments, whole frames and reassembled datagrams alike. A reset's is none (RFC 9293, 3.10.7). */
export function assembleSides(): SidesAssembly {
  const assemblies: Record<Side, StreamAssembly | null> = { originator: null, responder: null };
  const ends: Record<Side, ByteStream['end']> = { originator: OPEN_END, responder: OPEN_END };
  return { see, isWholeBefore: (from, seq) => assemblies[from]?.isWholeBefore(seq) ?? true, finish };

  function see(look: Look, from: Side, read: ReadRow): void {
    const assembly = (assemblies[from] ??= assembleStream(look.hasSyn ? advance(look.seq, 1) : null));
    if (look.length > 0 && !look.hasReset) place(look, assembly, read);
    if (look.hasAck) assemblies[OTHER[from]]?.acknowledge(look.ack, read.row);
    if (look.hasReset) for (const side of [from, OTHER[from]]) endBy(side, 'reset', read);
    else if (look.hasFin) endBy(from, 'fin', read);
  }

  function endBy(side: Side, by: 'fin' | 'reset', read: ReadRow): void {
    if (ends[side].by === 'open') ends[side] = { by, frame: read.number, timeNs: read.timeNs };
  }

  function finish(): AssembledSides {
    const stream = (side: Side) => (assemblies[side] ?? assembleStream(null)).finish();
    return { streams: { originator: stream('originator'), responder: stream('responder') }, ends };
  }
}

function place(look: Look, assembly: StreamAssembly, read: ReadRow): void {
  const { payloadStart, payloadEnd } = read.peeked;
  const seq = advance(look.seq, look.hasSyn ? 1 : 0);
  if (read.parts === null) assembly.add({ seq, length: look.length, row: read.row, offset: read.offset + payloadStart, captured: payloadEnd - payloadStart });
  else placeParts(seq, assembly, read);
}

/** A datagram that came in fragments has its payload in several places of the file. */
function placeParts(seq: SequenceNumber, assembly: StreamAssembly, read: ReadRow): void {
  const { payloadStart } = read.peeked;
  for (const part of read.parts!) {
    const start = Math.max(part.start, payloadStart);
    const length = part.end - start;
    if (length > 0) assembly.add({ seq: advance(seq, start - payloadStart), length, row: read.row, offset: part.offset + start - part.start, captured: length });
  }
}
