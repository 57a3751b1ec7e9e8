import { hex } from '../octets/hex.ts';
import { transportChecksum } from '../octets/checksum.ts';
import { ipv6Text } from './address-text.ts';
import { data } from './data.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { icmpChecksumLines } from './icmp-checksum-lines.ts';
import { ICMPV6_CODES, ICMPV6_TYPES } from './icmp-names.ts';
import { layerField } from './layer-field.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';

/** ICMPv6 (RFC 4443): echo, the errors with the packet that they quote, and the targets of neighbour discovery (RFC 4861). */
const RESERVED: FieldRow = { start: 4, end: 8, name: 'icmpv6.reserved', label: 'Reserved', text: (octets) => hex(octets) };
const TARGET: FieldRow = { start: 8, end: 24, name: 'icmpv6.nd.target_address', label: 'Target Address', text: ipv6Text };
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
  135: [RESERVED, TARGET],
};
const HEADER_LENGTH = 8;

export function icmpv6(reach: Reach, surroundings: Surroundings): Dissected {
  const type = reach.start < reach.end ? reach.octets[reach.start]! : 0;
  const checksum = icmpChecksumLines(reach, checksumRemainder(reach, surroundings), 'icmpv6');
  const reading = readLines([...headRows(type), ...checksum, ...(REST_ROWS[type] ?? [])], reach);
  const span = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  const layer = { protocol: 'icmpv6', label: 'Internet Control Message Protocol v6', span, ...reading };
  if (reading.stop) return { layer };
  const inside = contents(reach, type, surroundings);
  return { layer: { ...layer, fields: [...layer.fields, ...inside.fields] }, path: ['icmpv6', ...inside.path] };
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

function contents(reach: Reach, type: number, { quote }: Surroundings): { fields: Field[]; path: string[] } {
  const rest = within(reach, reach.start + HEADER_LENGTH);
  if (rest.end <= rest.start) return { fields: [], path: [] };
  if (type === 128 || type === 129) return { fields: [layerField(data(rest).layer)], path: ['data'] };
  if (type < 1 || type > 4) return { fields: [], path: [] };
  const layers = quote({ by: 'ether-type', key: 0x86dd, reach: rest });
  return { fields: layers.map(layerField), path: layers.map((layer) => layer.protocol) };
}
