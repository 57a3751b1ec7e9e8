import { uint } from '../octets/uint.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import { readName } from './dns-name.ts';
import { durationText } from './dns-words.ts';
import { readRow, type FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText } from './octet-text.ts';

/** What a record's data says, by its type (RFC 1035, 3.3, and the RFCs of the later types). */
export interface RecordData {
  fields: Field[];
  /** Behind the record's name, type and class in its line. */
  title: string;
  /** Behind the type in the Info column. */
  info: string;
  /** The data ends before it is whole. */
  cut?: boolean;
}

/** The data of a record: octets `start` to `end` of a message that begins at `message.start`. */
export interface DataSpan {
  octets: Uint8Array;
  start: number;
  end: number;
  message: { start: number; end: number };
  owner: string;
}

type Reader = (data: DataSpan) => RecordData;

const CUT: RecordData = { fields: [], title: '', info: '', cut: true };
const plain = (fields: Field[], cut = false): RecordData => ({ fields, title: '', info: '', cut });

/** Names after `prefix` octets: one name with its words. */
function nameReader(name: string, label: string, word: string): Reader {
  return (data) => {
    const field = nameField(data, data.start, { name, label });
    if (!field) return CUT;
    return { fields: [field], title: `, ${word}${field.value}`, info: ` ${field.value}` };
  };
}

function nameField({ octets, message }: DataSpan, at: number, { name, label }: { name: string; label: string }): Field | null {
  const read = readName(octets, at, message);
  return read && { name, label: `${label}: ${read.text}`, span: { start: at, end: read.end }, value: read.text };
}

function rowsAt({ octets, end }: DataSpan, at: number, rows: readonly FieldRow[]): Field[] | null {
  if (at + rows.at(-1)!.end > end) return null;
  return rows.map((row) => readRow(row, octets, at));
}

function address(name: string, label: string, length: number, text: (octets: Uint8Array) => string): Reader {
  return (data) => {
    if (data.end - data.start < length) return CUT;
    const field = readRow({ start: 0, end: length, name, label, text }, data.octets, data.start);
    return { fields: [field], title: `, addr ${field.value}`, info: ` ${field.value}` };
  };
}

const SOA_ROWS: FieldRow[] = [
  { start: 0, end: 4, name: 'dns.soa.serial_number', label: 'Serial Number' },
  ...(['refresh_interval:Refresh Interval', 'retry_interval:Retry Interval', 'expire_limit:Expire limit', 'minimum_ttl:Minimum TTL'] as const).map((text, index) => {
    const [name, label] = text.split(':') as [string, string];
    return { start: 4 + index * 4, end: 8 + index * 4, name: `dns.soa.${name}`, label, show: (value: number) => `${value} (${durationText(value)})` };
  }),
];

const soa: Reader = (data) => {
  const main = nameField(data, data.start, { name: 'dns.soa.mname', label: 'Primary name server' });
  const box = main && nameField(data, main.span!.end, { name: 'dns.soa.rname', label: "Responsible authority's mailbox" });
  const rest = box && rowsAt(data, box.span!.end, SOA_ROWS);
  if (!main || !box || !rest) return CUT;
  return { fields: [main, box, ...rest], title: `, mname ${main.value}`, info: ` ${main.value}` };
};

const mx: Reader = (data) => {
  const preference = rowsAt(data, data.start, [{ start: 0, end: 2, name: 'dns.mx.preference', label: 'Preference' }]);
  const exchange = preference && nameField(data, data.start + 2, { name: 'dns.mx.mail_exchange', label: 'Mail Exchange' });
  if (!preference || !exchange) return CUT;
  const { value } = preference[0]!;
  return { fields: [...preference, exchange], title: `, preference ${value}, mx ${exchange.value}`, info: ` ${value} ${exchange.value}` };
};

const SRV_ROWS: FieldRow[] = [
  { start: 0, end: 2, name: 'dns.srv.priority', label: 'Priority' },
  { start: 2, end: 4, name: 'dns.srv.weight', label: 'Weight' },
  { start: 4, end: 6, name: 'dns.srv.port', label: 'Port' },
];

const srv: Reader = (data) => {
  const rows = rowsAt(data, data.start, SRV_ROWS);
  const target = rows && nameField(data, data.start + 6, { name: 'dns.srv.target', label: 'Target' });
  if (!rows || !target) return CUT;
  const [priority, weight, port] = rows.map(({ value }) => value);
  return {
    fields: [...rows, target], title: `, priority ${priority}, weight ${weight}, port ${port}, target ${target.value}`,
    info: ` ${priority} ${weight} ${port} ${target.value}`,
  };
};

