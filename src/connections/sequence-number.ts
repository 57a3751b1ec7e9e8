/** A 32-bit TCP sequence or acknowledgment number (RFC 9293, 3.4). The only file in which numbers wrap around. */
export type SequenceNumber = number;

/**
 * How far `to` lies ahead of `from`, in octets; negative when it lies behind.
 * Holds while the two are less than 2^31 apart, which a window guarantees.
 *
 *     from ──── +n ───▶ to        … 0xffffffff │ 0 1 2 …   wraps here, n stays small
 */
export function distance(from: SequenceNumber, to: SequenceNumber): number {
  return (to - from) | 0;
}

/** The number `octets` further on. */
export function advance(from: SequenceNumber, octets: number): SequenceNumber {
  return (from + octets) >>> 0;
}

/** As Wireshark prints it: octets since `base`, from 0 to 2^32 - 1, never negative. */
export function relative(number: SequenceNumber, base: SequenceNumber): number {
  return (number - base) >>> 0;
}
