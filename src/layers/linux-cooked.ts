import { uint } from '../octets/uint.ts';
import { ipv4Text, macText } from './address-text.ts';
import { cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { HARDWARE_TYPES } from './names/hardware-types.ts';
import { within, type Reach } from './reach.ts';
import { named, namedHex } from './show.ts';

/** Linux's `any` device: the cooked headers of LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2, which hold the same fields in another order. */
const PACKET_TYPES: Readonly<Record<number, string>> = {
  0: 'Unicast to us', 1: 'Broadcast', 2: 'Multicast', 3: 'Unicast to another host', 4: 'Sent by us',
};

const packetType = (start: number, end: number): FieldRow =>
  ({ start, end, name: 'sll.pkttype', label: 'Packet type', show: named(PACKET_TYPES) });
const addressType = (start: number): FieldRow =>
  ({ start, end: start + 2, name: 'sll.hatype', label: 'Link-layer address type', show: named(HARDWARE_TYPES) });
const addressLength = (start: number, end: number): FieldRow => ({ start, end, name: 'sll.halen', label: 'Link-layer address length' });
const protocol = (start: number): FieldRow =>
  ({ start, end: start + 2, name: 'sll.etype', label: 'Protocol', show: namedHex(ETHER_TYPES) });

export function linuxCooked1(reach: Reach): Dissected {
  const rows = [packetType(0, 2), addressType(2), addressLength(4, 6), ...sourceRows(reach, { at: 6, lengthAt: 4, lengthEnd: 6 }), protocol(14)];
  return dissectCooked(reach, { version: 1, rows, length: 16, protocolAt: 14 });
}

export function linuxCooked2(reach: Reach): Dissected {
  const index: FieldRow = { start: 4, end: 8, name: 'sll.ifindex', label: 'Interface index' };
  const source = sourceRows(reach, { at: 12, lengthAt: 11, lengthEnd: 12 });
  const rows = [protocol(0), index, addressType(8), packetType(10, 11), addressLength(11, 12), ...source];
  return dissectCooked(reach, { version: 2, rows, length: 20, protocolAt: 0 });
}

interface CookedHeader {
  version: 1 | 2;
  rows: FieldRow[];
  length: number;
  protocolAt: number;
}

function dissectCooked(reach: Reach, { version, rows, length, protocolAt }: CookedHeader): Dissected {
  const reading = readLines(rows, reach);
  const span = { start: reach.start, end: Math.min(reach.start + length, reach.end) };
  const layer = { protocol: 'sll', label: `Linux cooked capture v${version}`, span, ...reading };
  if (reading.stop) return { layer, siblings: [cutLayer(reading.stop, 'SLL')] };
  const key = uint(reach.octets, reach.start + protocolAt, 2);
  return { layer, next: { by: 'ether-type', key, reach: within(reach, reach.start + length) }, path: ['sll', 'ethertype'], columns: cookedColumns(reach, version) };
}

/** The sender's address where it is one of Ethernet or IPv4; the receiver's is not known. */
function cookedColumns(reach: Reach, version: 1 | 2): (columns: Columns) => Columns {
  const [at, length] = version === 1 ? [6, uint(reach.octets, reach.start + 4, 2)] : [12, reach.octets[reach.start + 11]!];
  const address = reach.octets.subarray(reach.start + at, reach.start + at + length);
  const source = length === 6 ? macText(address) : length === 4 ? ipv4Text(address) : '';
  return (columns) => ({ ...columns, source, protocol: 'SLL', info: 'Ethernet II' });
}

/** The sender's address in an eight-octet field, of which `length` octets are used. */
function sourceRows(reach: Reach, { at, lengthAt, lengthEnd }: { at: number; lengthAt: number; lengthEnd: number }): FieldRow[] {
  if (reach.start + lengthEnd > reach.end) return [];
  const used = Math.min(8, uint(reach.octets, reach.start + lengthAt, lengthEnd - lengthAt));
  const rows = [sourceRow(at, used), { start: at + used, end: at + 8, name: 'sll.unused', label: 'Unused', asOctets: true }];
  return rows.filter((row) => row.end > row.start);
}

function sourceRow(start: number, used: number): FieldRow {
  const row = { start, end: start + used, label: 'Source' };
  if (used === 6) return { ...row, name: 'sll.src.eth', text: macText };
  if (used === 4) return { ...row, name: 'sll.src.ipv4', text: ipv4Text };
  return { ...row, name: 'sll.src.other', asOctets: true };
}
