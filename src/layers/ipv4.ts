import { uint } from '../octets/uint.ts';
import { ipv4Text } from './address-text.ts';
import { cutAtOnce, cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Next, Surroundings } from './dissector.ts';
import { codePointText, congestionText, trafficClassText } from './dscp.ts';
import { expertItem } from './expert-item.ts';
import { readLines, type FieldRow, type Line, type Reading } from './field-row.ts';
import { reassembledIn, wholeDatagram } from './fragment-lines.ts';
import { generated } from './generated.ts';
import { IP_PROTOCOLS } from './ip-protocols.ts';
import { DESTINATION, finalDestinationAt } from './ipv4-final-destination.ts';
import { ipv4OptionLines } from './ipv4-options.ts';
import type { Layer, LayerStop } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named, setOrNot } from './show.ts';

/** Internet Protocol version 4 (RFC 791). Its total length bounds everything inside. */
const FLAGS = { start: 6, end: 7 };
const FLAG_ROWS: FieldRow[] = [
  { ...FLAGS, name: 'ip.flags.rb', label: 'Reserved bit', mask: 0x80, show: setOrNot },
  { ...FLAGS, name: 'ip.flags.df', label: "Don't fragment", mask: 0x40, show: setOrNot },
  { ...FLAGS, name: 'ip.flags.mf', label: 'More fragments', mask: 0x20, show: setOrNot },
];
const SERVICE = { start: 1, end: 2 };
const VERSION_ROWS: FieldRow[] = [
  { start: 0, end: 1, name: 'ip.version', label: 'Version', mask: 0xf0 },
  { start: 0, end: 1, name: 'ip.hdr_len', label: 'Header Length', mask: 0x0f, convert: (words) => words * 4, show: (octets) => `${octets} bytes (${octets / 4})` },
];
const SERVICE_ROW: FieldRow = {
  ...SERVICE, name: 'ip.dsfield', label: 'Differentiated Services Field', show: trafficClassText,
  rows: [
    { ...SERVICE, name: 'ip.dsfield.dscp', label: 'Differentiated Services Codepoint', mask: 0xfc, show: codePointText },
    { ...SERVICE, name: 'ip.dsfield.ecn', label: 'Explicit Congestion Notification', mask: 0x03, show: congestionText },
  ],
};
const LENGTH_ROW: FieldRow = { start: 2, end: 4, name: 'ip.len', label: 'Total Length' };
const FRAGMENT_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'ip.id', label: 'Identification', show: (id) => `${hexNumber(4)(id)} (${id})` },
  { ...FLAGS, name: 'ip.flags', label: 'Flags', mask: 0xe0, show: flagsText, rows: FLAG_ROWS },
  { start: 6, end: 8, name: 'ip.frag_offset', label: 'Fragment Offset', mask: 0x1fff, show: (units) => String(units * 8) },
];
const TTL_ROW: FieldRow = { start: 8, end: 9, name: 'ip.ttl', label: 'Time to Live' };
const REST_LINES: Line[] = [
  { start: 9, end: 10, name: 'ip.proto', label: 'Protocol', show: named(IP_PROTOCOLS) },
  { start: 10, end: 12, name: 'ip.checksum', label: 'Header Checksum', show: (sum) => `${hexNumber(4)(sum)} [validation disabled]` },
  generated('ip.checksum.status', 'Header checksum status: Unverified', { value: 2 }),
  ...addressRows(12, 'src', 'Source'),
];
const DESTINATION_ROWS = addressRows(16, 'dst', 'Destination');
/** Where the source lists the route the header's destination is only the next stop. */
const STOP_ROWS: FieldRow[] = [
  { start: 16, end: 20, name: 'ip.cur_rt', label: 'Current Route', text: ipv4Text },
  { start: 16, end: 20, name: 'ip.cur_rt_host', label: 'Current Route Host', text: ipv4Text, hidden: true },
];
const BOGUS_VERSION = expertItem({ name: 'ip.bogus_ip_version', text: 'Bogus IPv4 version', severity: 'Error', group: 'Protocol' });
const BOGUS_LENGTH = expertItem({ name: 'ip.bogus_ip_length', text: 'Bogus IP length', severity: 'Error', group: 'Protocol' });
const LEAST_HEADER = 20;

