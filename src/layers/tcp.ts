import { uint } from '../octets/uint.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { readLines, type FieldRow, type Line, type Reading } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';
import { counted, hexNumber } from './show.ts';
import { analysisLines, connectionLines, scaleLines, timestampLines } from './tcp-context-lines.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';
import { TCP_FLAGS_ROW } from './tcp-flags-row.ts';
import { tcpOptions } from './tcp-options.ts';

/**
 * Transmission Control Protocol (RFC 9293, 3.1). With the segment's context the tree is that of Wireshark's window; without it
 * (quoted in an ICMP error, or not followed) the numbers are raw and the generated lines are left out.
 */
const PORT_ROWS: FieldRow[] = [
  { ...TCP_FIELDS.sourcePort, name: 'tcp.srcport', label: 'Source Port' },
  { ...TCP_FIELDS.destinationPort, name: 'tcp.dstport', label: 'Destination Port' },
];
const HEADER_LENGTH_ROW: FieldRow = {
  ...TCP_FIELDS.dataOffset, name: 'tcp.hdr_len', label: 'Header Length', mask: 0xf0, show: (words) => `${words * 4} bytes (${words})`,
};
const WINDOW_ROW: FieldRow = { ...TCP_FIELDS.window, name: 'tcp.window_size_value', label: 'Window' };
const CHECKSUM_LINES: Line[] = [
  { ...TCP_FIELDS.checksum, name: 'tcp.checksum', label: 'Checksum', show: (sum) => `${hexNumber(4)(sum)} [unverified]` },
  generated('tcp.checksum.status', 'Checksum Status: Unverified', { value: 2 }),
];
const URGENT_ROW: FieldRow = { ...TCP_FIELDS.urgentPointer, name: 'tcp.urgent_pointer', label: 'Urgent Pointer' };
const LEAST_HEADER = 20;

export function tcp(reach: Reach, { segment: context, quoted }: Surroundings): Dissected {
  const headerLength = reach.start + 13 <= reach.end ? (reach.octets[reach.start + 12]! >> 4) * 4 : LEAST_HEADER;
  const reading = readHeader(reach, headerLength, context);
  const span = { start: reach.start, end: Math.max(reach.start, Math.min(reach.start + headerLength, reach.end)) };
  const layer = { protocol: 'tcp', label: label(reach, headerLength, { context, quoted }), span, ...reading };
  if (reading.stop) return { layer };
  return { layer: { ...layer, fields: [...reading.fields, ...payloadFields(reach, headerLength)] } };
}

function readHeader(reach: Reach, headerLength: number, context?: SegmentContext): Reading {
  const reading = readLines(headerLength < LEAST_HEADER ? shortLines(context) : headerLines(context), reach);
  if (reading.stop) return reading;
  if (headerLength < LEAST_HEADER) return { ...reading, stop: { kind: 'header-length', at: reach.start + 12, needed: LEAST_HEADER, had: headerLength } };
  const optionReach = within(reach, reach.start + LEAST_HEADER, headerLength - LEAST_HEADER);
  const options = tcpOptions(optionReach, headerLength - LEAST_HEADER, context);
  const fields = [...reading.fields, ...options.fields, ...timestampLines(context)];
  return options.stop ? { fields, stop: options.stop } : { fields: [...fields, ...analysisLines(context)] };
}

/** A header that says it is shorter than a header can be: nothing behind its length is believed. */
function shortLines(context?: SegmentContext): Line[] {
  return [...PORT_ROWS, ...connectionLines(context), ...sequenceLines(context).slice(0, 2), HEADER_LENGTH_ROW];
}

function headerLines(context?: SegmentContext): Line[] {
  const numbers = [...PORT_ROWS, ...connectionLines(context), ...sequenceLines(context), ...acknowledgmentRows(context), HEADER_LENGTH_ROW];
  return [...numbers, TCP_FLAGS_ROW, WINDOW_ROW, ...scaleLines(context), ...CHECKSUM_LINES, URGENT_ROW];
}

function sequenceLines(context?: SegmentContext): Line[] {
  const row = { ...TCP_FIELDS.sequence, name: 'tcp.seq', label: 'Sequence Number' };
  if (!context) return [row];
  const { seq, nextSeq } = context.segment;
  const relative = (value: number) => `${value}    (relative sequence number)`;
  return [
    { ...row, value: seq, show: relative },
    { ...row, name: 'tcp.seq_raw', label: 'Sequence Number (raw)' },
    generated('tcp.nxtseq', `Next Sequence Number: ${relative(nextSeq)}`, { value: nextSeq }),
  ];
}

/** Without the ACK flag the number has no meaning: Wireshark prints the raw one. */
function acknowledgmentRows(context?: SegmentContext): FieldRow[] {
  const row = { ...TCP_FIELDS.acknowledgment, name: 'tcp.ack', label: 'Acknowledgment Number' };
  const raw = { ...row, name: 'tcp.ack_raw', label: 'Acknowledgment number (raw)' };
  const relative = context && context.segment.flags & TCP_FLAGS.ACK ? { value: context.segment.ack, show: (value: number) => `${value}    (relative ack number)` } : {};
  return [{ ...row, ...relative }, raw];
}

/** The payload as it was captured; a reset's payload is its cause in words (RFC 9293, 3.5.3). */
function payloadFields(reach: Reach, headerLength: number): Field[] {
  const { start, end, wireEnd } = within(reach, reach.start + headerLength);
  if (end <= start) return [];
  const span = { start, end };
  if (reach.octets[reach.start + 13]! & TCP_FLAGS.RST) return [{ name: 'tcp.reset_cause', label: `Reset cause: ${printable(reach.octets.subarray(start, end))}`, span }];
  return [{ name: 'tcp.payload', label: `TCP payload (${counted(wireEnd - start, 'byte')})`, span, value: wireEnd - start }];
}

function printable(octets: Uint8Array): string {
  return Array.from(octets, (octet) => (octet >= 32 && octet < 127 ? String.fromCharCode(octet) : `\\x${octet.toString(16).padStart(2, '0')}`)).join('');
}

function label(reach: Reach, headerLength: number, { context, quoted }: { context: SegmentContext | undefined; quoted: boolean }): string {
  const number = (at: number, length: number) => uint(reach.octets, reach.start + at, length);
  const had = reach.end - reach.start;
  const parts = ['Transmission Control Protocol'];
  if (had >= 4) parts.push(`Src Port: ${number(0, 2)}`, `Dst Port: ${number(2, 2)}`);
  if (had < 14) return parts.join(', ');
  parts.push(`Seq: ${context?.segment.seq ?? number(4, 4)}`);
  if (headerLength < LEAST_HEADER) return parts.join(', ');
  if (number(13, 1) & TCP_FLAGS.ACK) parts.push(`Ack: ${context?.segment.ack ?? number(8, 4)}`);
  const length = reach.wireEnd - reach.start - headerLength;
  if (!quoted && length >= 0) parts.push(`Len: ${context?.segment.length ?? length}`);
  return parts.join(', ');
}
