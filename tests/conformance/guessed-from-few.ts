import { peekFrame } from '../../src/layers/peek.ts';
import { emptyPeeked } from '../../src/layers/peeked.ts';
import type { FieldDifference } from './live-fields.ts';

/** Fewer octets are too few to guess from, but for those of tshark's readers that are content with one. */
const ENOUGH_TO_GUESS = 8;
const CUT = '[Packet size limited during capture]';
const INFO = '_ws.col.Info';
const ETHERNET = 1;

/**
 * The difference is one of differences-inspect.md, "Payloads that the snap length cuts to a few octets": in a frame of which the snap length
 * left 1 to 7 octets of payload tshark's Info column does not say that it is cut, and is the same otherwise. `octets` are those captured.
 */
export function isGuessedFromFew({ field, ours, theirs }: FieldDifference, octets: Uint8Array, wireLength: number): boolean {
  if (field !== INFO || ours !== `${theirs}${CUT}`) return false;
  const peeked = emptyPeeked();
  peekFrame({ number: 1, offset: 0, timeNs: 0, interfaceId: 0, linkType: ETHERNET, buffer: octets, start: 0, capturedLength: octets.length, wireLength }, peeked);
  const captured = peeked.payloadEnd - peeked.payloadStart;
  return peeked.hasStream && captured > 0 && captured < ENOUGH_TO_GUESS && captured < peeked.length;
}