export function ipv4(reach: Reach, surroundings: Surroundings): Dissected {
  const headerLength = reach.start < reach.end ? (reach.octets[reach.start]! & 0x0f) * 4 : 0;
  const span = { start: reach.start, end: Math.min(reach.start + Math.max(headerLength, 1), reach.end) };
  const reading = readHeader(reach, headerLength, surroundings.quoted);
  const layer: Layer = { protocol: 'ip', label: label(reach, headerLength, reading.stop), span, ...reading };
  if (reach.source !== undefined) layer.source = reach.source;
  if (reading.stop) return stopped(reach, layer, { stop: reading.stop, headerLength });
  const payload = payloadReach(reach, headerLength, surroundings.quoted);
  const stop = fragmentStop(reach, payload);
  const columns = addressColumns(reach);
  return stop ? fragment({ reach, payload, layer: { ...layer, stop }, columns }, surroundings) : { layer, columns, next: next(reach, payload) };
}

function stopped(reach: Reach, layer: Layer, { stop, headerLength }: { stop: LayerStop; headerLength: number }): Dissected {
  if (layer.fields.length === 1 && stop.needed === 4) return bogus(layer, `Bogus IPv4 version (${stop.had}, must be 4)`);
  if (stop.kind === 'header-length') return bogus(layer, `Bogus IP header length (${headerLength}, must be at least ${LEAST_HEADER})`);
  if (stop.kind === 'bad-length' && stop.needed === headerLength && stop.had < headerLength && layer.fields.length === 4) {
    return bogus(layer, `Bogus IP length (${stop.had}, less than header length ${headerLength})`);
  }
  const known = knownAddresses(reach, headerLength);
  const columns = (old: Columns): Columns => ({ ...old, ...known, protocol: 'IPv4', info: '' });
  return layer.fields.length === 0 ? cutAtOnce(stop, { name: 'IPv4', path: ['ip'], columns }) : { layer, columns, siblings: [cutLayer(stop, 'IPv4')] };
}

function bogus(layer: Layer, info: string): Dissected {
  return { layer, columns: (columns) => ({ ...columns, protocol: 'IPv4', info }) };
}

interface Fragment {
  reach: Reach;
  payload: Reach;
  layer: Layer;
  columns: NonNullable<Dissected['columns']>;
}

/** The fragment that completes its datagram goes on with the whole of it; any other is data. */
function fragment({ reach, payload, layer, columns }: Fragment, surroundings: Surroundings): Dissected {
  const datagram = surroundings.quoted ? undefined : surroundings.context.datagram;
  const whole = datagram?.whole ? wholeDatagram('ip', datagram, surroundings) : null;
  if (whole) {
    const { stop: _, ...complete } = layer;
    return { layer: { ...complete, fields: [...layer.fields, ...whole.lines] }, columns, next: { ...next(reach, whole.reach), packetEnd: payload.wireEnd } };
  }
  const fields = datagram ? [...layer.fields, ...reassembledIn('ip', datagram)] : layer.fields;
  const info = fragmentInfo(reach) + (datagram && datagram.reassembledIn !== null ? ` [Reassembled in #${datagram.reassembledIn}]` : '');
  return { layer: { ...layer, fields }, columns: (old) => ({ ...columns(old), info }), next: { ...next(reach, payload), by: 'data' } };
}

function fragmentInfo({ octets, start }: Reach): string {
  const proto = octets[start + 9]!;
  const offset = (uint(octets, start + 6, 2) & 0x1fff) * 8;
  return `Fragmented IP protocol (proto=${IP_PROTOCOLS[proto] ?? 'Unknown'} ${proto}, off=${offset}, ID=${uint(octets, start + 4, 2).toString(16).padStart(4, '0')})`;
}

function addressColumns(reach: Reach): (columns: Columns) => Columns {
  const { octets, start } = reach;
  const address = (at: number) => ipv4Text(octets.subarray(start + at, start + at + 4));
  const proto = octets[start + 9]!;
  const destination = address(finalDestinationAt(reach, (octets[start]! & 0x0f) * 4) ?? DESTINATION);
  return () => ({ source: address(12), destination, protocol: 'IPv4', info: `${IP_PROTOCOLS[proto] ?? 'Unknown'} (${proto})` });
}

