import { hex } from '../octets/hex.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import type { FieldKind, FieldType } from './field-type.ts';
import { generalText } from './general-text.ts';
import type { Occurrence } from './occurrence.ts';
import { seconds } from './show.ts';
import { utcText } from './utc-text.ts';

/** Where a value is written: a column of `-T fields`, a string of `-T json`, the `show` of PDML. The three differ little. */
export type FieldForm = 'fields' | 'json' | 'pdml';

type Value = NonNullable<Occurrence['value']>;

/** A value as tshark writes it, save for what quotes it: JSON's and XML's own escapes are the caller's. */
export function fieldText(type: FieldType, { value, label }: Occurrence, form: FieldForm): string {
  if (type.kind === 'none') return form === 'fields' ? '1' : '';
  if (type.kind === 'protocol' && form === 'fields') return label === undefined || label === type.title ? type.name : label;
  if (value === null) return '';
  return (WRITERS[type.kind] ?? numberText)(value, type, form);
}

type Writer = (value: Value, type: FieldType, form: FieldForm) => string;

const octetsText: Writer = (value, _, form) => hex(value as Uint8Array, form === 'fields' ? '' : ':');
const withColons: Writer = (value) => hex(value as Uint8Array, ':');
const float: Writer = (value, { kind }) => generalText(value as number, kind === 'float' ? 6 : 15);

const WRITERS: Partial<Record<FieldKind, Writer>> = {
  string: (value, _, form) => (form === 'fields' ? escaped(value as string) : (value as string)),
  bytes: octetsText, guid: octetsText, oid: octetsText, protocol: octetsText, ether: withColons, eui64: withColons,
  ipv4: (value) => ipv4Text(Uint8Array.of(Number(value) >>> 24, Number(value) >>> 16, Number(value) >>> 8, Number(value))),
  ipv6: (value) => ipv6Text(value as Uint8Array),
  'relative-time': (value) => seconds(value as number | bigint),
  'absolute-time': (value) => utcText(value as bigint),
  float, double: float,
};

const ESCAPES: Readonly<Record<string, string>> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };

/** A column stays in its line; other control characters stand as they are. */
function escaped(text: string): string {
  return text.replace(/[\b\t\n\f\r]/g, (character) => ESCAPES[character]!);
}

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
