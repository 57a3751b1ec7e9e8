import { uint } from '../octets/uint.ts';
import { ipv6Text } from './address-text.ts';
import { readRow, type FieldRow } from './field-row.ts';
import type { Field } from './layer.ts';
import type { Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/** Multicast listener discovery, version 2: queries and the records of a report (RFC 3810, 5). */
const TYPES: Readonly<Record<number, string>> = {
  1: 'Include', 2: 'Exclude', 3: 'Changed to include', 4: 'Changed to exclude', 5: 'Allow new sources', 6: 'Block old sources',
};
const ROWS: FieldRow[] = [
  { start: 0, end: 1, name: 'icmpv6.mldr.mar.record_type', label: 'Record Type', show: (type) => `${TYPES[type] ?? 'Unknown'} (${type})` },
  { start: 1, end: 2, name: 'icmpv6.mldr.mar.aux_data_len', label: 'Aux Data Len' },
  { start: 2, end: 4, name: 'icmpv6.mldr.mar.nb_sources', label: 'Number of Sources' },
  { start: 4, end: 20, name: 'icmpv6.mldr.mar.multicast_address', label: 'Multicast Address', text: ipv6Text },
];
const LEAST_LENGTH = 20;

const QUERY_FLAG = { start: 24, end: 25 };
const QUERY_ROWS: FieldRow[] = [
  { start: 4, end: 6, name: 'icmpv6.mld.maximum_response_code', label: 'Maximum Response Code' },
  { start: 6, end: 8, name: 'icmpv6.reserved', label: 'Reserved', asOctets: true },
  { start: 8, end: 24, name: 'icmpv6.mld.multicast_address', label: 'Multicast Address', text: ipv6Text },
  {
    ...QUERY_FLAG, name: 'icmpv6.mld.flag', label: 'Flags', show: (flag) => `${hexNumber(2)(flag)}${flag & 8 ? ', Suppress Router-Side Processing' : ''}`,
    rows: [
      { ...QUERY_FLAG, name: 'icmpv6.mld.flag.s', label: 'Suppress Router-Side Processing', mask: 0x08, show: (bit) => (bit ? 'True' : 'False') },
      { ...QUERY_FLAG, name: 'icmpv6.mld.flag.qrv', label: "QRV (Querier's Robustness Variable)", mask: 0x07 },
      { ...QUERY_FLAG, name: 'icmpv6.mld.flag.reserved', label: 'Reserved', mask: 0xf0 },
    ],
  },
  { start: 25, end: 26, name: 'icmpv6.mld.qqi', label: "QQIC (Querier's Query Interval Code)" },
  { start: 26, end: 28, name: 'icmpv6.mld.nb_sources', label: 'Number of Sources' },
];
const QUERY_LENGTH = 28;

/** As many sources as the message has room for. */
export function listenerQueryRows({ octets, start, end }: Reach): FieldRow[] {
  const room = Math.max(0, Math.floor((end - start - QUERY_LENGTH) / 16));
  const count = start + QUERY_LENGTH <= end ? Math.min(uint(octets, start + 26, 2), room) : 0;
  const source = (index: number): FieldRow => ({ ...sourceRow(QUERY_LENGTH + index * 16), name: 'icmpv6.mld.source_address' });
  return [...QUERY_ROWS, ...Array.from({ length: count }, (_, index) => source(index))];
}

export function listenerRecords({ octets, start, end }: Reach): Field[] {
  const records: Field[] = [];
  for (let at = start; at + LEAST_LENGTH <= end; at = records.at(-1)!.span!.end) records.push(readRecord(octets, at, end));
  return records;
}

function readRecord(octets: Uint8Array, at: number, end: number): Field {
  const sources = Math.min(uint(octets, at + 2, 2), Math.floor((end - at - LEAST_LENGTH) / 16));
  const fields = ROWS.map((row) => readRow(row, octets, at));
  for (let index = 0; index < sources; index++) fields.push(readRow(sourceRow(LEAST_LENGTH + index * 16), octets, at));
  const length = LEAST_LENGTH + sources * 16 + octets[at + 1]! * 4;
  const label = `Multicast Address Record ${TYPES[octets[at]!] ?? 'Unknown'}: ${fields[3]!.value}`;
  return { name: 'icmpv6.mldr.mar', label, span: { start: at, end: Math.min(at + length, end) }, fields };
}

function sourceRow(start: number): FieldRow {
  return { start, end: start + 16, name: 'icmpv6.mldr.mar.source_address', label: 'Source Address', text: ipv6Text };
}
