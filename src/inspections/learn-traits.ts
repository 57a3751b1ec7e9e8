import { readOptions } from '../connections/tcp-options.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';

/** What is once and for all true of a stream; `finFirst` and `finSecond`: the side that sent the first FIN. */
export const TRAITS = { finFirst: 1, finSecond: 2, fastOpened: 4, asksAccurateEcn: 8, accurateEcn: 16 } as const;

const FIXED_HEADER = 20;
const SYN_ACK = TCP_FLAGS.SYN | TCP_FLAGS.ACK;
const ECN = TCP_FLAGS.AE | TCP_FLAGS.CWR | TCP_FLAGS.ECE;
/** Answers of a server that counts marks (draft-ietf-tcpm-accurate-ecn, 3.1.1): those of RFC 3168 and of a server without ECN are not. */
const ACCURATE = [TCP_FLAGS.CWR, TCP_FLAGS.CWR | TCP_FLAGS.ECE, TCP_FLAGS.AE, TCP_FLAGS.AE | TCP_FLAGS.CWR];

/** Notes what one segment tells, by the stream's row. */
export function learnTraits(traits: Uint8Array, side: number, peeked: Peeked): void {
  const { flags } = peeked;
  const stream = side >> 1;
  if (flags & TCP_FLAGS.FIN && !(traits[stream]! & (TRAITS.finFirst | TRAITS.finSecond))) traits[stream]! |= side & 1 ? TRAITS.finSecond : TRAITS.finFirst;
  if (!(flags & TCP_FLAGS.SYN)) return;
  if ((flags & SYN_ACK) === SYN_ACK) {
    if (traits[stream]! & TRAITS.asksAccurateEcn && ACCURATE.includes(flags & ECN)) traits[stream]! |= TRAITS.accurateEcn;
    return;
  }
  if ((flags & ECN) === ECN) traits[stream]! |= TRAITS.asksAccurateEcn;
  if (bringsCookieAndData(peeked)) traits[stream]! |= TRAITS.fastOpened;
}

/** RFC 7413, 3. */
function bringsCookieAndData({ buffer, tcpStart, payloadStart, length }: Peeked): boolean {
  if (length <= 0) return false;
  const options = readOptions({ octets: buffer, start: tcpStart + FIXED_HEADER, end: payloadStart });
  return options.some((option) => option.kind === 'fast-open' && option.cookie !== '');
}
