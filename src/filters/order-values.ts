import { isNetwork, type Value } from './value.ts';

/** Below 0 where `a` comes first, 0 where they are equal, NaN where they are not of one sort. Of a network only its bits count. */
export function orderValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return orderNumbers(a, b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return orderOctets(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (isNetwork(b)) return orderInNetwork(isNetwork(a) ? a.address : a, b.address, b.bits);
  if (isNetwork(a)) return orderInNetwork(a.address, b, a.bits);
  if (isNumeric(a) && isNumeric(b)) return a < b ? -1 : Number(a > b);
  return Number.NaN;
}

function isNumeric(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function orderNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

function orderInNetwork(a: Value, b: Value, bits: number): number {
  if (typeof a === 'number' && typeof b === 'number') return orderNumbers(firstBits(a, bits), firstBits(b, bits));
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return Number.NaN;
  return orderOctets(maskedOctets(a, bits), maskedOctets(b, bits));
}

function firstBits(address: number, bits: number): number {
  return Math.floor(address / 2 ** (32 - bits));
}

function maskedOctets(octets: Uint8Array, bits: number): Uint8Array {
  return octets.map((octet, index) => octet & (0xff00 >> Math.min(8, Math.max(0, bits - index * 8))));
}

/** As memory is compared: octet by octet, a shorter one before those that begin with it. */
function orderOctets(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    if (a[index] !== b[index]) return a[index]! - b[index]!;
  }
  return a.length - b.length;
}

/** Numbers of up to 32 bits without a sign. Below zero lies what a minus made: the first one's sort decides how both are read, as in Wireshark. */
export function orderCounts(a: Value, b: Value): number {
  if (typeof a !== 'number' || typeof b !== 'number') return orderValues(a, b);
  if (a < 0) return orderNumbers(a, b | 0);
  return orderNumbers(a, b < 0 ? b + 0x1_0000_0000 : b);
}
