import { uint } from '../octets/uint.ts';
import { macText } from './address-text.ts';
import type { Columns } from './dissection.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected, Next } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { expertItem } from './expert-item.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { macRow } from './mac-rows.ts';
import { MAC_MAKERS } from './names/mac-makers.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, namedHex } from './show.ts';

/** Ethernet II, and 802.3 frames whose type field holds a length (IEEE 802.3, 3.2.6: below 1536). */
const ADDRESS_ROWS = [
  macRow({ name: 'dst', label: 'Destination', start: 0 }),
  macRow({ name: 'src', label: 'Source', start: 6 }),
];
const GROUP_SOURCE = expertItem({
  name: 'eth.src_not_group', text: 'Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)', severity: 'Warning', group: 'Protocol',
});
const TYPE_ROW: FieldRow = { start: 12, end: 14, name: 'eth.type', label: 'Type', show: namedHex(ETHER_TYPES) };
const invalidItem = (text: string) => expertItem({ name: 'eth.invalid_lentype.expert', text, severity: 'Warning', group: 'Protocol' });
const LENGTH_ROW: FieldRow = { start: 12, end: 14, name: 'eth.len', label: 'Length' };
const HEADER_LENGTH = 14;
const LEAST_TYPE = 1536;
/** The longest payload that a length may say. */
const MOST_LENGTH = 1500;
const INVALID_ROW: FieldRow = { start: 12, end: 14, name: 'eth.invalid_lentype', label: 'Invalid length/type', show: (value) => `${hexNumber(4)(value)} (${value})` };

export function ethernet(reach: Reach): Dissected {
  const type = reach.end - reach.start < HEADER_LENGTH ? LEAST_TYPE : uint(reach.octets, reach.start + 12, 2);
  const typed = type >= LEAST_TYPE || type === 0;
  if (!typed && type > MOST_LENGTH) return invalid(reach, type);
  const reading = readLines([...addressRows(reach), typed ? TYPE_ROW : LENGTH_ROW], reach);
  const span = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  const layer = { protocol: 'eth', label: label(reach, typed), span, ...reading };
  if (reading.stop) return { layer, siblings: [cutLayer(reading.stop, 'Ethernet')], columns: addressColumns(reach, 'Ethernet') };
  return { layer, next: next(reach, type), path: typed ? ['eth', 'ethertype'] : ['eth'], columns: typed ? addressColumns(reach, hexNumber(4)(type), ETHER_TYPES[type]) : addressColumns(reach, 'LLC') };
}

/** What stands in the columns where nothing further in says more: an EtherType's number for lack of a dissector. */
function addressColumns(reach: Reach, protocol: string, info = 'Ethernet II'): (columns: Columns) => Columns {
  if (reach.end - reach.start < 12) return (columns) => ({ ...columns, protocol });
  const address = (at: number) => macText(reach.octets.subarray(reach.start + at, reach.start + at + 6));
  return () => ({ source: address(6), destination: address(0), protocol, info });
}

/** The two rows of a header, by the makers of both; as many pairs as the table of makers allows. */
const rowsByMakers = new Map<string, readonly FieldRow[]>();

/** Nobody sends from a group's address (IEEE 802.3, 3.2.3). */
function addressRows({ octets, start, end }: Reach): readonly FieldRow[] {
  if (start + 12 > end) return ADDRESS_ROWS;
  const rows = rowsOf(MAC_MAKERS[uint(octets, start, 3)], MAC_MAKERS[uint(octets, start + 6, 3)]);
  if ((octets[start + 6]! & 1) === 0) return rows;
  const [destination, source] = rows as [FieldRow, FieldRow];
  return [destination, { ...source, rows: [...source.rows!, ...GROUP_SOURCE] }];
}

function rowsOf(destination: string | undefined, source: string | undefined): readonly FieldRow[] {
  if (destination === undefined && source === undefined) return ADDRESS_ROWS;
  const key = `${destination}/${source}`;
  const known = rowsByMakers.get(key) ?? [macRow({ name: 'dst', label: 'Destination', start: 0, maker: destination }), macRow({ name: 'src', label: 'Source', start: 6, maker: source })];
  rowsByMakers.set(key, known);
  return known;
}

/** Neither a length nor a type: what follows is anybody's guess. */
function invalid(reach: Reach, value: number): Dissected {
  const start = reach.start + HEADER_LENGTH;
  const text = `Invalid length/type: ${hexNumber(4)(value)} (${value})`;
  const layer = { protocol: 'eth', label: label(reach, true).replace('Ethernet II', 'Ethernet Unknown'), span: { start: reach.start, end: start }, ...readLines([...addressRows(reach), { ...INVALID_ROW, rows: invalidItem(text) }], reach) };
  return { layer, next: { by: 'data', key: 0, reach: within(reach, start) }, columns: addressColumns(reach, 'Ethernet', `Ethernet Unknown: ${text}`) };
}

function label(reach: Reach, typed: boolean): string {
  if (reach.end - reach.start < 12) return 'Ethernet';
  if (!typed) return 'IEEE 802.3 Ethernet ';
  const address = (at: number) => macText(reach.octets.subarray(reach.start + at, reach.start + at + 6));
  return `Ethernet II, Src: ${address(6)}, Dst: ${address(0)}`;
}

function next(reach: Reach, type: number): Next {
  const start = reach.start + HEADER_LENGTH;
  if (type >= LEAST_TYPE || type === 0) return { by: 'ether-type', key: type, reach: within(reach, start) };
  return { by: 'data', key: 0, reach: within(reach, start, type) };
}
