import { hex } from '../octets/hex.ts';

/** How Wireshark prints the values of fields. */

export const setOrNot = (value: number): string => (value ? 'Set' : 'Not set');

/** `0x` and at least `digits` hexadecimal digits. */
export const hexNumber = (digits: number) => (value: number): string => `0x${value.toString(16).padStart(digits, '0')}`;

/** A name with its number: `TCP (6)`; `Unknown (n)` for a number without a name. */
export const named = (names: Readonly<Record<number, string>>) => (value: number): string => `${names[value] ?? 'Unknown'} (${value})`;

/** Like `named`, with the number in four hexadecimal digits: `IPv4 (0x0800)`. */
export const namedHex = (names: Readonly<Record<number, string>>) => (value: number): string =>
  `${names[value] ?? 'Unknown'} (${hexNumber(4)(value)})`;

/** Octets in hexadecimal; Wireshark cuts after 36 of them. */
export const octetsText = (octets: Uint8Array): string => (octets.length > 36 ? `${hex(octets.subarray(0, 36))}…` : hex(octets));

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Nanoseconds as seconds with nine decimals, `-0.500000000` when negative. */
export function seconds(ns: number | bigint): string {
  const whole = BigInt(ns);
  const size = whole < 0n ? -whole : whole;
  return `${whole < 0n ? '-' : ''}${size / 1_000_000_000n}.${String(size % 1_000_000_000n).padStart(9, '0')}`;
}