function addressRows(start: number, name: 'src' | 'dst', label: 'Source' | 'Destination'): FieldRow[] {
  const row = { start, end: start + 4, text: ipv4Text };
  return [
    { ...row, name: `ip.${name}`, label: `${label} Address` },
    { ...row, name: 'ip.addr', label: 'Source or Destination Address', hidden: true },
    { ...row, name: `ip.${name}_host`, label: `${label} Host`, hidden: true },
    { ...row, name: 'ip.host', label: 'Source or Destination Host', hidden: true },
  ];
}

function readHeader(reach: Reach, headerLength: number, quoted: boolean): Reading {
  if (reach.start < reach.end && reach.octets[reach.start]! >> 4 !== 4) return bogusVersion(reach);
  if (reach.start < reach.end && headerLength < LEAST_HEADER) return bogusHeader(reach, headerLength);
  if (totalLength(reach) > 0 && totalLength(reach) < headerLength) return bogusLength(reach, headerLength);
  const lines = [...VERSION_ROWS, SERVICE_ROW, lengthLine(reach, quoted), ...FRAGMENT_ROWS, timeToLiveRow(reach), ...REST_LINES, ...((finalDestinationAt(reach, headerLength) ?? DESTINATION) === DESTINATION ? DESTINATION_ROWS : STOP_ROWS)];
  const reading = readLines(lines, reach);
  if (reading.stop || headerLength === LEAST_HEADER) return reading;
  const isCut = reach.start + headerLength > reach.end;
  const fields = isCut && finalDestinationAt(reach, headerLength) === null ? reading.fields.slice(0, -DESTINATION_ROWS.length) : reading.fields;
  if (isCut) return { fields, stop: { kind: 'cut-by-snap-length', at: reach.end, needed: headerLength, had: reach.end - reach.start } };
  const options = ipv4OptionLines(within(reach, reach.start + LEAST_HEADER, headerLength - LEAST_HEADER), headerLength - LEAST_HEADER);
  return { ...options, fields: [...reading.fields, ...options.fields] };
}

function bogusVersion(reach: Reach): Reading {
  const { fields } = readLines([{ ...VERSION_ROWS[0]!, rows: BOGUS_VERSION }], reach);
  return { fields, stop: { kind: 'header-length', at: reach.start, needed: 4, had: reach.octets[reach.start]! >> 4 } };
}

function bogusHeader(reach: Reach, headerLength: number): Reading {
  const text = `Bogus IP header length (${headerLength}, must be at least ${LEAST_HEADER})`;
  const item = expertItem({ name: 'ip.bogus_header_length', text, severity: 'Error', group: 'Protocol' });
  const { fields } = readLines([VERSION_ROWS[0]!, { ...VERSION_ROWS[1]!, rows: item }], reach);
  return { fields, stop: { kind: 'header-length', at: reach.start, needed: LEAST_HEADER, had: headerLength } };
}

function bogusLength(reach: Reach, headerLength: number): Reading {
  const show = (total: number) => `${total} bytes (bogus, less than header length ${headerLength})`;
  const { fields } = readLines([...VERSION_ROWS, SERVICE_ROW, { ...LENGTH_ROW, show, rows: BOGUS_LENGTH }], reach);
  return { fields, stop: { kind: 'bad-length', at: reach.start + 2, needed: headerLength, had: totalLength(reach) } };
}

/** A total length of 0 is a segment that the network card was to cut (TSO): the frame's own length counts. */
function lengthLine(reach: Reach, quoted: boolean): Line {
  const presumed = reach.wireEnd - reach.start;
  if (totalLength(reach) > presumed && reach.start + 4 <= reach.end && !quoted) {
    return { ...LENGTH_ROW, rows: expertItem({ name: 'ip.bogus_ip_length', text: `IPv4 total length exceeds packet length (${presumed} bytes)`, severity: 'Error', group: 'Protocol' }) };
  }
  if (totalLength(reach) > 0) return LENGTH_ROW;
  const text = `Total Length: ${presumed} bytes (reported as 0, presumed to be because of "TCP segmentation offload" (TSO))`;
  return generated('ip.len', text, { value: presumed, span: { start: reach.start + 2, end: Math.min(reach.start + 4, reach.end) } });
}

