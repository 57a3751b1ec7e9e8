import { uint } from '../octets/uint.ts';
import { ipv4Text, ipv6Text, macText } from './address-text.ts';
import { RECORD_LAYOUTS, SAME_LAYOUT } from './dns-layouts.ts';
import { readName } from './dns-name.ts';
import { keyTag, oldRecordTypes, recordTypes, withExtendedHex } from './dns-security.ts';
import { durationText } from './dns-words.ts';
import type { DataSpan } from './dns-record-data.ts';
import { readRow, type FieldRow } from './field-row.ts';
import { fieldTypeOf } from './field-types.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText } from './octet-text.ts';
import { hexNumber, octetsText } from './show.ts';
import { utcText } from './utc-text.ts';

/** What was read of a record's data by its layout, as far as the message goes. */
export interface DnsParts {
  fields: Field[];
  cut: boolean;
}

interface Part {
  fields: readonly Field[];
  end: number;
}

/** A part's reader: null where the message ends before the part does. `names` are the part's fields. */
type PartReader = (data: DataSpan, at: number, names: readonly string[]) => Part | null;

/** The data of a record whose type has a layout; null for other types. */
export function recordParts(type: number, data: DataSpan): DnsParts | null {
  const layout = RECORD_LAYOUTS[SAME_LAYOUT[type] ?? type];
  return layout ? readParts(layout, data) : null;
}

export function readParts(layout: readonly string[], data: DataSpan): DnsParts {
  const fields: Field[] = [];
  let at = data.start;
  for (const words of layout) {
    const [kind, ...names] = words.split(' ') as [string, ...string[]];
    const part = (KINDS[kind] ?? numberPart(Number(kind)))(data, at, names.map((name) => `dns.${name}`));
    if (part === null) return { fields, cut: true };
    fields.push(...part.fields);
    at = part.end;
    if (part.end > data.message.end) return { fields, cut: true };
  }
  return { fields, cut: false };
}

const titleOf = (name: string): string => fieldTypeOf(name)?.title ?? name;

function numberText(name: string, length: number): (value: number) => string {
  const { names, base } = fieldTypeOf(name) ?? {};
  const unknown = name.startsWith('dns.zonemd.') ? 'Unassigned' : 'Unknown';
  if (names) return base === 'hex' ? (value) => `${names[value] ?? unknown} (${hexNumber(length * 2)(value)})` : (value) => `${names[value] ?? unknown} (${value})`;
  return base === 'hex' ? hexNumber(length * 2) : String;
}

function numberRow(name: string, length: number, rest: Partial<FieldRow> = {}): FieldRow {
  return { start: 0, end: length, name, label: titleOf(name), show: numberText(name, length), ...rest };
}

function rowPart(row: FieldRow, { octets, message }: DataSpan, at: number): Part | null {
  return at + row.end > message.end ? null : { fields: [readRow(row, octets, at)], end: at + row.end };
}

const numberPart = (length: number, rest: Partial<FieldRow> = {}): PartReader => (data, at, [name]) => rowPart(numberRow(name!, length, rest), data, at);

/** Bits under a word of flags: name, mask, and the words for 0 and 1 where the registry has none. */
function flagsPart(length: number, bits: readonly (readonly [name: string, mask: number, width?: number])[]): PartReader {
  return (data, at, [name]) => {
    const rows = bits.map(([bit, mask]): FieldRow => ({ start: 0, end: length, name: `${name}.${bit}`, label: titleOf(`${name}.${bit}`), mask, show: bitText(`${name}.${bit}`) }));
    return rowPart(numberRow(name!, length, { rows }), data, at);
  };
}

function bitText(name: string): (value: number) => string {
  const { names, base } = fieldTypeOf(name) ?? {};
  if (names) return (value) => names[value] ?? String(value);
  if (base === 'hex') return hexNumber(4);
  return fieldTypeOf(name)?.kind === 'boolean' ? (value) => (value ? 'True' : 'False') : String;
}

function namePart({ octets, message }: DataSpan, at: number, [name]: readonly string[]): Part | null {
  const read = readName(octets, at, message);
  return read && { fields: [{ name: name!, label: `${titleOf(name!)}: ${read.text}`, span: { start: at, end: read.end }, value: read.text }], end: read.end };
}

