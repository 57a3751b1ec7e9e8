import { uint } from '../octets/uint.ts';
import { ipv6Text, macText } from './address-text.ts';
import { cutAtOnce, cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { codePointText, congestionText, trafficClassText } from './dscp.ts';
import { expertItem } from './expert-item.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { generated } from './generated.ts';
import { IP_PROTOCOLS } from './ip-protocols.ts';
import { ipv6Extensions, type ExtensionChain } from './ipv6-extensions.ts';
import type { Field, Layer } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** Internet Protocol version 6 with its extension headers (RFC 8200), which Wireshark shows inside its tree. */
const FIRST_WORD = { start: 0, end: 4 };
const ROWS: FieldRow[] = [
  { start: 0, end: 1, name: 'ipv6.version', label: 'Version', mask: 0xf0 },
  {
    start: 0, end: 1, name: 'ip.version', label: 'Version', mask: 0xf0, hidden: true,
    show: (version) => `${version} [This field makes the filter match on "ip.version == 6" possible]`,
  },
  {
    ...FIRST_WORD, name: 'ipv6.tclass', label: 'Traffic Class', mask: 0x0ff00000, show: trafficClassText,
    rows: [
      { ...FIRST_WORD, name: 'ipv6.tclass.dscp', label: 'Differentiated Services Codepoint', mask: 0x0fc00000, show: codePointText },
      { ...FIRST_WORD, name: 'ipv6.tclass.ecn', label: 'Explicit Congestion Notification', mask: 0x00300000, show: congestionText },
    ],
  },
  { start: 1, end: 4, name: 'ipv6.flow', label: 'Flow Label', mask: 0x0fffff, show: hexNumber(5) },
  { start: 4, end: 6, name: 'ipv6.plen', label: 'Payload Length' },
  { start: 6, end: 7, name: 'ipv6.nxt', label: 'Next Header', show: named(IP_PROTOCOLS) },
  { start: 7, end: 8, name: 'ipv6.hlim', label: 'Hop Limit' },
  ...addressRows(8, 'src', 'Source'),
  ...addressRows(24, 'dst', 'Destination'),
];
const OFFLOADED = expertItem({ name: 'ipv6.plen_zero', text: 'IPv6 payload length equals 0 (maybe because of "TCP segmentation offload" (TSO))', severity: 'Chat', group: 'Protocol' });
const ROWS_WITHOUT_LENGTH = ROWS.map((row) => (row.name === 'ipv6.plen' ? { ...row, rows: OFFLOADED } : row));
const HEADER_LENGTH = 40;

/** Neither a payload, nor a hop-by-hop header that may say a jumbogram's length, nor the sign that nothing follows. */
function hasNoLength({ octets, start, end }: Reach): boolean {
  return start + 7 <= end && uint(octets, start + 4, 2) === 0 && octets[start + 6] !== 0 && octets[start + 6] !== 59;
}

function addressRows(start: number, name: 'src' | 'dst', label: 'Source' | 'Destination'): FieldRow[] {
  const row = { start, end: start + 16, text: ipv6Text };
  return [
    { ...row, name: `ipv6.${name}`, label: `${label} Address` },
    { ...row, name: 'ipv6.addr', label: 'Source or Destination Address', hidden: true },
    { ...row, name: `ipv6.${name}_host`, label: `${label} Host`, hidden: true },
    { ...row, name: 'ipv6.host', label: 'Source or Destination Host', hidden: true },
  ];
}

export function ipv6(reach: Reach, surroundings: Surroundings): Dissected {
  const reading = readLines(hasNoLength(reach) ? ROWS_WITHOUT_LENGTH : ROWS, reach);
  const header = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  if (reading.stop && reading.fields.length === 0) return cutAtOnce(reading.stop, { name: 'IPv6', path: ['ipv6'], columns: cutColumns(reach) });
  if (reading.stop) return { layer: { protocol: 'ipv6', label: 'Internet Protocol Version 6', span: header, ...reading }, columns: cutColumns(reach), siblings: [cutLayer(reading.stop, 'IPv6')] };
  const extensions = ipv6Extensions(payloadReach(reach, surroundings.quoted), reach.octets[reach.start + 6]!, surroundings);
  const fields = [...withHardwareAddresses(reading.fields, reach), ...extensions.fields];
  const end = extensions.packetEnd === undefined ? Math.max(header.end, extensions.payload.start) : extensions.headersEnd;
  const layer: Layer = { protocol: 'ipv6', label: label(reach), span: { start: reach.start, end }, fields };
  if (extensions.stop) layer.stop = extensions.stop;
  if (reach.source !== undefined) layer.source = reach.source;
  const path = ['ipv6', ...extensions.path];
  const columns = addressColumns(reach, extensions);
  const siblings = extensions.by === null && extensions.stop && extensions.broken ? [cutLayer(extensions.stop, extensions.broken)] : [];
  if (extensions.by === null) return { layer, path, columns, siblings };
  const { nextHeader: key, payload, packetEnd } = extensions;
  return { layer, path, columns, next: { by: extensions.by, key, reach: payload, addresses: addresses(reach), hopLimit: reach.octets[reach.start + 7]!, ...(packetEnd !== undefined && { packetEnd }) } };
}

const SOURCE_END = 24;

/** What a header that was cut says of its sender. */
function cutColumns(reach: Reach): (columns: Columns) => Columns {
  const known = reach.start + SOURCE_END <= reach.end;
  return (old) => ({ ...old, ...(known && { source: ipv6Text(addresses(reach).source) }), protocol: 'IPv6', info: '' });
}

const NO_NEXT_HEADER = 59;

/** Nobody reads what the last header names, unless a layer behind says so. */
function addressColumns(reach: Reach, { by, nextHeader, info }: ExtensionChain): (columns: Columns) => Columns {
  const { source, destination } = addresses(reach);
  const name = `${IP_PROTOCOLS[nextHeader] ?? 'Unknown'} (${nextHeader})`;
  const text = info ?? (by === null ? name : nextHeader === NO_NEXT_HEADER ? 'IPv6 no next header' : `Unknown IP Protocol: ${name}`);
  return () => ({ source: ipv6Text(source), destination: ipv6Text(destination), protocol: 'IPv6', info: text });
}

/** An address made from a MAC address (RFC 4291, appendix A) shows it: `ff:fe` in its middle, the local bit turned over. */
function withHardwareAddresses(fields: Field[], reach: Reach): Field[] {
  const { source, destination } = addresses(reach);
  return [...fields, ...hardwareAddress('Source', source, reach.start + 8), ...hardwareAddress('Destination', destination, reach.start + 24)];
}

function hardwareAddress(who: 'Source' | 'Destination', address: Uint8Array, at: number): Field[] {
  if (address[11] !== 0xff || address[12] !== 0xfe || (address[8]! & 2) === 0) return [];
  const mac = macText(Uint8Array.of(address[8]! ^ 2, address[9]!, address[10]!, ...address.subarray(13)));
  const name = who === 'Source' ? 'ipv6.src_slaac_mac' : 'ipv6.dst_slaac_mac';
  const place = { value: mac, span: { start: at + 8, end: at + 16 } };
  return [generated(name, `${who} SLAAC MAC: ${mac}`, place), { ...generated('ipv6.slaac_mac', `SLAAC MAC: ${mac}`, place), hidden: true }];
}

/** A length of 0 is a segment that the network card was to cut (TSO), or a jumbogram: the frame's own length counts. */
function payloadReach(reach: Reach, quoted: boolean): Reach {
  const length = uint(reach.octets, reach.start + 4, 2);
  const payload = within(reach, reach.start + HEADER_LENGTH, length === 0 ? Infinity : length);
  return quoted ? { ...payload, wireEnd: Math.max(payload.wireEnd, payload.start + length) } : payload;
}

function addresses({ octets, start }: Reach): { source: Uint8Array; destination: Uint8Array } {
  return { source: octets.subarray(start + 8, start + 24), destination: octets.subarray(start + 24, start + 40) };
}

function label(reach: Reach): string {
  const { source, destination } = addresses(reach);
  return `Internet Protocol Version 6, Src: ${ipv6Text(source)}, Dst: ${ipv6Text(destination)}`;
}
