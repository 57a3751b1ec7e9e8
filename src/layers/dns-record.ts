import { uint } from '../octets/uint.ts';
import { readName } from './dns-name.ts';
import { recordData } from './dns-rdata.ts';
import type { RecordData } from './dns-record-data.ts';
import { readOption } from './dns-options.ts';
import { className, durationText, typeName } from './dns-words.ts';
import { readRow, type FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import { DNS_TYPES } from './names/dns-types.ts';
import { hexNumber } from './show.ts';

/** A message in octets, with the bounds of what was captured of it. */
export interface DnsMessage {
  octets: Uint8Array;
  start: number;
  end: number;
  /** In multicast DNS the highest bit of a class is a flag (RFC 6762, 5.4 and 10.2). */
  multicast: boolean;
}

export interface DnsEntry {
  /** Null where the message ends before the record does. */
  field: Field | null;
  end: number;
  /** For the Info column. */
  info: string;
  cut: boolean;
}

const TYPE = (name: string): FieldRow => ({ start: 0, end: 2, name, label: 'Type', show: (type) => `${DNS_TYPES[type] ?? 'Unknown'} (${type})` });
const CLASS = (name: string, multicast: boolean): FieldRow => ({
  start: 2, end: 4, name, label: 'Class', show: (value) => `${className(value)} (${hexNumber(4)(value)})`, ...(multicast && { mask: 0x7fff }),
});
const FLAG = (name: string, label: string): FieldRow => ({ start: 2, end: 4, name, label, mask: 0x8000, show: (bit) => (bit ? 'True' : 'False') });

/** A question; null where the message ends before it is whole. */
export function readQuestion(message: DnsMessage, at: number): DnsEntry | null {
  const { octets, end, multicast } = message;
  const name = readName(octets, at, message);
  if (!name || name.end + 4 > end) return null;
  const [type, kind] = [uint(octets, name.end, 2), uint(octets, name.end + 2, 2)];
  const span = { start: at, end: name.end };
  const { length } = name;
  const fields: Field[] = [
    { name: 'dns.qry.name', label: `Name: ${name.text}`, span, value: name.text },
    { name: 'dns.qry.name.len', label: `[Name Length: ${length}]`, span, value: length, generated: true },
    { name: 'dns.count.labels', label: `[Label Count: ${name.labels}]`, span, value: name.labels, generated: true },
    readRow(TYPE('dns.qry.type'), octets, name.end), readRow(CLASS('dns.qry.class', multicast), octets, name.end),
    ...(multicast ? [readRow(FLAG('dns.qry.qu', '"QU" question'), octets, name.end)] : []),
  ];
  const manner = multicast ? `, "${kind & 0x8000 ? 'QU' : 'QM'}" question` : '';
  const label = `${name.text}: type ${typeName(type)}, class ${className(multicast ? kind & 0x7fff : kind)}${manner}`;
  return { field: { name: '', label, span: { start: at, end: name.end + 4 }, fields }, end: name.end + 4, info: ` ${typeName(type)} ${name.text}${manner}`, cut: false };
}

/** A resource record (RFC 1035, 4.1.3). */
export function readRecord(message: DnsMessage, at: number): DnsEntry | null {
  const { octets, end, multicast } = message;
  const name = readName(octets, at, message);
  if (!name || name.end + 10 > end) return null;
  const head = name.end;
  const [type, kind, length] = [uint(octets, head, 2), uint(octets, head + 2, 2), uint(octets, head + 8, 2)];
  const start = head + 10;
  const owner: Field = { name: 'dns.resp.name', label: `Name: ${name.text}`, span: { start: at, end: head }, value: name.text };
  const whole = { start: at, end: Math.min(start + length, end) };
  if (type === 41) return start + length > end ? beyond(message, head) : optRecord(message, { owner, head, length, span: whole, name: name.text });
  const service = type === 33 ? serviceFields(name.text, owner.span!) : [];
  const rows = [...(type === 33 ? service : [owner]), ...recordRows(message, head)];
  const flush = multicast && kind & 0x8000 ? ', cache flush' : '';
  if (start + length > end) return beyond(message, head);
  const data: RecordData = recordData(type, { octets, start, end: start + length, message, owner: name.text });
  const label = `${name.text}: type ${typeName(type)}, class ${className(multicast ? kind & 0x7fff : kind)}${flush}${data.title}`;
  return { field: { name: '', label, span: whole, fields: [...rows, ...data.fields] }, end: start + length, info: ` ${typeName(type)}${flush}${data.info}`, cut: data.cut === true };
}

/** A record that the message does not hold to its end: only the Info column tells of it. */
function beyond({ octets, end, multicast }: DnsMessage, head: number): DnsEntry {
  const flush = multicast && octets[head + 2]! & 0x80 ? ', cache flush' : '';
  return { field: null, end, info: ` ${typeName(uint(octets, head, 2))}${flush}`, cut: true };
}

function recordRows({ octets, multicast }: DnsMessage, head: number): Field[] {
  return [
    readRow(TYPE('dns.resp.type'), octets, head), readRow(CLASS('dns.resp.class', multicast), octets, head),
    ...(multicast ? [readRow(FLAG('dns.resp.cache_flush', 'Cache flush'), octets, head)] : []),
    readRow({ start: 4, end: 8, name: 'dns.resp.ttl', label: 'Time to live', show: (ttl) => `${ttl} (${durationText(ttl)})` }, octets, head),
    readRow({ start: 8, end: 10, name: 'dns.resp.len', label: 'Data length' }, octets, head),
  ];
}

/** The name of a service record is in three parts (RFC 2782). */
function serviceFields(name: string, span: { start: number; end: number }): Field[] {
  const [service = '', proto = '', ...rest] = name.split('.');
  return [
    { name: 'dns.srv.service', label: `Service: ${service}`, span, value: service },
    { name: 'dns.srv.proto', label: `Protocol: ${proto}`, span, value: proto },
    ...(rest.length > 0 ? [{ name: 'dns.srv.name', label: `Name: ${rest.join('.')}`, span, value: rest.join('.') }] : []),
  ];
}

const OPT_SIZE: FieldRow = { start: 2, end: 4, name: 'dns.rr.udp_payload_size', label: 'UDP payload size' };
/** In multicast DNS the highest bit of the class is a flag here, too. */
const OPT_SIZE_ROWS: FieldRow[] = [{ ...OPT_SIZE, mask: 0x7fff, show: hexNumber(4) }, FLAG('dns.resp.cache_flush', 'Cache flush')];
const OPT_ROWS: FieldRow[] = [
  { start: 4, end: 5, name: 'dns.resp.ext_rcode', label: 'Higher bits in extended RCODE', show: hexNumber(2) },
  { start: 5, end: 6, name: 'dns.resp.edns0_version', label: 'EDNS0 version' },
  {
    start: 6, end: 8, name: 'dns.resp.z', label: 'Z', show: hexNumber(4),
    rows: [
      { start: 6, end: 8, name: 'dns.resp.z.do', label: 'DO bit', mask: 0x8000, show: (bit) => (bit ? 'Accepts DNSSEC security RRs' : 'Cannot handle DNSSEC security RRs') },
      { start: 6, end: 8, name: 'dns.resp.z.reserved', label: 'Reserved', mask: 0x7fff, show: hexNumber(4) },
    ],
  },
  { start: 8, end: 10, name: 'dns.resp.len', label: 'Data length' },
];

interface OptRecord {
  owner: Field;
  head: number;
  length: number;
  span: { start: number; end: number };
  name: string;
}

/** The pseudo record of EDNS (RFC 6891, 6.1). */
function optRecord({ octets, end, multicast }: DnsMessage, { owner, head, length, span, name }: OptRecord): DnsEntry {
  const rows = [TYPE('dns.resp.type'), ...(multicast ? OPT_SIZE_ROWS : [OPT_SIZE]), ...OPT_ROWS].map((row) => readRow(row, octets, head));
  const options: Field[] = [];
  const last = Math.min(head + 10 + length, end);
  for (let at = head + 10; at + 4 <= last; at = options.at(-1)!.span!.end) options.push(readOption(octets, at, last));
  return { field: { name: '', label: `${name}: type OPT`, span, fields: [owner, ...rows, ...options] }, end: head + 10 + length, info: ' OPT', cut: false };
}
