import type { DataSpan, RecordData } from './dns-record-data.ts';
import { readRow, type FieldRow } from './field-row.ts';
import { generalText } from './general-text.ts';

/** Where a host stands on the Earth (RFC 1876). */
const LENGTH = 16;
const MIDDLE = 2 ** 31;
const PER_SECOND = 1000;
const PER_DEGREE = 3600 * PER_SECOND;
const SEA_LEVEL_CM = 10_000_000;

const precision = (start: number, name: string, label: string): FieldRow => ({ start, end: start + 1, name: `dns.loc.${name}`, label, show: (value) => `${value} (${metres(value)} m)` });
const angle = (start: number, name: string, label: string, most: number, ends: string): FieldRow =>
  ({ start, end: start + 4, name: `dns.loc.${name}`, label, show: (value) => `${value} (${angleText(value, most, ends)})` });

const ROWS: FieldRow[] = [
  { start: 0, end: 1, name: 'dns.loc.version', label: 'Version' },
  precision(1, 'size', 'Size'), precision(2, 'horizontal_precision', 'Horizontal Precision'), precision(3, 'vertical_precision', 'Vertical Precision'),
  angle(4, 'latitude', 'Latitude', 90, 'NS'), angle(8, 'longitude', 'Longitude', 180, 'EW'),
  { start: 12, end: 16, name: 'dns.loc.altitude', label: 'Altitude', show: (value) => `${value} (${generalText((value - SEA_LEVEL_CM) / 100, 6)} m)` },
];

export function location({ octets, start, end, message }: DataSpan): RecordData {
  const whole = octets[start] === 0;
  const length = whole ? LENGTH : end - start;
  const version = readRow(ROWS[0]!, octets, start);
  if (start + length > message.end) return { fields: [version], title: '', info: '', cut: true };
  const unknown = () => [version, readRow({ start: 0, end: length, name: 'dns.loc.unknown_data', label: 'Unknown data', asOctets: true }, octets, start)];
  return { fields: whole ? ROWS.map((row) => readRow(row, octets, start)) : unknown(), title: '', info: '' };
}

/** Centimetres as a digit and a power of ten. */
const metres = (value: number): string => generalText(((value >> 4) * 10 ** (value & 15)) / 100, 6);

function angleText(value: number, most: number, [positive, negative]: string | string[]): string {
  const size = Math.abs(value - MIDDLE);
  if (size > most * PER_DEGREE) return 'Value out of range';
  const [degrees, minutes] = [Math.floor(size / PER_DEGREE), Math.floor((size % PER_DEGREE) / (60 * PER_SECOND))];
  return `${degrees} deg ${minutes} min ${((size % (60 * PER_SECOND)) / PER_SECOND).toFixed(3)} sec ${value < MIDDLE ? negative : positive}`;
}
