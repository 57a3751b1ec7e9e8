import { TCP_FLAGS } from '../layers/tcp-fields.ts';

/** Bits of `tcp.completeness`. */
const BITS = { syn: 1, synAck: 2, ack: 4, data: 8, fin: 16, reset: 32 } as const;

/** What one segment adds to its connection's completeness. A FIN counts only together with ACK, as in Wireshark. */
export function completenessOf(flags: number, length: number): number {
  const hasAck = (flags & TCP_FLAGS.ACK) !== 0;
  const hasSyn = (flags & TCP_FLAGS.SYN) !== 0;
  let bits = 0;
  if (hasAck && hasSyn) bits |= BITS.synAck;
  if (hasAck && !hasSyn) bits |= length > 0 ? BITS.data : BITS.ack;
  if (hasAck && flags & TCP_FLAGS.FIN) bits |= BITS.fin;
  if (flags & TCP_FLAGS.RST) bits |= BITS.reset;
  return bits;
}

/** What the connection's first segment counts for in Wireshark's first pass: nothing unless it is a SYN; its data do not when it reuses ports. */
export function firstCompletenessOf(flags: number, length: number, isReuse: boolean): number {
  const isSyn = (flags & (TCP_FLAGS.SYN | TCP_FLAGS.ACK)) === TCP_FLAGS.SYN;
  return isSyn ? BITS.syn | (length > 0 && !isReuse ? BITS.data : 0) : 0;
}