/** The local network control block is not routed: most of its groups ask for one hop only (RFC 5771, 4). */
const FAR_GROUPS: Readonly<Record<number, number>> = { 18: 255, 102: 255, 251: 255 };
const FREE_GROUPS: ReadonlySet<number> = new Set([2, 22, 252]);
const LEAST_HOPS = 5;
/** Protocols whose neighbours are one hop away. */
const NEAR_PROTOCOLS: ReadonlySet<number> = new Set([89, 103]);

function timeToLiveRow({ octets, start, end }: Reach): FieldRow {
  if (start + LEAST_HEADER > end) return TTL_ROW;
  const ttl = octets[start + 8]!;
  const [first, second, third, group] = octets.subarray(start + 16, start + 20);
  if (first === 224 && second === 0 && third === 0) {
    const wanted = FAR_GROUPS[group!] ?? 1;
    if (ttl === wanted || FREE_GROUPS.has(group!)) return TTL_ROW;
    return withNote('ip.ttl.lncb', `"Time To Live" != ${wanted} for a packet sent to the Local Network Control Block (see RFC 3171)`);
  }
  if (ttl >= LEAST_HOPS || first! >> 4 === 14 || NEAR_PROTOCOLS.has(octets[start + 9]!)) return TTL_ROW;
  return withNote('ip.ttl.too_small', `"Time To Live" only ${ttl}`);
}

function withNote(name: string, text: string): FieldRow {
  return { ...TTL_ROW, rows: expertItem({ name, text, severity: 'Note', group: 'Sequence' }) };
}

function totalLength(reach: Reach): number {
  return reach.start + 4 > reach.end ? 0xffff : uint(reach.octets, reach.start + 2, 2);
}

/** A quoted packet says how long the original was, so its length does not bound what is quoted. */
function payloadReach(reach: Reach, headerLength: number, quoted: boolean): Reach {
  const total = totalLength(reach);
  const length = total === 0 ? Infinity : Math.max(0, total - headerLength);
  const payload = within(reach, reach.start + headerLength, length);
  return quoted ? { ...payload, wireEnd: Math.max(payload.wireEnd, reach.start + total) } : payload;
}

function fragmentStop(reach: Reach, payload: Reach): LayerStop | undefined {
  const bits = uint(reach.octets, reach.start + 6, 2);
  const offset = (bits & 0x1fff) * 8;
  const more = (bits & 0x2000) !== 0;
  if (offset === 0 && !more) return undefined;
  const had = payload.wireEnd - payload.start;
  return { kind: 'unreassembled-fragment', at: payload.start, needed: offset + had + (more ? 1 : 0), had };
}

function next(reach: Reach, payload: Reach): Next {
  const address = (at: number) => reach.octets.subarray(reach.start + at, reach.start + at + 4);
  const addresses = { source: address(12), destination: address(finalDestinationAt(reach, payload.start - reach.start) ?? DESTINATION) };
  return { by: 'ip-protocol', key: reach.octets[reach.start + 9]!, reach: payload, addresses, hopLimit: reach.octets[reach.start + 8]!, isComplete: payload.start >= payload.wireEnd };
}

function label(reach: Reach, headerLength: number, stop?: LayerStop): string {
  const title = 'Internet Protocol Version 4';
  if (stop && stop.kind !== 'cut-by-snap-length') return title;
  const { source, destination } = knownAddresses(reach, headerLength);
  const current = ipv4Text(reach.octets.subarray(reach.start + DESTINATION, reach.start + LEAST_HEADER));
  const words = [source && `Src: ${source}`, destination && `Dst: ${destination}`, destination && destination !== current && `Via: ${current}`];
  return [title, ...words.filter(Boolean)].join(', ');
}

/** The addresses as far as they were captured; the destination only where all options were that may say another. */
function knownAddresses(reach: Reach, headerLength: number): { source?: string; destination?: string } {
  const address = (at: number) => ipv4Text(reach.octets.subarray(reach.start + at, reach.start + at + 4));
  const destination = reach.start + LEAST_HEADER <= reach.end ? finalDestinationAt(reach, headerLength) : null;
  return { ...(reach.start + DESTINATION <= reach.end && { source: address(12) }), ...(destination !== null && { destination: address(destination) }) };
}

function flagsText(value: number): string {
  const names = [value & 4 && 'Reserved bit', value & 2 && "Don't fragment", value & 1 && 'More fragments'].filter(Boolean);
  return [hexNumber(1)(value), ...names].join(', ');
}
