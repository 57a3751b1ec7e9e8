import { uint } from '../octets/uint.ts';
import type { FieldKind } from './field-type.ts';
import { ipv4Number } from './ipv4-number.ts';
import { ipv6Octets } from './ipv6-octets.ts';
import type { Occurrence } from './occurrence.ts';

/** What a field of the tree tells of its value: what its dissector read, and the octets that it stands in. */
export interface Told {
  value: number | string | undefined;
  /** Null where it stands in none. */
  octets: Uint8Array | null;
}

type Value = Occurrence['value'];

/** The value by the field's kind. What was read goes before the octets: a masked number is not the number of its octets. */
export function occurrenceValue(kind: FieldKind, told: Told): Value {
  if (kind === 'none') return null;
  if (kind === 'protocol') return told.octets ?? null;
  return (READERS[kind] ?? numberOf)(told);
}

/** The largest number of octets that a number is read from. */
const WIDEST = 8;

const READERS: Partial<Record<FieldKind, (told: Told) => Value>> = {
  uint40: wideOf, uint48: wideOf, uint56: wideOf, uint64: wideOf, int40: wideOf, int48: wideOf, int56: wideOf, int64: wideOf, 'absolute-time': wideOf,
  'relative-time': (told) => fitting(wideOf(told)),
  string: ({ value, octets }) => (value === undefined ? octets && new TextDecoder().decode(octets) : String(value)),
  ipv4: ({ value, octets }) => (typeof value === 'string' ? ipv4Number(value) : numberOf({ value, octets })),
  ipv6: ({ value, octets }) => (typeof value === 'string' ? ipv6Octets(value) : octets),
  bytes: octetsOf, ether: octetsOf, eui64: octetsOf, guid: octetsOf, oid: octetsOf,
};

function numberOf({ value, octets }: Told): number | null {
  if (value !== undefined) return Number(value);
  return octets && octets.length > 0 && octets.length <= WIDEST ? uint(octets, 0, octets.length) : null;
}

function wideOf({ value, octets }: Told): bigint | null {
  if (value !== undefined) return /^-?\d+$/.test(String(value)) ? BigInt(value) : null;
  if (!octets || octets.length === 0 || octets.length > WIDEST) return null;
  return octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

function fitting(value: bigint | null): number | bigint | null {
  return value !== null && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function octetsOf({ value, octets }: Told): Uint8Array | null {
  const digits = typeof value === 'string' ? value.replaceAll(':', '') : null;
  if (digits === null || digits.length % 2 === 1 || !/^[\da-f]*$/i.test(digits)) return octets;
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}
