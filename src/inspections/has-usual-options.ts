import type { Peeked } from '../layers/peeked.ts';

const FIXED_HEADER = 20;
const NOTHING = 1;
/** Lengths by kind (RFC 9293, 3.1; RFC 7323; RFC 2018): segment size, window scale, SACK permitted, timestamps. */
const LENGTHS: Readonly<Record<number, number>> = { 2: 4, 3: 3, 4: 2, 8: 10 };
const SACK = 5;
const BLOCK = 8;

/** The TCP options are of the usual kinds and whole. With others only the tree can tell whether it goes on behind them. */
export function hasUsualOptions({ buffer, tcpStart, headerLength, end }: Peeked): boolean {
  const optionsEnd = tcpStart + headerLength;
  if (optionsEnd > end) return false;
  let at = tcpStart + FIXED_HEADER;
  while (at < optionsEnd) {
    const length = usualLength(buffer[at]!, at + 1 < optionsEnd ? buffer[at + 1]! : 0);
    if (length === 0) return false;
    at += length;
  }
  return at === optionsEnd;
}

/** 0 for what is not usual. */
function usualLength(kind: number, said: number): number {
  if (kind === NOTHING) return 1;
  if (kind === SACK) return said > 2 && (said - 2) % BLOCK === 0 ? said : 0;
  return LENGTHS[kind] === said ? said : 0;
}
