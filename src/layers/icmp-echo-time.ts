import { uint } from '../octets/uint.ts';
import { utcText } from './utc-text.ts';
import type { Surroundings } from './dissector.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { seconds } from './show.ts';

/** Octets that the time takes: seconds and microseconds, of four octets each. */
export const ECHO_TIME_LENGTH = 8;
/** A time further from the frame's own is taken for other data. */
const MOST_DISTANCE_NS = 86_400_000_000_000n;

/**
 * The lines of the time that `ping` leaves at the beginning of an echo's data, in the order of octets that gives a time near the frame's own;
 * none where neither does.
 */
export function echoTimeLines({ octets, start, end }: Reach, { epochNs }: Surroundings): Field[] {
  const captured = end - start >= ECHO_TIME_LENGTH ? (epochNs?.() ?? null) : null;
  if (captured === null) return [];
  const big = timeOf(uint(octets, start, 4), uint(octets, start + 4, 4));
  const little = timeOf(littleEndian(octets, start), littleEndian(octets, start + 4));
  const sent = [big, little].find((time) => time !== null && distance(captured, time) < MOST_DISTANCE_NS);
  if (sent === undefined || sent === null) return [];
  const span = { start, end: start + ECHO_TIME_LENGTH };
  return [
    { name: 'icmp.data_time', label: `Timestamp from icmp data: ${utcText(sent)}`, span, value: String(sent) },
    generated('icmp.data_time_relative', `Timestamp from icmp data (relative): ${seconds(captured - sent)} seconds`, { span, value: Number(captured - sent) }),
  ];
}

function timeOf(whole: number, micros: number): bigint | null {
  return micros >= 1_000_000 ? null : BigInt(whole) * 1_000_000_000n + BigInt(micros) * 1000n;
}

function littleEndian(octets: Uint8Array, at: number): number {
  return octets[at]! + octets[at + 1]! * 0x100 + octets[at + 2]! * 0x10000 + octets[at + 3]! * 0x1000000;
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}
