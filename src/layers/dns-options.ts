import { uint } from '../octets/uint.ts';
import { ipv4Text, ipv6Text } from './address-text.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Field } from './layer.ts';
import { escapedText, utf8Text } from './octet-text.ts';
import { octetsText } from './show.ts';

/** An option of the pseudo record OPT (RFC 6891, 6.1.2), and what the known ones hold. */
interface Content {
  octets: Uint8Array;
  start: number;
  end: number;
}

/** The option at `at`; `last` is the end of the record, or of what was captured of it. */
export function readOption(octets: Uint8Array, at: number, last: number): Field {
  const [code, length] = [uint(octets, at, 2), uint(octets, at + 2, 2)];
  const content = { octets, start: at + 4, end: Math.min(at + 4 + length, last) };
  const name = fieldTypeOf('dns.opt.code')?.names?.[code];
  const fields: Field[] = [
    { name: 'dns.opt.code', label: `Option Code: ${name ?? 'Unknown'} (${code})`, span: { start: at, end: at + 2 }, value: code },
    { name: 'dns.opt.len', label: `Option Length: ${length}`, span: { start: at + 2, end: at + 4 }, value: length },
    octetsField('data', 'Option Data', content),
    ...(CONTENTS[code]?.(content) ?? []),
  ];
  return { name: 'dns.opt', label: `Option: ${name ?? `Unknown (${code})`}`, span: { start: at, end: content.end }, fields };
}

function octetsField(name: string, title: string, { octets, start, end }: Content): Field {
  const text = octetsText(octets.subarray(start, end));
  return { name: `dns.opt.${name}`, label: `${title}: ${text === '' ? '<MISSING>' : text}`, span: { start, end } };
}

function numberField(name: string, title: string, { octets, start, end }: Content): Field {
  const value = uint(octets, start, end - start);
  const names = fieldTypeOf(`dns.opt.${name}`)?.names;
  return { name: `dns.opt.${name}`, label: `${title}: ${names ? `${names[value] ?? 'Unknown'} (${value})` : value}`, span: { start, end }, value };
}

function textField(name: string, title: string, { octets, start, end }: Content): Field {
  const value = utf8Text(octets.subarray(start, end));
  return { name: `dns.opt.${name}`, label: `${title}: ${escapedText(value)}`, span: { start, end }, value };
}

/** Each octet names an algorithm. */
const list = (name: string, title: string) => ({ octets, start, end }: Content): Field[] =>
  Array.from({ length: end - start }, (_, index) => numberField(name, title, { octets, start: start + index, end: start + index + 1 }));

/** RFC 7873. */
function cookie(content: Content): Field[] {
  const { start, end } = content;
  if (end - start < 8) return [];
  return [octetsField('cookie.client', 'Client Cookie', { ...content, end: start + 8 }), octetsField('cookie.server', 'Server Cookie', { ...content, start: start + 8 })];
}

/** RFC 7871: of the address only the octets that the prefix needs. */
function subnet(content: Content): Field[] {
  const { octets, start, end } = content;
  if (end - start < 4) return [];
  const family = uint(octets, start, 2);
  const head = [
    numberField('client.family', 'Family', { ...content, end: start + 2 }), numberField('client.netmask', 'Source Netmask', { octets, start: start + 2, end: start + 3 }),
    numberField('client.scope', 'Scope Netmask', { octets, start: start + 3, end: start + 4 }),
  ];
  return [...head, subnetAddress(family, { ...content, start: start + 4 })];
}

function subnetAddress(family: number, { octets, start, end }: Content): Field {
  const length = family === 1 ? 4 : family === 2 ? 16 : 0;
  if (length === 0 || end - start > length) return octetsField('client.addr', 'Client Subnet', { octets, start, end });
  const whole = new Uint8Array(length);
  whole.set(octets.subarray(start, end));
  const value = length === 4 ? ipv4Text(whole) : ipv6Text(whole);
  return { name: `dns.opt.client.addr${length === 4 ? 4 : 6}`, label: `Client Subnet: ${value}`, span: { start, end }, value };
}

/** RFC 8914. */
function extendedError(content: Content): Field[] {
  const { octets, start, end } = content;
  if (end - start < 2) return [];
  const code = uint(octets, start, 2);
  const name = fieldTypeOf('dns.opt.ext_error.info_code')?.names?.[code] ?? 'Unassigned';
  const info = { name: 'dns.opt.ext_error.info_code', label: `Info Code: ${name} (${code})`, span: { start, end: start + 2 }, value: code };
  return end - start > 2 ? [info, textField('ext_error.extra_text', 'Extra Text', { ...content, start: start + 2 })] : [info];
}

const CONTENTS: Readonly<Record<number, (content: Content) => Field[]>> = {
  5: list('dau', 'DAU'), 6: list('dhu', 'DHU'), 7: list('n3u', 'N3U'), 8: subnet, 10: cookie,
  11: (content) => (content.end - content.start === 2 ? [numberField('edns_tcp_keepalive.timeout', 'Timeout', content)] : []),
  12: (content) => [octetsField('padding', 'Padding', content)],
  13: (content) => [textField('chain.fqdn', 'Closest Trust Point', content)],
  15: extendedError,
};
