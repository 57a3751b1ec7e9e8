import { uint } from '../octets/uint.ts';
import { macText } from './address-text.ts';
import type { Columns } from './dissection.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected, Next } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { expertItem } from './expert-item.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { macRow } from './mac-rows.ts';
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
const LENGTH_ROW: FieldRow = { start: 12, end: 14, name: 'eth.len', label: 'Length' };
const HEADER_LENGTH = 14;
const LEAST_TYPE = 1536;

export function ethernet(reach: Reach): Dissected {
  const type = reach.end - reach.start < HEADER_LENGTH ? LEAST_TYPE : uint(reach.octets, reach.start + 12, 2);
  const typed = type >= LEAST_TYPE;
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

/** Nobody sends from a group's address (IEEE 802.3, 3.2.3). */
function addressRows({ octets, start, end }: Reach): FieldRow[] {
  if (start + 12 > end || (octets[start + 6]! & 1) === 0) return ADDRESS_ROWS;
  const [destination, source] = ADDRESS_ROWS as [FieldRow, FieldRow];
  return [destination, { ...source, rows: [...source.rows!, ...GROUP_SOURCE] }];
}

function label(reach: Reach, typed: boolean): string {
  if (reach.end - reach.start < 12) return 'Ethernet';
  if (!typed) return 'IEEE 802.3 Ethernet ';
  const address = (at: number) => macText(reach.octets.subarray(reach.start + at, reach.start + at + 6));
  return `Ethernet II, Src: ${address(6)}, Dst: ${address(0)}`;
}

function next(reach: Reach, type: number): Next {
  const start = reach.start + HEADER_LENGTH;
  if (type >= LEAST_TYPE) return { by: 'ether-type', key: type, reach: within(reach, start) };
  return { by: 'data', key: 0, reach: within(reach, start, type) };
}
