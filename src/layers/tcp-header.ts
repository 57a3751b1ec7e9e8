import { uint } from '../octets/uint.ts';
import type { Reach } from './reach.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';

/** The numbers of a TCP header as far as it was captured; 0 for what was not. */
export interface TcpHeader {
  start: number;
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  acknowledgment: number;
  /** Octets; 20 where the header ends before it says. */
  length: number;
  /** 12 bits, `tcp.flags`. */
  flags: number;
  window: number;
  urgentPointer: number;
  /** Octets of it that were captured. */
  captured: number;
  /** It claims more octets than its segment had on the wire. */
  isTooLong: boolean;
}

export const LEAST_TCP_HEADER = 20;
const FLAGS_MASK = 0x0fff;

export function readTcpHeader({ octets, start, end, wireEnd }: Reach): TcpHeader {
  const number = ({ start: from, end: to }: { start: number; end: number }) => (start + to <= end ? uint(octets, start + from, to - from) : 0);
  const length = start + TCP_FIELDS.dataOffset.end <= end ? (number(TCP_FIELDS.dataOffset) >> 4) * 4 : LEAST_TCP_HEADER;
  return {
    start, length, sourcePort: number(TCP_FIELDS.sourcePort), destinationPort: number(TCP_FIELDS.destinationPort), sequence: number(TCP_FIELDS.sequence),
    acknowledgment: number(TCP_FIELDS.acknowledgment), flags: number(TCP_FIELDS.flags) & FLAGS_MASK, window: number(TCP_FIELDS.window),
    urgentPointer: number(TCP_FIELDS.urgentPointer), captured: end - start, isTooLong: start + length > wireEnd,
  };
}

/** The port that a SYN goes to, and its answer comes from. */
export function serverPort({ flags, sourcePort, destinationPort }: TcpHeader): number {
  return flags & TCP_FLAGS.ACK ? sourcePort : destinationPort;
}