function sizedNamePart(data: DataSpan, at: number, [name, lengthName]: readonly string[]): Part | null {
  const part = namePart(data, at, [name!]);
  const length = readName(data.octets, at, data.message)?.length ?? 0;
  return part && { ...part, fields: [{ name: lengthName!, label: `[${titleOf(lengthName!)}: ${length}]`, value: length, generated: true }, ...part.fields] };
}


function octetsField({ octets }: DataSpan, { start, end }: { start: number; end: number }, name: string): Field {
  const text = octetsText(octets.subarray(start, end));
  return { name, label: `${titleOf(name)}: ${text === '' ? '<MISSING>' : text}`, span: { start, end } };
}

function restPart(data: DataSpan, at: number, [name]: readonly string[]): Part | null {
  const end = Math.min(data.end, data.message.end);
  return at > end ? null : { fields: [octetsField(data, { start: at, end }, name!)], end };
}

function stringPart({ octets, end }: DataSpan, at: number, [name]: readonly string[]): Part | null {
  if (at > end) return null;
  const value = asciiText(octets.subarray(at, end));
  return { fields: [{ name: name!, label: cutLabel(titleOf(name!), escapedText(value)), span: { start: at, end }, value }], end };
}

/** A length in one octet, and what is so long. */
function lengthPart(content: (data: DataSpan, span: { start: number; end: number }, name: string) => Field): PartReader {
  return (data, at, [name, lengthName]) => {
    const length = rowPart(numberRow(lengthName!, 1), data, at);
    if (length === null) return null;
    const span = { start: at + 1, end: at + 1 + data.octets[at]! };
    return { fields: span.end > data.message.end ? length.fields : [...length.fields, content(data, span, name!)], end: span.end };
  };
}

function textField({ octets }: DataSpan, span: { start: number; end: number }, name: string): Field {
  const value = asciiText(octets.subarray(span.start, span.end));
  return { name, label: cutLabel(titleOf(name), escapedText(value)), span, value };
}

function hashField({ octets }: DataSpan, span: { start: number; end: number }, name: string): Field {
  const value = withExtendedHex(octets.subarray(span.start, span.end));
  return { name, label: `[${titleOf(name)}: ${value}]`, span, value, generated: true };
}

function bytesPart(length: number): PartReader {
  return (data, at, [name]) => (at + length > data.message.end ? null : { fields: [octetsField(data, { start: at, end: at + length }, name!)], end: at + length });
}

const KINDS: Readonly<Record<string, PartReader>> = {
  name: namePart, sizedname: sizedNamePart, rest: restPart, string: stringPart,
  text: lengthPart(textField), octets: lengthPart(octetsField), hash: lengthPart(hashField),
  bytes8: bytesPart(8),
  ipv4: numberPart(4, { text: ipv4Text }), ipv6: numberPart(16, { text: ipv6Text }), ether: numberPart(6, { text: macText }),
  seconds: numberPart(4, { show: (value) => `${value} (${durationText(value)})` }),
  time: (data, at, [name]) => {
    if (at + 4 > data.message.end) return null;
    const ns = BigInt(uint(data.octets, at, 4)) * 1_000_000_000n;
    return { fields: [{ name: name!, label: `${titleOf(name!)}: ${utcText(ns)}`, span: { start: at, end: at + 4 }, value: String(ns) }], end: at + 4 };
  },
  dnskeyflags: flagsPart(2, [['zone_key', 0x0100], ['key_revoked', 0x0080], ['secure_entry_point', 0x0001], ['reserved', 0xfe7e]]),
  keyflags: flagsPart(2, [
    ['authentication', 0x8000], ['confidentiality', 0x4000], ['required', 0x2000], ['associated_user', 0x0400], ['associated_named_entity', 0x0200],
    ['ipsec', 0x0080], ['mime', 0x0040], ['signatory', 0x000f],
  ]),
  nsec3flags: flagsPart(1, [['opt_out', 0x01]]),
  csyncflags: flagsPart(2, [['immediate', 0x0001], ['soaminimum', 0x0002]]),
  keytag: (data, at, [name]) => {
    const value = keyTag(data.octets.subarray(data.start, data.end), data.octets[at - 1]!);
    return { fields: [{ name: name!, label: `[${titleOf(name!)}: ${value}]`, value, generated: true }], end: at };
  },
  all: (data, at, names) => restPart(data, at, names) && { ...restPart(data, at, names)!, end: at },
  types: recordTypes, oldtypes: oldRecordTypes,
};
