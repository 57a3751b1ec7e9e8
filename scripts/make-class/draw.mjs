// Numbers that look drawn at random and are the same in every run: SHA-256 of what they are for.
import { createHash } from 'node:crypto';

/** A number of 32 bits. */
export function draw(...what) {
  return createHash('sha256').update(what.join('\n')).digest().readUInt32BE(0);
}

/** From 0 to below 1. */
export function drawShare(...what) {
  return draw(...what) / 2 ** 32;
}

/** As many octets as asked for. */
export function drawOctets(count, ...what) {
  const octets = Buffer.alloc(count);
  for (let at = 0; at < count; at += 32) createHash('sha256').update([...what, at].join('\n')).digest().copy(octets, at);
  return octets;
}
