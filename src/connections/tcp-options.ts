import { hex } from '../octets/hex.ts';
import type { TcpOption } from './connection.ts';

/** Octets where the options of one segment lie. */
export interface OptionOctets {
  octets: Uint8Array;
  start: number;
  end: number;
  /** Where they end on the wire, when the snap length cut them. */
  wireEnd?: number;
}

/** Shared experimental option numbers, and the mark that TCP Fast Open used there (RFC 6994; RFC 7413, appendix A). */
const EXPERIMENTS = [253, 254];
const FAST_OPEN_MARK = 0xf989;
const SACK = 5;

/** Reads TCP's options (RFC 9293, 3.2; RFC 7323; RFC 2018; RFC 7413). An option of a wrong length stays as `other`; of a SACK that is cut its whole blocks stay. */
export function readOptions({ octets, start, end, wireEnd = end }: OptionOctets): TcpOption[] {
  const options: TcpOption[] = [];
  for (let at = start; at < end;) {
    const kind = octets[at]!;
    if (kind <= 1) {
      options.push(kind === 0 ? { kind: 'end' } : { kind: 'nop' });
      if (kind === 0) break;
      at++;
      continue;
    }
    const length = at + 1 < end ? octets[at + 1]! : 0;
    if (kind === SACK && at + length > end && at + length <= wireEnd) options.push({ kind: 'sack', blocks: readBlocks(octets.subarray(at + 2, end)) });
    if (length < 2 || at + length > end) break;
    options.push(readOption(kind, octets.subarray(at + 2, at + length)));
    at += length;
  }
  return options;
}

function readOption(kind: number, value: Uint8Array): TcpOption {
  if (kind === 2 && value.length === 2) return { kind: 'mss', value: (value[0]! << 8) | value[1]! };
  if (kind === 3 && value.length === 1) return { kind: 'window-scale', shift: value[0]! };
  if (kind === 4 && value.length === 0) return { kind: 'sack-permitted' };
  if (kind === SACK && value.length >= 8 && value.length % 8 === 0) return { kind: 'sack', blocks: readBlocks(value) };
  if (kind === 8 && value.length === 8) return { kind: 'timestamps', value: four(value, 0), echo: four(value, 4) };
  if (EXPERIMENTS.includes(kind) && value.length >= 2 && ((value[0]! << 8) | value[1]!) === FAST_OPEN_MARK) return { kind: 'fast-open', cookie: hex(value.subarray(2)) };
  if (kind === 34) return { kind: 'fast-open', cookie: hex(value) };
  return { kind: 'other', number: kind, octets: hex(value) };
}

/** Raw numbers; whoever knows the other side's base makes them relative. */
function readBlocks(value: Uint8Array): { left: number; right: number }[] {
  const blocks = [];
  for (let at = 0; at + 8 <= value.length; at += 8) blocks.push({ left: four(value, at), right: four(value, at + 4) });
  return blocks;
}

function four(octets: Uint8Array, at: number): number {
  return ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) >>> 0;
}
