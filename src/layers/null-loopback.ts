import { uint } from '../octets/uint.ts';
import type { Dissected } from './dissector.ts';
import { readLines, type FieldRow } from './field-row.ts';
import { within, type Reach } from './reach.ts';
import { named } from './show.ts';

/**
 * LINKTYPE_NULL and LINKTYPE_LOOP: four octets hold the protocol family, in the byte order of the machine that captured
 * (NULL) or big-endian (LOOP). IPv6 has another number on each BSD.
 */
const FAMILIES: Readonly<Record<number, string>> = { 2: 'IP', 24: 'IPv6', 28: 'IPv6', 30: 'IPv6' };
const ETHER_TYPE_OF: Readonly<Record<number, number>> = { 2: 0x0800, 24: 0x86dd, 28: 0x86dd, 30: 0x86dd };
const FAMILY_LENGTH = 4;

/** Both orders are read alike: families are small numbers, so the reading with the empty upper half is the right one. */
export function nullLoopback(reach: Reach): Dissected {
  const reading = readLines([familyRow(reach)], reach);
  const layer = { protocol: 'null', label: 'Null/Loopback', span: { start: reach.start, end: Math.min(reach.start + FAMILY_LENGTH, reach.end) }, ...reading };
  if (reading.stop) return { layer };
  const etherType = ETHER_TYPE_OF[family(reach)];
  const rest = within(reach, reach.start + FAMILY_LENGTH);
  return { layer, next: { by: etherType === undefined ? 'data' : 'ether-type', key: etherType ?? 0, reach: rest } };
}

function familyRow(reach: Reach): FieldRow {
  return { start: 0, end: FAMILY_LENGTH, name: 'null.family', label: 'Family', show: () => named(FAMILIES)(family(reach)) };
}

function family(reach: Reach): number {
  const bigEndian = uint(reach.octets, reach.start, FAMILY_LENGTH);
  if (bigEndian <= 0xffff) return bigEndian;
  return uint(reach.octets.slice(reach.start, reach.start + FAMILY_LENGTH).reverse(), 0, FAMILY_LENGTH);
}
