import type { Walk } from './walk.ts';
import { noteAddress } from './walk.ts';

/** ICMPv6 type -> places of addresses, and where the options begin (RFC 4861); 0 where there are none. */
const LAYOUTS: Record<number, readonly [addresses: number[], options: number]> = {
  130: [[8], 0], 131: [[8], 0], 132: [[8], 0],
  133: [[], 8], 134: [[], 16], 135: [[8], 24], 136: [[8], 24], 137: [[8, 24], 40],
};

/** Neighbour discovery and multicast listeners (RFC 2710, RFC 3810). */
export function walkNeighbours(walk: Walk, at: number, end: number): void {
  const { octets, places } = walk;
  const [addresses, options] = LAYOUTS[octets[at]!] ?? [[], 0];
  places.texts.push({ from: Math.min(at + 4, end), to: end });
  for (const place of addresses) if (at + place + 16 <= end) noteAddress(walk, 'ipv6', at + place);
  if (options > 0) walkOptions(walk, at + options, end);
  if (octets[at] === 143) walkRecords(walk, at + 8, end);
}

function walkOptions(walk: Walk, from: number, end: number): void {
  const { octets } = walk;
  for (let at = from; at + 8 <= end && octets[at + 1]! > 0; at += octets[at + 1]! * 8) {
    if (octets[at] === 1 || octets[at] === 2) noteAddress(walk, 'mac', at + 2);
    if (octets[at] === 3 && at + 32 <= end) noteAddress(walk, 'ipv6', at + 16);
    for (let server = at + 8; octets[at] === 25 && server + 16 <= Math.min(end, at + octets[at + 1]! * 8); server += 16) noteAddress(walk, 'ipv6', server);
  }
}

function walkRecords(walk: Walk, from: number, end: number): void {
  const { octets } = walk;
  for (let at = from; at + 20 <= end; at += 20 + octets[at + 1]! * 4 + ((octets[at + 2]! << 8) | octets[at + 3]!) * 16) noteAddress(walk, 'ipv6', at + 4);
}
