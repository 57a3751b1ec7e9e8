import type { Peeked } from './peeked.ts';
import { TCP_FIELDS } from './tcp-fields.ts';

/** Octets of header that Wireshark must see before it gives a segment a stream. */
const ENOUGH = TCP_FIELDS.window.end;
const HEADER = TCP_FIELDS.urgentPointer.end;

/** Reads the TCP header at `at` (RFC 9293, 3.1), bounded by the capture and by the IP length. */
export function peekTcp(peeked: Peeked, at: number): void {
  const { buffer } = peeked;
  const end = Math.min(peeked.end, peeked.ipEnd);
  peeked.tcpStart = at;
  if (at + TCP_FIELDS.destinationPort.end <= end) {
    peeked.sourcePort = two(buffer, at + TCP_FIELDS.sourcePort.start);
    peeked.destinationPort = two(buffer, at + TCP_FIELDS.destinationPort.start);
  }
  if (at + ENOUGH > end) {
    peeked.stop = 'cut-tcp-header';
    return;
  }
  peeked.hasStream = true;
  peeked.sequence = four(buffer, at + TCP_FIELDS.sequence.start);
  peeked.acknowledgment = four(buffer, at + TCP_FIELDS.acknowledgment.start);
  const word = two(buffer, at + TCP_FIELDS.flags.start);
  peeked.flags = word & 0x0fff;
  peeked.headerLength = (word >> 12) * 4;
  peeked.window = two(buffer, at + TCP_FIELDS.window.start);
  peeked.urgentPointer = at + HEADER <= end ? two(buffer, at + TCP_FIELDS.urgentPointer.start) : 0;
  bound(peeked, at, end);
}

/** The payload ends where the IP length says; padding after it is not payload (RFC 894). */
function bound(peeked: Peeked, at: number, end: number): void {
  const payload = at + peeked.headerLength;
  peeked.payloadStart = Math.min(payload, end);
  peeked.payloadEnd = end;
  if (peeked.headerLength < HEADER || payload > peeked.ipEnd) {
    peeked.stop = 'bad-tcp-header-length';
    peeked.length = -1;
    peeked.payloadEnd = peeked.payloadStart;
  } else {
    peeked.length = peeked.ipEnd - payload;
  }
}

function two(buffer: Uint8Array, at: number): number {
  return (buffer[at]! << 8) | buffer[at + 1]!;
}

function four(buffer: Uint8Array, at: number): number {
  return ((buffer[at]! << 24) | (buffer[at + 1]! << 16) | (buffer[at + 2]! << 8) | buffer[at + 3]!) >>> 0;
}