/** Strings that each begin with their length. */
function strings(name: string, label: string): Reader {
  return ({ octets, start, end }) => {
    const fields: Field[] = [];
    for (let at = start; at < end; at += 1 + octets[at]!) {
      if (at + 1 + octets[at]! > end) return plain(fields, true);
      fields.push(...stringFields(octets, at, { name, label }));
    }
    return plain(fields);
  };
}

function stringFields(octets: Uint8Array, at: number, { name, label }: { name: string; label: string }): Field[] {
  const length = octets[at]!;
  const span = { start: at + 1, end: at + 1 + length };
  const value = asciiText(octets.subarray(span.start, span.end));
  return [
    { name: `${name}${name.includes('hinfo') ? '_' : '.'}length`, label: `${label} Length: ${length}`, span: { start: at, end: at + 1 }, value: length },
    { name, label: `${label}: ${escapedText(value)}`, span, value },
  ];
}

const hinfo: Reader = ({ octets, start, end }) => {
  if (start >= end || start + 1 + octets[start]! >= end) return CUT;
  const second = start + 1 + octets[start]!;
  if (second + 1 + octets[second]! > end) return CUT;
  const fields = [...stringFields(octets, start, { name: 'dns.hinfo.cpu', label: 'CPU' }), ...stringFields(octets, second, { name: 'dns.hinfo.os', label: 'OS' })];
  return { fields, title: `, CPU ${fields[1]!.value}, OS ${fields[3]!.value}`, info: ` ${fields[1]!.value} ${fields[3]!.value}` };
};

const CAA_TAGS: Readonly<Record<string, [name: string, label: string]>> = {
  issue: ['dns.caa.issue', 'Issue'], issuewild: ['dns.caa.issuewild', 'Issue Wildcard'], iodef: ['dns.caa.iodef', 'Report URL'],
};
const CAA_FLAGS: FieldRow = {
  start: 0, end: 1, name: 'dns.caa.flags', label: 'CAA Flags', show: (value) => `0x${value.toString(16).padStart(2, '0')}`,
  rows: [{ start: 0, end: 1, name: 'dns.caa.flags.issuer_critical', label: 'Issuer Critical', mask: 0x80, show: (bit) => (bit ? 'Critical' : 'Not critical') }],
};

const caa: Reader = ({ octets, start, end }) => {
  if (start + 2 > end || start + 2 + octets[start + 1]! > end) return CUT;
  const tagEnd = start + 2 + octets[start + 1]!;
  const tag = asciiText(octets.subarray(start + 2, tagEnd));
  const value = asciiText(octets.subarray(tagEnd, end));
  const [name, label] = CAA_TAGS[tag] ?? ['dns.caa.unknown', 'Unknown tag'];
  const fields: Field[] = [
    { name: 'dns.caa.tag_length', label: `Tag length: ${octets[start + 1]}`, span: { start: start + 1, end: start + 2 }, value: octets[start + 1]! },
    { name: 'dns.caa.tag', label: `Tag: ${escapedText(tag)}`, span: { start: start + 2, end: tagEnd }, value: tag },
    { name: 'dns.caa.value', label: `Value: ${escapedText(value)}`, span: { start: tagEnd, end }, value },
  ];
  return plain([readRow(CAA_FLAGS, octets, start), { name, label: `${label}: ${escapedText(value)}`, span: { start: start + 1, end }, value, fields }]);
};

const octetsReader = (name: string, label: string): Reader => ({ octets, start, end }) =>
  plain(end > start ? [readRow({ start: 0, end: end - start, name, label, asOctets: true }, octets, start)] : []);

const SVCB_KEYS: Readonly<Record<number, string>> = { 0: 'mandatory', 1: 'alpn', 2: 'no-default-alpn', 3: 'port', 4: 'ipv4hint', 5: 'echconfig', 6: 'ipv6hint' };

const svcb: Reader = (data) => {
  const priority = rowsAt(data, data.start, [{ start: 0, end: 2, name: 'dns.svcb.svcpriority', label: 'SvcPriority' }]);
  const target = priority && nameField(data, data.start + 2, { name: 'dns.svcb.targetname', label: 'TargetName' });
  if (!priority || !target) return CUT;
  const fields = [...priority, target];
  for (let at = target.span!.end; at < data.end; at = fields.at(-1)!.span!.end) {
    if (at + 4 > data.end || at + 4 + uint(data.octets, at + 2, 2) > data.end) return plain(fields, true);
    fields.push(parameter(data.octets, at));
  }
  return plain(fields);
};

