import type { FramePlaces } from './frame-places.ts';
import { walkArp } from './walk-arp.ts';
import { noteAddress, type Walk } from './walk.ts';
import { walkIp } from './walk-ip.ts';

/** Finds what has to be replaced in one frame; `octets` are the captured ones. A link type that is not known makes the frame unknown as a whole. */
export function walkFrame(octets: Uint8Array, wireLength: number, linkType: number): FramePlaces {
  const places: FramePlaces = { addresses: [], checksums: [], texts: [], segments: [], unknown: [] };
  const walk: Walk = { octets, wireEnd: Math.max(wireLength, octets.length), places };
  walkLink(walk, linkType);
  return places;
}

function walkLink(walk: Walk, linkType: number): void {
  switch (linkType) {
    case 1: return walkEthernet(walk);
    case 0: case 108: return walkFamily(walk);
    case 113: return walkCooked(walk, { lengthAt: 4, addressAt: 6, typeAt: 14, next: 16 });
    case 276: return walkCooked(walk, { lengthAt: 11, addressAt: 12, typeAt: 0, next: 20 });
    case 12: case 14: case 101: case 228: case 229: return walkIp(walk, 0, walk.wireEnd, 0);
    default: walk.places.unknown.push({ from: 0, to: walk.octets.length });
  }
}

function walkEthernet(walk: Walk): void {
  noteAddress(walk, 'mac', 0);
  noteAddress(walk, 'mac', 6);
  walkType(walk, 12);
}

function walkCooked(walk: Walk, { lengthAt, addressAt, typeAt, next }: { lengthAt: number; addressAt: number; typeAt: number; next: number }): void {
  const length = lengthAt === 11 ? walk.octets[lengthAt] : (walk.octets[lengthAt]! << 8) | walk.octets[lengthAt + 1]!;
  if (length === 6) noteAddress(walk, 'mac', addressAt);
  else walk.places.texts.push({ from: addressAt, to: Math.min(addressAt + 8, walk.octets.length) });
  walkTypeAt(walk, typeAt, next);
}


const TAGS = 8;

function walkType(walk: Walk, at: number): void {
  for (let tags = 0; tags < TAGS; tags++) {
    if (!isTag(walk.octets, at)) return walkTypeAt(walk, at, at + 2);
    at += 4;
  }
  rest(walk, at);
}

function isTag(octets: Uint8Array, at: number): boolean {
  const type = (octets[at]! << 8) | octets[at + 1]!;
  return type === 0x8100 || type === 0x88a8 || type === 0x9100;
}

function walkTypeAt(walk: Walk, typeAt: number, next: number): void {
  const { octets } = walk;
  if (isTag(octets, typeAt)) return walkType(walk, next + 2);
  const type = (octets[typeAt]! << 8) | octets[typeAt + 1]!;
  if (type === 0x0800 || type === 0x86dd) return walkIp(walk, next, walk.wireEnd, 0);
  if (type === 0x0806) return walkArp(walk, next);
  if (type === 0x8864) return walkIp(walk, next + 8, walk.wireEnd, 0);
  rest(walk, next);
}

function walkFamily(walk: Walk): void {
  const version = walk.octets.length > 4 ? walk.octets[4]! >> 4 : 0;
  if (version === 4 || version === 6) walkIp(walk, 4, walk.wireEnd, 0);
  else rest(walk, 4);
}

function rest({ octets, places }: Walk, from: number): void {
  if (from < octets.length) places.texts.push({ from, to: octets.length });
}
