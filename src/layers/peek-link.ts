import type { Peeked } from './peeked.ts';

/** Frames nest VLAN tags at most this deep before they are given up. */
const TAGS = 8;
const NOT_IP = -1;

/**
 * Where the IP header begins, or -1 when the frame carries none (`kind` then says what it is). Knows the link types of
 * https://www.tcpdump.org/linktypes.html that a capture of a web page can have.
 */
export function peekLink(peeked: Peeked, linkType: number): number {
  const { start } = peeked;
  switch (linkType) {
    case 1: return byEtherType(peeked, start + 12);
    case 0: return byFamily(peeked, start);
    case 108: return byFamily(peeked, start);
    case 113: return byEtherType(peeked, start + 14);
    case 276: return bySll2(peeked, start);
    case 12: case 14: case 101: case 228: case 229: return start;
    default: return stop(peeked, 'unknown-link-type');
  }
}

function stop(peeked: Peeked, why: 'unknown-link-type' | 'cut-link-header'): number {
  peeked.stop = why;
  return NOT_IP;
}

/** `at`: the EtherType; VLAN tags (802.1Q, QinQ) and PPPoE sessions are stepped over. */
function byEtherType(peeked: Peeked, at: number): number {
  const { buffer, end } = peeked;
  for (let tags = 0; tags < TAGS; tags++) {
    if (at + 2 > end) return stop(peeked, 'cut-link-header');
    const type = (buffer[at]! << 8) | buffer[at + 1]!;
    if (type === 0x0800 || type === 0x86dd) return at + 2;
    if (type === 0x8100 || type === 0x88a8 || type === 0x9100) at += 4;
    else if (type === 0x8864) return byPpp(peeked, at + 8);
    else return notIp(peeked, type);
  }
  return NOT_IP;
}

function notIp(peeked: Peeked, etherType: number): number {
  if (etherType === 0x0806) peeked.kind = 'arp';
  return NOT_IP;
}

/** RFC 2516: six octets of PPPoE header, then the PPP protocol. */
function byPpp(peeked: Peeked, at: number): number {
  if (at + 2 > peeked.end) return stop(peeked, 'cut-link-header');
  const protocol = (peeked.buffer[at]! << 8) | peeked.buffer[at + 1]!;
  return protocol === 0x0021 || protocol === 0x0057 ? at + 2 : NOT_IP;
}

/** BSD loopback: an address family in the byte order of the host that captured; its low half tells without knowing which. */
function byFamily(peeked: Peeked, at: number): number {
  const { buffer, end } = peeked;
  if (at + 4 > end) return stop(peeked, 'cut-link-header');
  const bigEndian = buffer[at] === 0 && buffer[at + 1] === 0;
  const family = bigEndian ? (buffer[at + 2]! << 8) | buffer[at + 3]! : (buffer[at + 1]! << 8) | buffer[at]!;
  const isIp = family === 2 || family === 24 || family === 28 || family === 30 || family === 0x0800 || family === 0x86dd;
  return isIp ? at + 4 : NOT_IP;
}

function bySll2(peeked: Peeked, at: number): number {
  const { buffer, end } = peeked;
  if (at + 20 > end) return stop(peeked, 'cut-link-header');
  const type = (buffer[at]! << 8) | buffer[at + 1]!;
  if (type === 0x0800 || type === 0x86dd) return at + 20;
  if (type === 0x8100 || type === 0x88a8) return byEtherType(peeked, at + 22);
  return notIp(peeked, type);
}
