import type { Reach } from './reach.ts';

/**
 * Whether somebody who reads the options of a TCP header one after the other (RFC 9293, 3.1) asks for octets that the snap length left
 * out. An option of an impossible length, and anything but zeros behind an end, ends the reading before that.
 */
export function needsCutOptions({ octets, start, end, wireEnd }: Pick<Reach, 'octets' | 'start' | 'end' | 'wireEnd'>): boolean {
  let at = start;
  while (at < end) {
    const kind = octets[at]!;
    if (kind === END && at + 1 < end && octets[at + 1] !== 0) return false;
    if (kind > NO_OPERATION && at + 1 === end) break;
    const length = kind > NO_OPERATION ? octets[at + 1]! : 1;
    if (length < leastLength(kind) || at + length > wireEnd) return false;
    at += length;
  }
  return end < wireEnd;
}

const END = 0;
const NO_OPERATION = 1;

/** All but two kinds have an octet of length. */
const leastLength = (kind: number): number => (kind > NO_OPERATION ? 2 : 1);
