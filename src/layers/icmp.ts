import { hex } from '../octets/hex.ts';
import { internetChecksum } from '../octets/checksum.ts';
import { ipv4Text } from './address-text.ts';
import { data } from './data.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { icmpChecksumLines } from './icmp-checksum-lines.ts';
import { ICMP_CODES, ICMP_TYPES } from './icmp-names.ts';
import { layerField } from './layer-field.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/** Internet Control Message Protocol (RFC 792): echo, and the errors, which quote the packet that caused them. */
const UNUSED: FieldRow = { start: 4, end: 8, name: 'icmp.unused', label: 'Unused', text: (octets) => hex(octets) };
const ECHO_ROWS: FieldRow[] = [
  orderedRow({ start: 4, name: 'icmp.ident', label: 'Identifier (BE)' }),
  orderedRow({ start: 4, name: 'icmp.ident', label: 'Identifier (LE)', swapped: true }),
  orderedRow({ start: 6, name: 'icmp.seq', label: 'Sequence Number (BE)' }),
  orderedRow({ start: 6, name: 'icmp.seq_le', label: 'Sequence Number (LE)', swapped: true }),
];
const POINTER_ROWS: FieldRow[] = [{ start: 4, end: 5, name: 'icmp.pointer', label: 'Pointer' }, { ...UNUSED, start: 5 }];
const MTU_ROWS: FieldRow[] = [{ ...UNUSED, end: 6 }, { start: 6, end: 8, name: 'icmp.mtu', label: 'MTU of next hop' }];
const GATEWAY_ROW: FieldRow = { start: 4, end: 8, name: 'icmp.redir_gw', label: 'Gateway Address', text: ipv4Text };
const FRAGMENTATION_NEEDED = 4;
const HEADER_LENGTH = 8;
const ECHOES = [0, 8];
const ERRORS = [3, 4, 5, 11, 12];

export function icmp(reach: Reach, surroundings: Surroundings): Dissected {
  const at = (offset: number) => (reach.start + offset < reach.end ? reach.octets[reach.start + offset]! : 0);
  const type = at(0);
  const reading = readLines([...headRows(type), ...checksumLines(reach), ...restRows(type, at(1))], reach);
  const span = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  const layer = { protocol: 'icmp', label: 'Internet Control Message Protocol', span, ...reading };
  if (reading.stop) return { layer };
  const inside = contents(reach, type, surroundings);
  return { layer: { ...layer, fields: [...layer.fields, ...inside.fields] }, path: ['icmp', ...inside.path] };
}

function headRows(type: number): FieldRow[] {
  const codes = ICMP_CODES[type];
  const codeText = (code: number) => (codes?.[code] ? `${code} (${codes[code]})` : String(code));
  return [
    { start: 0, end: 1, name: 'icmp.type', label: 'Type', show: (value) => `${value} (${ICMP_TYPES[value] ?? 'Unknown'})` },
    { start: 1, end: 2, name: 'icmp.code', label: 'Code', show: codeText },
  ];
}

function checksumLines(reach: Reach): Line[] {
  const whole = reach.end === reach.wireEnd;
  const remainder = whole ? internetChecksum([reach.octets.subarray(reach.start, reach.end)]) : null;
  return icmpChecksumLines(reach, remainder, 'icmp');
}

function restRows(type: number, code: number): FieldRow[] {
  if (ECHOES.includes(type)) return ECHO_ROWS;
  if (type === 3 && code === FRAGMENTATION_NEEDED) return MTU_ROWS;
  if (type === 3 || type === 11) return [UNUSED];
  if (type === 5) return [GATEWAY_ROW];
  return type === 12 ? POINTER_ROWS : [];
}

function contents(reach: Reach, type: number, { quote }: Surroundings): { fields: Field[]; path: string[] } {
  const rest = within(reach, reach.start + HEADER_LENGTH);
  if (rest.end <= rest.start) return { fields: [], path: [] };
  if (ECHOES.includes(type)) return { fields: [layerField(data(rest).layer)], path: ['data'] };
  if (!ERRORS.includes(type)) return { fields: [], path: [] };
  const layers = quote({ by: 'ether-type', key: 0x0800, reach: rest });
  return { fields: layers.map(layerField), path: layers.map((layer) => layer.protocol) };
}

/** Senders disagree about the byte order of these two fields, so Wireshark prints both. */
function orderedRow({ start, name, label, swapped = false }: { start: number; name: string; label: string; swapped?: boolean }): FieldRow {
  const order = (value: number) => (swapped ? ((value & 0xff) << 8) | (value >> 8) : value);
  return { start, end: start + 2, name, label, show: (value) => `${order(value)} (${hexNumber(4)(order(value))})` };
}
