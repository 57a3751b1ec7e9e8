import { hex } from '../octets/hex.ts';
import type { IpPayload } from './frame-places.ts';
import { noteAddress, type Walk } from './walk.ts';
import { walkDatagram } from './walk-datagram.ts';
import { walkNeighbours } from './walk-neighbours.ts';

const DEEPEST = 8;

/** IPv4 (RFC 791), IPv6 (RFC 8200), and what they carry, tunnels and ICMP's quotations included. */
export function walkIp(walk: Walk, at: number, limit: number, depth: number): void {
  const version = at < walk.octets.length ? walk.octets[at]! >> 4 : 0;
  const payload = depth > DEEPEST ? null : version === 4 ? ipv4(walk, at, limit) : version === 6 ? ipv6(walk, at, limit) : null;
  if (payload) walkPayload(walk, payload, depth);
  else if (at < walk.octets.length) (depth > DEEPEST || version === 4 || version === 6 ? walk.places.unknown : walk.places.texts).push({ from: at, to: walk.octets.length });
  if (payload) trailer(walk, payload, depth);
}

/** What lies behind the datagram in its frame. */
function trailer({ octets, places }: Walk, { end }: IpPayload, depth: number): void {
  if (depth === 0 && end < octets.length) places.texts.push({ from: end, to: octets.length });
}

function ipv4(walk: Walk, at: number, limit: number): IpPayload | null {
  const { octets, places } = walk;
  if (at + 20 > octets.length) return null;
  const header = Math.max(20, (octets[at]! & 15) * 4);
  const total = two(octets, at + 2);
  noteAddress(walk, 'ipv4', at + 12);
  noteAddress(walk, 'ipv4', at + 16);
  const end = Math.min(at + header, octets.length);
  if (header > 20) routes(walk, at + 20, end);
  places.checksums.push({ at: at + 10, covers: [{ from: at, to: end }], pseudo: null });
  const wireEnd = Math.min(total >= header ? at + total : limit, limit);
  const fragmentOffset = two(octets, at + 6) & 0x1fff;
  const isFragment = (two(octets, at + 6) & 0x3fff) !== 0;
  return { protocol: octets[at + 9]!, at: end, wireEnd, end: Math.max(end, Math.min(wireEnd, octets.length)), addresses: { from: at + 12, to: at + 20 }, fragmentOffset, isFragment };
}

/** Options that list routers (7, 131, 137), and any others as octets. */
function routes(walk: Walk, from: number, to: number): void {
  const { octets, places } = walk;
  places.texts.push({ from, to });
  for (let at = from; at + 1 < to && octets[at] !== 0; at += octets[at] === 1 ? 1 : Math.max(2, octets[at + 1]!)) {
    const isRoute = octets[at] === 7 || octets[at] === 131 || octets[at] === 137;
    for (let hop = at + 3; isRoute && hop + 4 <= Math.min(to, at + octets[at + 1]!); hop += 4) noteAddress(walk, 'ipv4', hop);
  }
}

function ipv6(walk: Walk, at: number, limit: number): IpPayload | null {
  const { octets } = walk;
  if (at + 40 > octets.length) return null;
  noteAddress(walk, 'ipv6', at + 8);
  noteAddress(walk, 'ipv6', at + 24);
  const length = two(octets, at + 4);
  const wireEnd = Math.min(length === 0 ? limit : at + 40 + length, limit);
  const payload: IpPayload = { protocol: octets[at + 6]!, at: at + 40, wireEnd, end: Math.min(wireEnd, octets.length), addresses: { from: at + 8, to: at + 40 }, fragmentOffset: 0, isFragment: false };
  for (let headers = 0; headers < 32 && EXTENSIONS.has(payload.protocol) && payload.at + 8 <= payload.end; headers++) step(walk, payload);
  return payload;
}

const EXTENSIONS = new Set([0, 43, 44, 51, 60]);

