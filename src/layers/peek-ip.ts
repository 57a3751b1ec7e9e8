import { peekTcp } from './peek-tcp.ts';
import type { Peeked, PeekStop } from './peeked.ts';

const TCP = 6;
const UDP = 17;
const ICMP = 1;
const ICMP6 = 58;
/** No honest datagram chains more extension headers; a hostile one could be all of them. */
const EXTENSIONS = 32;

/** Reads the IP header at `at` (RFC 791, RFC 8200) and what it carries into `peeked`. */
export function peekIp(peeked: Peeked, at: number): void {
  if (!peekIpHeader(peeked, at)) return;
  if (peeked.isFragment) peeked.kind = 'fragment';
  else peekTransport(peeked);
}

/** Reads what an unfragmented or reassembled datagram carries. */
export function peekTransport(peeked: Peeked): void {
  switch (peeked.protocol) {
    case TCP:
      peeked.kind = 'tcp';
      peekTcp(peeked, peeked.ipPayload);
      break;
    case UDP: peeked.kind = 'udp'; break;
    case ICMP: case ICMP6:
      peeked.kind = 'icmp';
      peekQuoted(peeked);
      break;
    default: peeked.kind = 'other-ip';
  }
}

/** An ICMP error quotes the datagram that it is about (RFC 792, RFC 4443); Wireshark follows a quoted TCP header too. */
function peekQuoted(peeked: Peeked): void {
  const at = peeked.ipPayload;
  if (at + 8 > peeked.end || !isError(peeked.protocol, peeked.buffer[at]!)) return;
  const limit = peeked.ipEnd;
  if (!peekIpHeader(peeked, at + 8) || peeked.protocol !== TCP) return clearStop(peeked);
  if (peeked.isFragment && peeked.fragmentOffset > 0) return clearStop(peeked);
  peeked.isFragment = false;
  peeked.ipEnd = Math.min(peeked.ipEnd, limit);
  peekTcp(peeked, peeked.ipPayload);
  peeked.quoted = peeked.hasStream;
  peeked.length = -1;
  clearStop(peeked);
}

/** A quotation is cut by design, and the frame stays an ICMP one. */
function clearStop(peeked: Peeked): void {
  peeked.kind = 'icmp';
  peeked.stop = '';
  peeked.isFragment = false;
}

function isError(protocol: number, type: number): boolean {
  if (protocol === ICMP6) return type >= 1 && type <= 4;
  return type === 3 || type === 4 || type === 5 || type === 11 || type === 12;
}

function peekIpHeader(peeked: Peeked, at: number): boolean {
  if (at >= peeked.end) return stop(peeked, 'cut-ip-header');
  const version = peeked.buffer[at]! >> 4;
  if (version === 4) return peekIpv4(peeked, at);
  if (version === 6) return peekIpv6(peeked, at);
  return false;
}

function stop(peeked: Peeked, why: PeekStop): false {
  peeked.stop = why;
  return false;
}

function peekIpv4(peeked: Peeked, at: number): boolean {
  const { buffer, end, addresses } = peeked;
  peeked.kind = 'other-ip';
  if (at + 20 > end) return stop(peeked, 'cut-ip-header');
  const headerLength = (buffer[at]! & 0x0f) * 4;
  const totalLength = (buffer[at + 2]! << 8) | buffer[at + 3]!;
  if (headerLength < 20 || (totalLength > 0 && totalLength < headerLength)) return stop(peeked, 'bad-ip-length');
  peeked.version = 4;
  addresses[0] = addresses[1] = addresses[2] = addresses[4] = addresses[5] = addresses[6] = 0;
  addresses[3] = word(buffer, at + 12);
  addresses[7] = word(buffer, at + 16);
  peeked.protocol = buffer[at + 9]!;
  peeked.ipPayload = at + headerLength;
  // Total Length 0: the card was handed one large segment to cut (TSO), the frame's own length counts.
  peeked.ipEnd = totalLength === 0 ? peeked.wireEnd : Math.min(at + totalLength, peeked.wireEnd);
  const fragment = (buffer[at + 6]! << 8) | buffer[at + 7]!;
  peeked.isFragment = (fragment & 0x3fff) !== 0;
  peeked.fragmentOffset = (fragment & 0x1fff) * 8;
  peeked.fragmentMore = (fragment & 0x2000) !== 0;
  peeked.fragmentId = (buffer[at + 4]! << 8) | buffer[at + 5]!;
  return true;
}

function peekIpv6(peeked: Peeked, at: number): boolean {
  const { buffer, end, addresses } = peeked;
  peeked.kind = 'other-ip';
  if (at + 40 > end) return stop(peeked, 'cut-ip-header');
  peeked.version = 6;
  for (let i = 0; i < 8; i++) addresses[i] = word(buffer, at + 8 + i * 4);
  const payloadLength = (buffer[at + 4]! << 8) | buffer[at + 5]!;
  peeked.ipEnd = Math.min(at + 40 + payloadLength, peeked.wireEnd);
  peeked.isFragment = false;
  return walkExtensions(peeked, buffer[at + 6]!, at + 40);
}

/** RFC 8200, 4: each extension header names the next; fragment (44) ends the walk when it is one of several pieces. */
function walkExtensions(peeked: Peeked, next: number, at: number): boolean {
  const { buffer, end } = peeked;
  for (let i = 0; i < EXTENSIONS; i++) {
    peeked.protocol = next;
    peeked.ipPayload = at;
    if (!isExtension(next)) return true;
    if (at + 8 > end) return stop(peeked, 'cut-ip-header');
    if (next === 44 && peekFragment(peeked, at)) return true;
    const octets = next === 44 ? 8 : next === 51 ? (buffer[at + 1]! + 2) * 4 : (buffer[at + 1]! + 1) * 8;
    next = buffer[at]!;
    at += octets;
  }
  return stop(peeked, 'bad-ip-length');
}

function isExtension(next: number): boolean {
  return next === 0 || next === 43 || next === 44 || next === 51 || next === 60;
}

function peekFragment(peeked: Peeked, at: number): boolean {
  const { buffer } = peeked;
  const place = (buffer[at + 2]! << 8) | buffer[at + 3]!;
  peeked.fragmentOffset = place & 0xfff8;
  peeked.fragmentMore = (place & 1) === 1;
  peeked.fragmentId = word(buffer, at + 4);
  peeked.isFragment = peeked.fragmentOffset > 0 || peeked.fragmentMore;
  peeked.protocol = buffer[at]!;
  peeked.ipPayload = at + 8;
  return peeked.isFragment;
}

function word(buffer: Uint8Array, at: number): number {
  return (buffer[at]! << 24) | (buffer[at + 1]! << 16) | (buffer[at + 2]! << 8) | buffer[at + 3]!;
}
