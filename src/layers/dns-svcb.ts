import { uint } from '../octets/uint.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import type { DataSpan, RecordData } from './dns-record-data.ts';
import { readParts } from './dns-parts.ts';
import { readRow } from './field-row.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText } from './octet-text.ts';

/** Service bindings (RFC 9460): a target and parameters. */
const HEAD = ['2 svcb.svcpriority', 'name svcb.targetname'];

/** Octets `start` to `end` of the message are the parameter's value, as far as they were captured. */
interface Value {
  octets: Uint8Array;
  key: number;
  start: number;
  end: number;
}

interface Shown {
  fields: Field[];
  /** Behind the parameter's name in its line. */
  text: string;
  /** The value ends within one of its parts. */
  cut?: boolean;
}

export function serviceBinding(data: DataSpan): RecordData {
  const { fields, cut } = readParts(HEAD, data);
  if (cut) return { fields, title: '', info: '', cut };
  for (let at = fields.at(-1)!.span!.end; at < data.end; at = fields.at(-1)!.span!.end) {
    if (at + 4 > data.message.end) return { fields, title: '', info: '', cut: true };
    const shown = parameter(data, at);
    fields.push(shown.field);
    if (shown.cut) return { fields, title: '', info: '', cut: true };
  }
  return { fields, title: '', info: '' };
}

function parameter({ octets, message }: DataSpan, at: number): { field: Field; cut: boolean } {
  const [key, length] = [uint(octets, at, 2), uint(octets, at + 2, 2)];
  const end = at + 4 + length;
  const name = keyName(key);
  const inside = valueFields({ octets, key, start: at + 4, end: Math.min(end, message.end) });
  const fields = [
    keyField('dns.svcb.svcparam.key', 'SvcParamKey', { octets, at }),
    { name: 'dns.svcb.svcparam.value.length', label: `SvcParamValue length: ${length}`, span: { start: at + 2, end: at + 4 }, value: length },
    ...inside.fields,
  ];
  const cut = end > message.end || inside.cut === true;
  const label = `SvcParam: ${name}${cut || inside.text === '' ? '' : `=${inside.text}`}`;
  return { field: { name: 'dns.svcb.svcparam', label, span: { start: at, end: cut ? fields.at(-1)!.span!.end : end }, fields }, cut };
}

const keyName = (key: number): string => fieldTypeOf('dns.svcb.svcparam.key')?.names?.[key] ?? `key${key}`;

function keyField(name: string, label: string, { octets, at }: { octets: Uint8Array; at: number }): Field {
  const show = (key: number) => `${fieldTypeOf(name)?.names?.[key] ?? 'Unknown'} (${key})`;
  return readRow({ start: 0, end: 2, name, label, show }, octets, at);
}

function valueFields(value: Value): Shown {
  const { octets, key, start, end } = value;
  if (key === 0) return mandatoryKeys(value);
  if (key === 1) return protocols(value);
  if (key === 3 && end - start === 2) return listed([readRow({ start: 0, end: 2, name: 'dns.svcb.svcparam.port', label: 'Port' }, octets, start)]);
  if (key === 4) return addresses(value, 4, { name: 'dns.svcb.svcparam.ipv4hint.ip', text: ipv4Text });
  if (key === 6) return addresses(value, 16, { name: 'dns.svcb.svcparam.ipv6hint.ip', text: ipv6Text });
  if (key === 5) return encoded(value, 'dns.svcb.svcparam.echconfig', 'ECHConfig');
  if (key === 32769) return encoded(value, 'dns.svcb.svcparam.odohconfig', 'ODoHConfig');
  if (end === start) return { fields: [], text: '' };
  return listed([readRow({ start: 0, end: end - start, name: 'dns.svcb.svcparam.value', label: 'SvcParamValue', asOctets: true }, octets, start)], escapedText(asciiText(octets.subarray(start, end))));
}

function listed(fields: Field[], text = fields.map(({ value }) => value).join(',')): Shown {
  return { fields, text };
}

function mandatoryKeys({ octets, start, end }: Value): Shown {
  const fields: Field[] = [];
  for (let at = start; at + 2 <= end; at += 2) fields.push(keyField('dns.svcb.svcparam.mandatory.key', 'Mandatory key', { octets, at }));
  return listed(fields, fields.map(({ value }) => keyName(value as number)).join(','));
}

function encoded({ octets, start, end }: Value, name: string, title: string): Shown {
  if (end === start) return { fields: [], text: '' };
  const text = btoa(String.fromCharCode(...octets.subarray(start, end)));
  return { fields: [{ name, label: `${title}: ${text}`, span: { start, end } }], text };
}

function addresses({ octets, start, end }: Value, length: number, row: { name: string; text: (octets: Uint8Array) => string }): Shown {
  const fields: Field[] = [];
  for (let at = start; at + length <= end; at += length) fields.push(readRow({ start: 0, end: length, label: 'IP', ...row }, octets, at));
  return listed(fields);
}

function protocols({ octets, start, end }: Value): Shown {
  const fields: Field[] = [];
  const names: string[] = [];
  for (let at = start; at < end; at += 1 + octets[at]!) {
    fields.push({ name: 'dns.svcb.svcparam.alpn.length', label: `ALPN length: ${octets[at]}`, span: { start: at, end: at + 1 }, value: octets[at]! });
    if (at + 1 + octets[at]! > end) return { fields, text: names.join(','), cut: true };
    const value = asciiText(octets.subarray(at + 1, at + 1 + octets[at]!));
    names.push(value);
    fields.push({ name: 'dns.svcb.svcparam.alpn', label: `ALPN: ${escapedText(value)}`, span: { start: at + 1, end: at + 1 + octets[at]! }, value });
  }
  return listed(fields, names.join(','));
}
