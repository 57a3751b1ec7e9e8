import type { ChecksumPlace, Stretch } from './frame-places.ts';

/** Adjusts checksums by what changed (RFC 1624, eqn. 3): a right one stays right, a wrong one wrong by as much. */
export function mendChecksums(before: Uint8Array, after: Uint8Array, places: readonly ChecksumPlace[]): void {
  for (const place of places) mend(before, after, place);
}

function mend(before: Uint8Array, after: Uint8Array, { at, covers, pseudo }: ChecksumPlace): void {
  if (at + 2 > after.length) return;
  const addresses = pseudo ? [pseudo.addresses] : [];
  const given = (before[at]! << 8) | before[at + 1]!;
  const partial = pseudo && partialSum(before, pseudo);
  const mended = partial === given && given !== 0 ? partialSum(after, pseudo!) : adjusted(given, sum(before, [...covers, ...addresses]), sum(after, [...covers, ...addresses]));
  const written = pseudo?.protocol === 17 && mended === 0 ? 0xffff : mended;
  after[at] = written >>> 8;
  after[at + 1] = written & 255;
}

/** The value is the same where nothing changed, 0 and 0xffff included. */
function adjusted(given: number, before: number, after: number): number {
  if (before % 0xffff === after % 0xffff) return given;
  const total = (~given & 0xffff) + (0xffff - (before % 0xffff)) + (after % 0xffff);
  return ~fold(total) & 0xffff;
}

/** What a card that completes checksums by itself finds there: the sum of the pseudo header alone. */
function partialSum(octets: Uint8Array, { addresses, length, protocol }: { addresses: Stretch; length: number; protocol: number }): number {
  return fold(sum(octets, [addresses]) + (length & 0xffff) + (length >>> 16) + protocol);
}

function sum(octets: Uint8Array, stretches: readonly Stretch[]): number {
  let total = 0;
  for (const { from, to } of stretches) {
    for (let at = from; at < to; at += 2) total += octets[at]! * 256 + (at + 1 < to ? octets[at + 1]! : 0);
  }
  return total;
}

function fold(total: number): number {
  while (total > 0xffff) total = (total & 0xffff) + Math.floor(total / 0x10000);
  return total;
}
