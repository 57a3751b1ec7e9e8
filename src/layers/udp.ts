import { uint } from '../octets/uint.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow, type Line } from './field-row.ts';
import { generated } from './generated.ts';
import { within, type Reach } from './reach.ts';
import { counted, hexNumber } from './show.ts';

/** User Datagram Protocol (RFC 768). */
const PORT_ROWS: FieldRow[] = [
  { start: 0, end: 2, name: 'udp.srcport', label: 'Source Port' },
  { start: 2, end: 4, name: 'udp.dstport', label: 'Destination Port' },
];
const HEADER_LENGTH = 8;

export function udp(reach: Reach, { addresses }: Surroundings): Dissected {
  const lines = [...PORT_ROWS, lengthRow(reach), ...checksumLines(reach, addresses?.source.length === 16), ...payloadLines(reach)];
  const reading = readLines(lines, reach);
  const span = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  return { layer: { protocol: 'udp', label: label(reach), span, ...reading } };
}

function lengthRow(reach: Reach): FieldRow {
  const room = reach.wireEnd - reach.start;
  const show = (length: number) => (length > room ? `${length} (bogus, payload length ${room})` : String(length));
  return { start: 4, end: 6, name: 'udp.length', label: 'Length', show };
}

/** A checksum of 0 says that the sender made none, which IPv6 forbids (RFC 8200, 8.1). */
function checksumLines(reach: Reach, required: boolean): Line[] {
  const absent = reach.start + HEADER_LENGTH <= reach.end && uint(reach.octets, reach.start + 6, 2) === 0;
  const row = { start: 6, end: 8, name: 'udp.checksum', label: 'Checksum' };
  if (!absent) return [{ ...row, show: (sum) => `${hexNumber(4)(sum)} [unverified]` }, status('Unverified')];
  return [{ ...row, show: () => `0x0000 [zero-value ${required ? 'illegal' : 'ignored'}]`, rows: [status(required ? 'Illegal' : 'Not present')] }];
}

function status(text: string): Line {
  return generated('udp.checksum.status', `Checksum Status: ${text}`);
}

function payloadLines(reach: Reach): Line[] {
  if (reach.start + HEADER_LENGTH > reach.end) return [];
  const length = uint(reach.octets, reach.start + 4, 2);
  const payload = within(reach, reach.start + HEADER_LENGTH, Math.max(0, length - HEADER_LENGTH));
  const count = payload.end - payload.start;
  return count > 0 ? [{ name: 'udp.payload', label: `UDP payload (${counted(count, 'byte')})`, span: { start: payload.start, end: payload.end } }] : [];
}

function label(reach: Reach): string {
  if (reach.start + 4 > reach.end) return 'User Datagram Protocol';
  return `User Datagram Protocol, Src Port: ${uint(reach.octets, reach.start, 2)}, Dst Port: ${uint(reach.octets, reach.start + 2, 2)}`;
}
