import type { Span } from '../octets/span.ts';
import { uint } from '../octets/uint.ts';
import { cutAtOnce, cutLayer } from './cut-layer.ts';
import type { Columns } from './dissection.ts';
import type { Dissected, Next, Surroundings } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import { cutStop, readLines, type FieldRow, type Line } from './field-row.ts';
import type { FrameContext } from './frame-context.ts';
import { generated } from './generated.ts';
import type { Field, Layer } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { counted, hexNumber, seconds } from './show.ts';

/** User Datagram Protocol (RFC 768). */
const PORT = 'Source or Destination Port';
const PORT_ROWS: FieldRow[] = [
  { start: 0, end: 2, name: 'udp.srcport', label: 'Source Port' },
  { start: 2, end: 4, name: 'udp.dstport', label: 'Destination Port' },
  { start: 0, end: 2, name: 'udp.port', label: PORT, hidden: true },
  { start: 2, end: 4, name: 'udp.port', label: PORT, hidden: true },
];
const HEADER_LENGTH = 8;

export function udp(reach: Reach, surroundings: Surroundings): Dissected {
  const { addresses, context, quoted } = surroundings;
  const payload = payloadOf(reach);
  const bad = lengthIsBad(reach, quoted);
  const short = bad && uint(reach.octets, reach.start + 4, 2) < HEADER_LENGTH;
  const lines = [...PORT_ROWS, lengthRow(reach, bad), ...(short ? [] : restLines({ reach, payload, udp: context.udp, quoted, sixteen: addresses?.source.length === 16 && !quoted }))];
  const reading = readLines(lines, reach);
  const span = { start: reach.start, end: Math.min(reach.start + HEADER_LENGTH, reach.end) };
  const layer: Layer = { protocol: 'udp', label: label(reach), span, ...reading };
  if (reach.source !== undefined) layer.source = reach.source;
  const columns = portColumns(reach, bad, addresses?.source.length === 16);
  if (reading.stop && reach.start >= reach.end) return cutAtOnce(reading.stop, { name: 'UDP', path: ['udp'], columns });
  if (reading.stop) return { layer, columns, siblings: [cutLayer(reading.stop, 'UDP')] };
  if (!short && payload.end <= payload.start && payload.wireEnd > payload.start) return { layer, columns, siblings: [cutLayer(cutStop(payload, payload.start, 1), 'UDP')] };
  return short || payload.end <= payload.start ? { layer, columns } : { layer, columns, next: next(reach, payload, addresses) };
}

function lengthRow(reach: Reach, bad: boolean): FieldRow {
  const room = reach.wireEnd - reach.start;
  const row: FieldRow = { start: 4, end: 6, name: 'udp.length', label: 'Length' };
  if (!bad) return row;
  const length = uint(reach.octets, reach.start + 4, 2);
  const [label, text] = length < HEADER_LENGTH
    ? [`${length} (bogus, must be >= 8)`, `Bad length value ${length} < 8`]
    : [`${length} (bogus, payload length ${room})`, `Bad length value ${length} > IP payload length`];
  return { ...row, show: () => label, rows: expertItem({ name: 'udp.length.bad', text, severity: 'Error', group: 'Malformed' }) };
}

function lengthIsBad(reach: Reach, quoted: boolean): boolean {
  if (reach.start + 6 > reach.end) return false;
  const length = uint(reach.octets, reach.start + 4, 2);
  return (length < HEADER_LENGTH && length !== 0) || (length > reach.wireEnd - reach.start && !quoted);
}

interface Rest {
  reach: Reach;
  payload: Reach;
  udp: FrameContext['udp'];
  quoted: boolean;
  sixteen: boolean;
}

function restLines({ reach, payload, udp: stream, quoted, sixteen }: Rest): Line[] {
  return [...checksumLines(reach, sixteen), ...streamLines(stream).slice(0, quoted ? 1 : 2), ...payloadLines(payload)];
}

