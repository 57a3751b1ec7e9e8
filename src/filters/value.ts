import type { FieldKind } from '../layers/field-type.ts';
import type { FieldSource, Occurrence } from '../layers/occurrence.ts';

/** What is compared: a value of a field, or a network that addresses lie in. */
export type Value = Exclude<Occurrence['value'], null> | Network;

/** An address with the number of bits that count. */
export interface Network {
  address: number | Uint8Array;
  bits: number;
}

/** The values that an operand has in a frame, in the tree's order. */
export interface Series {
  kind: FieldKind;
  valuesOf(frame: FieldSource): readonly Value[];
  /** As written, for errors. */
  text: string;
  /** The name where it is a field as it stands: no layers, no function, no arithmetic. */
  field?: string;
  /** Octets cut out of something: they are compared with text, too. */
  sliced?: true;
  /** Where it is there without having a value. */
  exists?: (frame: FieldSource) => boolean;
  /** Where it is the same in every frame. */
  constant?: Value;
}

/** Kinds of one family can be compared with each other. */
export type Family = 'number' | 'real' | 'text' | 'octets' | 'ipv4' | 'ipv6' | 'time' | 'duration' | 'none';

const FAMILIES: Partial<Record<FieldKind, Family>> = {
  none: 'none', float: 'real', double: 'real', string: 'text', bytes: 'octets', ether: 'octets', eui64: 'octets', guid: 'octets', oid: 'octets',
  protocol: 'octets', ipv4: 'ipv4', ipv6: 'ipv6', 'absolute-time': 'time', 'relative-time': 'duration',
};

export function familyOf(kind: FieldKind): Family {
  return FAMILIES[kind] ?? 'number';
}

export function isNetwork(value: Value): value is Network {
  return typeof value === 'object' && !(value instanceof Uint8Array);
}

/** The octets of a text, an address or octets. */
export function octetsOf(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'number') return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
  return new TextEncoder().encode(String(value));
}

/** As `map`; what becomes null is left out. */
export function mapValues(values: readonly Value[], change: (value: Value) => Value | null): Value[] {
  const changed: Value[] = [];
  for (const value of values) {
    const made = change(value);
    if (made !== null) changed.push(made);
  }
  return changed;
}
