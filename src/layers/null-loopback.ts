import { uint } from '../octets/uint.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';
import { ETHER_TYPES } from './ether-types.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { within, type Reach } from './reach.ts';
import { named, namedHex } from './show.ts';

/**
 * LINKTYPE_NULL and LINKTYPE_LOOP: four octets hold the protocol family, in the byte order of the machine that captured
 * (NULL) or big-endian (LOOP). IPv6 has another number on each BSD.
 */
const FAMILIES: Readonly<Record<number, string>> = { 2: 'IP', 24: 'IPv6', 28: 'IPv6', 30: 'IPv6' };
const ETHER_TYPE_OF: Readonly<Record<number, number>> = { 2: 0x0800, 24: 0x86dd, 28: 0x86dd, 30: 0x86dd };
const FAMILY_LENGTH = 4;
/** Some tunnels put an EtherType where the family belongs; families are smaller. */
const MOST_FAMILY = 1500;

/** Both orders are read alike: families are small numbers, so the reading with the empty upper half is the right one. */
export function nullLoopback(reach: Reach): Dissected {
  const reading = readLines([familyRow(reach)], reach);
  const layer = { protocol: 'null', label: 'Null/Loopback', span: { start: reach.start, end: Math.min(reach.start + FAMILY_LENGTH, reach.end) }, ...reading };
  if (reading.stop) return { layer, siblings: [cutLayer(reading.stop, 'Null')] };
  const value = family(reach);
  const etherType = value > MOST_FAMILY ? value : ETHER_TYPE_OF[value];
  const rest = within(reach, reach.start + FAMILY_LENGTH);
  return { layer, next: { by: etherType === undefined ? 'data' : 'ether-type', key: etherType ?? 0, reach: rest }, columns: (columns) => ({ ...columns, protocol: 'NULL', info: 'Null/Loopback' }) };
}

function familyRow(reach: Reach): FieldRow {
  const span = { start: 0, end: FAMILY_LENGTH };
  const value = reach.start + FAMILY_LENGTH <= reach.end ? family(reach) : 0;
  if (value > MOST_FAMILY) return { ...span, name: 'null.type', label: 'Type', value, show: namedHex(ETHER_TYPES) };
  return { ...span, name: 'null.family', label: 'Family', value, show: named(FAMILIES) };
}

function family(reach: Reach): number {
  const bigEndian = uint(reach.octets, reach.start, FAMILY_LENGTH);
  if (bigEndian <= 0xffff) return bigEndian;
  return uint(reach.octets.slice(reach.start, reach.start + FAMILY_LENGTH).reverse(), 0, FAMILY_LENGTH);
}
