import type { FramePlaces } from './frame-places.ts';

/** A frame's octets while its headers are walked. `wireEnd` is where it ended on the wire. */
export interface Walk {
  octets: Uint8Array;
  wireEnd: number;
  places: FramePlaces;
}

/** A cut address is unknown rather than half replaced. */
export function noteAddress({ octets, places }: Walk, kind: 'ipv4' | 'ipv6' | 'mac', at: number): void {
  const length = kind === 'ipv4' ? 4 : kind === 'ipv6' ? 16 : 6;
  if (at + length <= octets.length) places.addresses.push({ kind, at });
  else if (at < octets.length) places.unknown.push({ from: at, to: octets.length });
}
