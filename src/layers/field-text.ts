import { hex } from '../octets/hex.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import type { FieldKind, FieldType } from './field-type.ts';
import { generalText } from './general-text.ts';
import type { Occurrence } from './occurrence.ts';
import { seconds } from './show.ts';
import { utcText } from './utc-text.ts';

/**
 * Where a value is written: a column of `-T fields`, the same in an array of `-T json` with `-e`, a string in the tree of `-T json`, the
 * `show` of PDML.
 */
export type FieldForm = 'fields' | 'json-fields' | 'json' | 'pdml';

type Value = NonNullable<Occurrence['value']>;

/** A value as tshark writes it, save for what quotes it: JSON's and XML's own escapes are the caller's. */
export function fieldText(type: FieldType, { value, label }: Occurrence, form: FieldForm): string {
  if (type.kind === 'none') return isColumn(form) ? '1' : '';
  if (type.kind === 'protocol' && isColumn(form)) return label === undefined || label === type.title ? type.name : label;
  if (value === null) return '';
  return (WRITERS[type.kind] ?? numberText)(value, type, form);
}

function isColumn(form: FieldForm): boolean {
  return form === 'fields' || form === 'json-fields';
}

type Writer = (value: Value, type: FieldType, form: FieldForm) => string;

/** What a column says of octets of which there are none; elsewhere it is empty. */
const NO_OCTETS = '<none>';

const octetsText: Writer = (value, _, form) => {
  const octets = value as Uint8Array;
  return isColumn(form) ? hex(octets) || NO_OCTETS : hex(octets, ':');
};
const withColons: Writer = (value) => hex(value as Uint8Array, ':');
const float: Writer = (value, { kind }) => generalText(value as number, kind === 'float' ? 6 : 15);

const WRITERS: Partial<Record<FieldKind, Writer>> = {
  string: (value, _, form) => ESCAPED[form]?.(value as string) ?? (value as string),
  bytes: octetsText, guid: octetsText, oid: octetsText, protocol: octetsText, ether: withColons, eui64: withColons,
  ipv4: (value) => ipv4Text(Uint8Array.of(Number(value) >>> 24, Number(value) >>> 16, Number(value) >>> 8, Number(value))),
  ipv6: (value) => ipv6Text(value as Uint8Array),
  'relative-time': (value) => seconds(value as number | bigint),
  'absolute-time': (value) => utcText(value as bigint),
  float, double: float,
};

const ESCAPES: Readonly<Record<string, string>> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };

/** A column stays in its line, and XML cannot hold most control characters; JSON writes all. */
const ESCAPED: Partial<Record<FieldForm, (text: string) => string>> = {
  fields: (text) => text.replace(/[\b\t\n\f\r]/g, (character) => ESCAPES[character]!),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  pdml: (text) => text.replace(/[\0-\x08\x0b\f\x0e-\x1f]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`),
};

/** Hexadecimal fills the width of the type, whatever the mask. */
function numberText(value: Value, { kind, base }: FieldType): string {
  const number = value as number | bigint;
  if (base === 'oct') return `0${number.toString(8)}`;
  if (base !== 'hex' && base !== 'hex-dec') return String(number);
  return `0x${unsigned(number, kind).toString(16).padStart(bitsOf(kind) / 4, '0')}`;
}

function unsigned(number: number | bigint, kind: FieldKind): number | bigint {
  return number < 0 ? BigInt.asUintN(bitsOf(kind), BigInt(number)) : number;
}

function bitsOf(kind: FieldKind): number {
  return Number(/\d+$/.exec(kind)?.[0] ?? 0);
}
