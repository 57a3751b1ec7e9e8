import type { Walk } from './walk.ts';
import { noteAddress } from './walk.ts';

/** ARP of IPv4 over Ethernet (RFC 826); any other kind is octets. */
export function walkArp(walk: Walk, at: number): void {
  const { octets, places } = walk;
  if (octets[at + 4] === 6 && octets[at + 5] === 4) {
    noteAddress(walk, 'mac', at + 8);
    noteAddress(walk, 'ipv4', at + 14);
    noteAddress(walk, 'mac', at + 18);
    noteAddress(walk, 'ipv4', at + 24);
    at += 28;
  }
  if (at < octets.length) places.texts.push({ from: at, to: octets.length });
}
