import type { InspectedFrame } from '../inspections/inspection.ts';
import { endpointsOf, lastNumber } from './endpoints.ts';
import { FollowedSide, type Piece } from './followed-side.ts';
import type { Listing } from './listing.ts';
import { pieceWriter } from './write-piece.ts';

export interface FollowOptions {
  form: 'ascii' | 'hex' | 'raw';
  stream: number;
  /** Only these pieces, from 1. */
  from: number;
  to: number;
}

const RULE = '='.repeat(67);

/**
 * What both ends of one connection said, in tshark's order: a piece is told when its octets follow what was told of its side before; what
 * the other side acknowledges although nobody captured it is said to be missing. Only pieces that wait for others are held.
 */
export function followStream({ form, stream, from, to }: FollowOptions): Listing {
  const write = pieceWriter(form);
  let sides: [FollowedSide, FollowedSide] | null = null;
  let client = '';
  let pieces = 0;
  const head = (first: string, second: string) => ['', RULE, `Follow: tcp,${form}`, `Filter: tcp.stream eq ${stream}`, `Node 0: ${first}`, `Node 1: ${second}`, ''].join('\n');
  return { begin: () => '', take, end: () => `${sides ? '' : head(':0', ':0')}${RULE}\n` };

  function take(frame: InspectedFrame): string {
    const ends = endpointsOf(frame);
    if (!ends) return '';
    const source = nodeText(ends.source, ends.sourcePort);
    const opened = sides ? '' : head(source, nodeText(ends.destination, ends.destinationPort));
    if (!sides) client = source;
    sides ??= [new FollowedSide(), new FollowedSide()];
    const side = source === client ? 0 : 1;
    return opened + [...tellAcknowledged(frame, sides, side), ...tellSegment(frame, sides, side)].join('');
  }

  function tellAcknowledged(frame: InspectedFrame, both: [FollowedSide, FollowedSide], side: 0 | 1): string[] {
    const other = (side ^ 1) as 0 | 1;
    return both[other].acknowledge(lastNumber(frame, 'tcp.ack')).map((piece) => tell(piece, other));
  }

  function tellSegment(frame: InspectedFrame, both: [FollowedSide, FollowedSide], side: 0 | 1): string[] {
    return both[side].take(segmentOf(frame)).map((piece) => tell(piece, side));
  }

  function tell(piece: Piece, side: 0 | 1): string {
    pieces += 1;
    return pieces < from || pieces > to ? '' : write(piece, side);
  }
}

/** IPv6 stands in brackets. */
function nodeText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function segmentOf(frame: InspectedFrame): { seq: number; length: number; octets: Uint8Array } {
  const payload = frame.occurrences('tcp.payload').at(-1)?.value;
  const isSyn = lastNumber(frame, 'tcp.flags.syn') === 1;
  const seq = lastNumber(frame, 'tcp.seq');
  return { seq: isSyn ? seq + 1 : seq, length: lastNumber(frame, 'tcp.len'), octets: payload instanceof Uint8Array ? payload : new Uint8Array() };
}