function step(walk: Walk, payload: IpPayload): void {
  const { octets, places } = walk;
  const { protocol, at } = payload;
  const length = protocol === 44 ? 8 : protocol === 51 ? (octets[at + 1]! + 2) * 4 : (octets[at + 1]! + 1) * 8;
  if (protocol === 44) {
    payload.fragmentOffset = two(octets, at + 2) >> 3;
    payload.isFragment = (two(octets, at + 2) & 0xfff9) !== 0;
  } else places.texts.push({ from: at, to: Math.min(at + length, payload.end) });
  for (let hop = at + 8; protocol === 43 && hop + 16 <= Math.min(at + length, payload.end); hop += 16) noteAddress(walk, 'ipv6', hop);
  payload.protocol = octets[at]!;
  payload.at = Math.min(at + length, payload.end);
}

const TCP = 6;
const UDP = 17;
const ICMP = 1;
const ICMP6 = 58;

function walkPayload(walk: Walk, payload: IpPayload, depth: number): void {
  const { places } = walk;
  const { protocol, at, end } = payload;
  if (at >= end) return;
  // Which part of a line a later fragment holds cannot be told: of TCP nothing is let through.
  if (payload.fragmentOffset > 0) (protocol === TCP ? places.unknown : places.texts).push({ from: at, to: end });
  else if (protocol === TCP) segment(walk, payload, depth);
  else if (protocol === UDP) walkDatagram(walk, payload);
  else if (protocol === ICMP || protocol === ICMP6) control(walk, payload, depth);
  else if (protocol === 4 || protocol === 41) walkIp(walk, at, payload.wireEnd, depth + 1);
  else places.texts.push({ from: at, to: end });
}

function segment(walk: Walk, payload: IpPayload, depth: number): void {
  const { octets, places } = walk;
  const { at, end, wireEnd, addresses } = payload;
  if (at + 8 > end) return;
  const header = at + 13 <= end ? Math.max(20, (octets[at + 12]! >> 4) * 4) : 20;
  const from = Math.min(at + header, end);
  if (from > at + 20 && hasMultipath(octets, at + 20, from)) places.texts.push({ from: at + 20, to: from });
  const isSyn = at + 14 <= end && (octets[at + 13]! & 2) !== 0;
  const sequence = ((octets[at + 4]! << 24) | (octets[at + 5]! << 16) | two(octets, at + 6)) >>> 0;
  places.segments.push({ key: hex(octets.subarray(addresses.from, addresses.to)) + hex(octets.subarray(at, at + 4)), sequence, isSyn, from, to: end, wireLength: Math.max(0, wireEnd - at - header), quoted: depth > 0 });
  if (at + 18 <= end) places.checksums.push({ at: at + 16, covers: [{ from: at, to: end }], pseudo: { addresses, length: wireEnd - at, protocol: TCP } });
}

/** Multipath TCP (kind 30) names further addresses of a host. */
function hasMultipath(octets: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 1 < to && octets[at] !== 0; at += octets[at] === 1 ? 1 : Math.max(2, octets[at + 1]!)) if (octets[at] === 30) return true;
  return false;
}

const QUOTING = { [ICMP]: new Set([3, 4, 5, 11, 12]), [ICMP6]: new Set([1, 2, 3, 4]) } as Record<number, Set<number>>;

function control(walk: Walk, payload: IpPayload, depth: number): void {
  const { octets, places } = walk;
  const { protocol, at, end, wireEnd, addresses } = payload;
  const type = octets[at]!;
  if (protocol === ICMP && type === 5) noteAddress(walk, 'ipv4', at + 4);
  if (QUOTING[protocol]!.has(type) && at + 8 < end) walkIp({ ...walk, octets: octets.subarray(0, end) }, at + 8, wireEnd, depth + 1);
  else if (protocol === ICMP6 && type >= 130) walkNeighbours(walk, at, end);
  else places.texts.push({ from: Math.min(at + 8, end), to: end });
  const pseudo = protocol === ICMP6 ? { addresses, length: wireEnd - at, protocol } : null;
  if (at + 4 <= end) places.checksums.push({ at: at + 2, covers: [{ from: at, to: end }], pseudo });
}

function two(octets: Uint8Array, at: number): number {
  return (octets[at]! << 8) | octets[at + 1]!;
}
