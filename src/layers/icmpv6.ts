import { transportChecksum } from '../octets/checksum.ts';
import { ipv6Text } from './address-text.ts';
import { cutAtOnce, cutLayer } from './cut-layer.ts';
import { data } from './data.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { icmpChecksumLines } from './icmp-checksum-lines.ts';
import { counterpartLines } from './icmp-counterpart.ts';
import { quotedContents, type Contents } from './icmp-quote.ts';
import { icmpv6Info } from './icmpv6-info.ts';
import { listenerQueryRows, listenerRecords } from './icmpv6-listeners.ts';
import { NEIGHBOUR_FLAGS, neighbourOptions, ROUTER_ROWS } from './icmpv6-neighbours.ts';
import { ICMPV6_CODES, ICMPV6_TYPES } from './icmp-names.ts';
import { layerField } from './layer-field.ts';
import type { Layer } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** ICMPv6 (RFC 4443): echo, the errors with the packet that they quote, and the targets of neighbour discovery (RFC 4861). */
const RESERVED: FieldRow = { start: 4, end: 8, name: 'icmpv6.reserved', label: 'Reserved', asOctets: true };
const TARGET: FieldRow = { start: 8, end: 24, name: 'icmpv6.nd.ns.target_address', label: 'Target Address', text: ipv6Text };
const GROUP: FieldRow = { start: 8, end: 24, name: 'icmpv6.mld.multicast_address', label: 'Multicast Address', text: ipv6Text };
const ECHO_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'icmpv6.echo.identifier', label: 'Identifier', show: hexNumber(4) },
  { start: 6, end: 8, name: 'icmpv6.echo.sequence_number', label: 'Sequence' },
];
const REST_ROWS: Readonly<Record<number, FieldRow[]>> = {
  1: [RESERVED],
  2: [{ start: 4, end: 8, name: 'icmpv6.mtu', label: 'MTU' }],
  3: [RESERVED],
  4: [{ start: 4, end: 8, name: 'icmpv6.pointer', label: 'Pointer' }],
  128: ECHO_ROWS,
  129: ECHO_ROWS,
  133: [RESERVED],
  130: [{ start: 4, end: 6, name: 'icmpv6.mld.maximum_response_delay', label: 'Maximum Response Delay [ms]' }, { ...RESERVED, start: 6 }, GROUP],
  131: [{ start: 4, end: 6, name: 'icmpv6.mld.maximum_response_delay', label: 'Maximum Response Delay [ms]' }, { ...RESERVED, start: 6 }, GROUP],
  132: [{ start: 4, end: 6, name: 'icmpv6.mld.maximum_response_delay', label: 'Maximum Response Delay [ms]' }, { ...RESERVED, start: 6 }, GROUP],
  134: ROUTER_ROWS,
  135: [RESERVED, TARGET],
  136: [NEIGHBOUR_FLAGS, { ...TARGET, name: 'icmpv6.nd.na.target_address' }],
  137: [
    RESERVED, { ...TARGET, name: 'icmpv6.nd.rd.target_address' },
    { start: 24, end: 40, name: 'icmpv6.rd.na.destination_address', label: 'Destination Address', text: ipv6Text },
  ],
  143: [{ ...RESERVED, end: 6 }, { start: 6, end: 8, name: 'icmpv6.mldr.nb_mcast_records', label: 'Number of Multicast Address Records' }],
};
const HEADER_LENGTH = 8;

export function icmpv6(reach: Reach, surroundings: Surroundings): Dissected {
  const type = reach.start < reach.end ? reach.octets[reach.start]! : 0;
  const checksum = icmpChecksumLines(reach, checksumRemainder(reach, surroundings), 'icmpv6');
  const pair = counterpartLines('icmpv6', type === 128, type === 129, surroundings);
  const reading = readLines([...headRows(type), ...checksum, ...restRows(reach, type), ...pair], reach);
  const layer: Layer = { protocol: 'icmpv6', label: 'Internet Control Message Protocol v6', span: { start: reach.start, end: reach.end }, ...reading };
  if (reach.source !== undefined) layer.source = reach.source;
  const columns = (old: Columns): Columns => ({ ...old, protocol: 'ICMPv6', info: icmpv6Info(reach, layer.fields, surroundings) });
  if (reading.stop && reach.start >= reach.end) return cutAtOnce(reading.stop, { name: 'ICMPv6', path: ['icmpv6'], columns });
  if (reading.stop) return { layer, columns, siblings: [cutLayer(reading.stop, 'ICMPv6')] };
  const inside = contents(reach, type, surroundings);
  layer.fields = [...layer.fields, ...inside.fields];
  return { layer, columns, path: ['icmpv6', ...inside.path], siblings: inside.payload };
}

/** A query longer than those of version 1 is one of version 2 (RFC 3810, 8.1). */
function restRows(reach: Reach, type: number): readonly FieldRow[] {
  return type === 130 && reach.end - reach.start > 24 ? listenerQueryRows(reach) : (REST_ROWS[type] ?? []);
}

function headRows(type: number): FieldRow[] {
  const codes = ICMPV6_CODES[type];
  const codeText = (code: number) => (codes?.[code] ? `${code} (${codes[code]})` : String(code));
  return [
    { start: 0, end: 1, name: 'icmpv6.type', label: 'Type', show: named(ICMPV6_TYPES) },
    { start: 1, end: 2, name: 'icmpv6.code', label: 'Code', show: codeText },
  ];
}

function checksumRemainder(reach: Reach, { addresses }: Surroundings): number | null {
  if (!addresses || reach.end !== reach.wireEnd) return null;
  return transportChecksum({ ...addresses, protocol: 58, segment: reach.octets.subarray(reach.start, reach.end) });
}

const NOTHING: Contents = { fields: [], path: [], payload: [] };
/** Where the options of neighbour discovery begin, by type. */
const OPTIONS_AT: Readonly<Record<number, number>> = { 133: 8, 134: 16, 135: 24, 136: 24, 137: 40 };
const LISTENER_REPORT = 143;

function contents(reach: Reach, type: number, { quote }: Surroundings): Contents {
  const rest = within(reach, reach.start + HEADER_LENGTH);
  if (rest.end <= rest.start) return NOTHING;
  if (OPTIONS_AT[type]) return { ...NOTHING, fields: neighbourOptions(within(reach, reach.start + OPTIONS_AT[type])) };
  if (type === LISTENER_REPORT) return { ...NOTHING, fields: listenerRecords(rest) };
  if (type === 128 || type === 129) return { ...NOTHING, fields: [layerField(data(rest).layer)], path: ['data'] };
  if (type < 1 || type > 4) return NOTHING;
  return quotedContents(quote({ by: 'ether-type', key: 0x86dd, reach: rest }));
}