/** A checksum of 0 says that the sender made none, which IPv6 forbids (RFC 8200, 8.1). */
function checksumLines(reach: Reach, required: boolean): Line[] {
  const absent = reach.start + HEADER_LENGTH <= reach.end && uint(reach.octets, reach.start + 6, 2) === 0;
  const row: FieldRow = { start: 6, end: 8, name: 'udp.checksum', label: 'Checksum' };
  if (!absent) return [{ ...row, show: (sum) => `${hexNumber(4)(sum)} [unverified]` }, status('Unverified', 2)];
  const span = { start: reach.start + 6, end: reach.start + 8 };
  if (!required) return [{ ...row, show: () => '0x0000 [zero-value ignored]', rows: [status('Not present', 3, span)] }];
  const item = expertItem({ name: 'udp.checksum.zero', text: 'Illegal checksum value (0)', severity: 'Error', group: 'Checksum' });
  return [{ ...row, show: () => '0x0000 [zero-value illegal]', rows: [...item, status('Illegal', 4, span)] }];
}

function status(text: string, value: number, span?: Span): Field {
  return generated('udp.checksum.status', `Checksum Status: ${text}`, { value, ...(span && { span }) });
}

function streamLines(stream: FrameContext['udp']): Field[] {
  if (!stream) return [];
  const time = (name: string, title: string, ns: number) => generated(name, `${title}: ${seconds(ns)} seconds`, { value: ns });
  const fields = [time('udp.time_relative', 'Time since first frame', stream.sinceFirstNs), time('udp.time_delta', 'Time since previous frame', stream.sincePreviousNs)];
  return [generated('udp.stream', `Stream index: ${stream.stream}`, { value: stream.stream }), generated('', 'Timestamps', { fields })];
}

function payloadLines({ start, end }: Reach): Field[] {
  return end > start ? [{ name: 'udp.payload', label: `UDP payload (${counted(end - start, 'byte')})`, span: { start, end } }] : [];
}

/** A length of 0 stands for a datagram larger than the field can say (RFC 2675, 4). */
function payloadOf(reach: Reach): Reach {
  if (reach.start + HEADER_LENGTH > reach.end) return within(reach, reach.end, 0);
  const length = uint(reach.octets, reach.start + 4, 2);
  return within(reach, reach.start + HEADER_LENGTH, length === 0 ? Infinity : Math.max(0, length - HEADER_LENGTH));
}

function next({ octets, start }: Reach, payload: Reach, addresses: Next['addresses']): Next {
  return { by: 'udp-ports', key: uint(octets, start, 2) * 0x10000 + uint(octets, start + 2, 2), reach: payload, addresses };
}

function portColumns({ octets, start, end, wireEnd }: Reach, bad: boolean, sixteen: boolean): (columns: Columns) => Columns {
  if (start + 4 > end) return (columns) => ({ ...columns, info: '' });
  if (start + 6 > end) return (columns) => ({ ...columns, protocol: 'UDP', info: `${uint(octets, start, 2)} → ${uint(octets, start + 2, 2)}` });
  const length = uint(octets, start + 4, 2);
  const ports = `${uint(octets, start, 2)} → ${uint(octets, start + 2, 2)}`;
  const size = (length === 0 ? wireEnd - start : length) - HEADER_LENGTH;
  const wrong = length < HEADER_LENGTH ? `${ports} [BAD UDP LENGTH ${length} < 8]` : `${ports} [BAD UDP LENGTH ${length} > IP PAYLOAD LENGTH] Len=${size}`;
  const illegal = sixteen && start + HEADER_LENGTH <= end && uint(octets, start + 6, 2) === 0;
  const info = `${bad ? wrong : `${ports} Len=${size}`}${illegal ? ' [ILLEGAL CHECKSUM (0)]' : ''}`;
  return (columns) => ({ ...columns, protocol: 'UDP', info });
}

function label(reach: Reach): string {
  if (reach.start + 4 > reach.end) return 'User Datagram Protocol';
  return `User Datagram Protocol, Src Port: ${uint(reach.octets, reach.start, 2)}, Dst Port: ${uint(reach.octets, reach.start + 2, 2)}`;
}