function parameter(octets: Uint8Array, at: number): Field {
  const [key, length] = [uint(octets, at, 2), uint(octets, at + 2, 2)];
  const name = SVCB_KEYS[key] ?? `key${key}`;
  const inside = parameterFields(octets, { key, start: at + 4, end: at + 4 + length });
  const fields = [
    { name: 'dns.svcb.svcparam.key', label: `SvcParamKey: ${name} (${key})`, span: { start: at, end: at + 2 }, value: key },
    { name: 'dns.svcb.svcparam.value.length', label: `SvcParamValue length: ${length}`, span: { start: at + 2, end: at + 4 }, value: length },
    ...inside.fields,
  ];
  return { name: 'dns.svcb.svcparam', label: `SvcParam: ${name}${inside.text === '' ? '' : `=${inside.text}`}`, span: { start: at, end: at + 4 + length }, fields };
}

function parameterFields(octets: Uint8Array, { key, start, end }: { key: number; start: number; end: number }): { fields: Field[]; text: string } {
  if (key === 1) return protocols(octets, start, end);
  if (key === 3 && end - start === 2) return listed([readRow({ start: 0, end: 2, name: 'dns.svcb.svcparam.port', label: 'Port' }, octets, start)]);
  if (key === 4) return addresses(octets, { start, end, length: 4, row: { name: 'dns.svcb.svcparam.ipv4hint.ip', text: ipv4Text } });
  if (key === 6) return addresses(octets, { start, end, length: 16, row: { name: 'dns.svcb.svcparam.ipv6hint.ip', text: ipv6Text } });
  if (key === 5 && end > start) {
    const text = btoa(String.fromCharCode(...octets.subarray(start, end)));
    return { fields: [{ name: 'dns.svcb.svcparam.echconfig', label: `ECHConfig: ${text}`, span: { start, end } }], text };
  }
  if (end === start) return { fields: [], text: '' };
  return listed([readRow({ start: 0, end: end - start, name: 'dns.svcb.svcparam.value', label: 'SvcParamValue', asOctets: true }, octets, start)], '');
}

function listed(fields: Field[], text = fields.map(({ value }) => value).join(',')): { fields: Field[]; text: string } {
  return { fields, text };
}

function addresses(octets: Uint8Array, { start, end, length, row }: { start: number; end: number; length: number; row: { name: string; text: (octets: Uint8Array) => string } }) {
  const fields: Field[] = [];
  for (let at = start; at + length <= end; at += length) fields.push(readRow({ start: 0, end: length, label: 'IP', ...row }, octets, at));
  return listed(fields);
}

function protocols(octets: Uint8Array, start: number, end: number): { fields: Field[]; text: string } {
  const fields: Field[] = [];
  const names: string[] = [];
  for (let at = start; at < end && at + 1 + octets[at]! <= end; at += 1 + octets[at]!) {
    const value = asciiText(octets.subarray(at + 1, at + 1 + octets[at]!));
    names.push(value);
    fields.push({ name: 'dns.svcb.svcparam.alpn.length', label: `ALPN length: ${octets[at]}`, span: { start: at, end: at + 1 }, value: octets[at]! });
    fields.push({ name: 'dns.svcb.svcparam.alpn', label: `ALPN: ${escapedText(value)}`, span: { start: at + 1, end: at + 1 + octets[at]! }, value });
  }
  return { fields, text: names.join(',') };
}

const READERS: Readonly<Record<number, Reader>> = {
  1: address('dns.a', 'Address', 4, ipv4Text), 28: address('dns.aaaa', 'AAAA Address', 16, ipv6Text),
  2: nameReader('dns.ns', 'Name Server', 'ns '), 5: nameReader('dns.cname', 'CNAME', 'cname '), 12: nameReader('dns.ptr.domain_name', 'Domain Name', ''),
  39: nameReader('dns.dname', 'Dname', 'dname '), 6: soa, 10: octetsReader('dns.null', 'Null (data)'), 13: hinfo, 15: mx,
  16: strings('dns.txt', 'TXT'), 99: strings('dns.spf', 'SPF'), 33: srv, 64: svcb, 65: svcb, 257: caa,
};

/** Of a type without a reader its octets. */
export function recordData(type: number, data: DataSpan): RecordData {
  return (READERS[type] ?? octetsReader('dns.data', 'Data'))(data);
}
