import { needsCutOptions } from '../layers/cut-options.ts';
import type { Peeked } from '../layers/peeked.ts';
import { TCP_FLAGS } from '../layers/tcp-fields.ts';

const FIXED_HEADER = 20;
const LARGEST_SHIFT = 14;
const UNKNOWN = -1;
const NONE = -2;
const SACK = 5;
const WINDOW_SCALE = 3;
/** Two NOPs and a timestamp of ten octets, as nearly every segment has them. */
const TIMESTAMP_ALONE = 0x0101080a;

/** As `learnScale` of connections/window-scale.ts, by columns and without an object per option: what a header's options say of both sides' scale. */
export function learnShift(scales: Int8Array, side: number, peeked: Peeked): void {
  const { flags, buffer, tcpStart, headerLength, payloadStart } = peeked;
  const [start, wireEnd] = [tcpStart + FIXED_HEADER, tcpStart + headerLength];
  const isCut = payloadStart < wireEnd;
  if (headerLength > FIXED_HEADER && (isCut || !(headerLength === 32 && startsWithTimestamp(buffer, start)))) {
    const shift = shiftIn(buffer, start, payloadStart);
    if (shift === BROKEN) return;
    if (shift !== UNKNOWN) scales[side] = Math.min(shift, LARGEST_SHIFT);
  }
  if (isCut && needsCutOptions({ octets: buffer, start, end: payloadStart, wireEnd })) return;
  if (!(flags & TCP_FLAGS.SYN)) return;
  if (scales[side] === UNKNOWN) scales[side] = scales[side ^ 1] = NONE;
  else if (flags & TCP_FLAGS.ACK && scales[side ^ 1] === NONE) scales[side] = NONE;
}

function startsWithTimestamp(octets: Uint8Array, at: number): boolean {
  return ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) === TIMESTAMP_ALONE;
}

const BROKEN = -3;

/** The last window scale option among the options; a SACK option without blocks breaks Wireshark's reading off. */
function shiftIn(octets: Uint8Array, start: number, end: number): number {
  let shift = UNKNOWN;
  for (let at = start; at < end;) {
    const kind = octets[at]!;
    if (kind === 0) break;
    const length = kind === 1 ? 1 : at + 1 < end ? octets[at + 1]! : 0;
    if (kind !== 1 && (length < 2 || at + length > end)) break;
    if (kind === WINDOW_SCALE && length === 3) shift = octets[at + 2]!;
    if (kind === SACK && length === 2) return BROKEN;
    at += length;
  }
  return shift;
}
