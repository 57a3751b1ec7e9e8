import { expertItem } from './expert-item.ts';
import type { FieldRow, Line } from './field-row.ts';
import { generated } from './generated.ts';
import type { Field } from './layer.ts';
import type { SegmentContext } from './segment-context.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';
import type { TcpHeader } from './tcp-header.ts';

/** Ports, stream, sequence and acknowledgment numbers of a TCP tree. */
export interface HeaderContext {
  header: TcpHeader;
  context?: SegmentContext;
  /** Quoted in an ICMP error, of which Wireshark knows no length. */
  quoted: boolean;
}

const PORT_ROWS: FieldRow[] = [
  { ...TCP_FIELDS.sourcePort, name: 'tcp.srcport', label: 'Source Port' },
  { ...TCP_FIELDS.destinationPort, name: 'tcp.dstport', label: 'Destination Port' },
  { ...TCP_FIELDS.sourcePort, name: 'tcp.port', label: 'Source or Destination Port', hidden: true },
  { ...TCP_FIELDS.destinationPort, name: 'tcp.port', label: 'Source or Destination Port', hidden: true },
];
const SEQUENCE_ROW: FieldRow = { ...TCP_FIELDS.sequence, name: 'tcp.seq', label: 'Sequence Number' };
const RAW_SEQUENCE_ROW: FieldRow = { ...SEQUENCE_ROW, name: 'tcp.seq_raw', label: 'Sequence Number (raw)' };
const ENDINGS: Readonly<Record<number, string>> = {
  1: 'Incomplete, SYN_SENT', 3: 'Incomplete, CLIENT_ESTABLISHED', 7: 'Incomplete, ESTABLISHED', 15: 'Incomplete, DATA',
  31: 'Complete, WITH_DATA', 47: 'Complete, WITH_DATA', 63: 'Complete, WITH_DATA',
  23: 'Complete, NO_DATA', 39: 'Complete, NO_DATA', 55: 'Complete, NO_DATA',
};
const SHORT_SEGMENT = 'Short segment. Segment/fragment does not contain a full TCP header (might be NMAP or someone else deliberately sending unusual packets)';
const relativeSequence = (value: number) => `${value}    (relative sequence number)`;
const relativeAck = (value: number) => `${value}    (relative ack number)`;

export function portLines(): Line[] {
  return PORT_ROWS;
}

/** Everything between the ports and the acknowledgment. A quoted header's number is the raw one, and stands before its stream. */
export function sequenceLines({ header, context, quoted }: HeaderContext): Line[] {
  if (quoted) return [SEQUENCE_ROW, ...streamLines(context)];
  if (!context) return [SEQUENCE_ROW];
  const { segment } = context;
  if (header.isTooLong) return [...streamLines(context), shortSegmentLine(), { ...SEQUENCE_ROW, show: relativeSequence }, RAW_SEQUENCE_ROW];
  return [...streamLines(context), lengthLine(segment.length), { ...SEQUENCE_ROW, value: segment.seq, show: relativeSequence }, RAW_SEQUENCE_ROW];
}

export function nextSequenceLines({ header, context, quoted }: HeaderContext): Line[] {
  if (!context || quoted || header.isTooLong) return [];
  const { nextSeq } = context.segment;
  return [generated('tcp.nxtseq', `Next Sequence Number: ${relativeSequence(nextSeq)}`, { value: nextSeq })];
}

/** Without the ACK flag the number has no meaning: Wireshark prints the raw one. */
export function acknowledgmentLines({ header, context, quoted }: HeaderContext): Line[] {
  const row: FieldRow = { ...TCP_FIELDS.acknowledgment, name: 'tcp.ack', label: 'Acknowledgment Number', rows: acknowledgmentNotes(header, quoted ? undefined : context) };
  const raw: FieldRow = { ...TCP_FIELDS.acknowledgment, name: 'tcp.ack_raw', label: 'Acknowledgment number (raw)' };
  if (!context || (header.flags & TCP_FLAGS.ACK) === 0) return [row, raw];
  if (quoted || header.isTooLong) return [{ ...row, show: relativeAck }, raw];
  return [{ ...row, value: context.segment.ack, show: relativeAck }, raw];
}

function acknowledgmentNotes({ flags, acknowledgment }: TcpHeader, context?: SegmentContext): readonly Line[] | undefined {
  if ((flags & TCP_FLAGS.ACK) === 0) {
    if (acknowledgment === 0) return undefined;
    const text = 'The acknowledgment number field is nonzero while the ACK flag is not set';
    return expertItem({ name: 'tcp.ack.nonzero', text, severity: 'Note', group: 'Protocol' });
  }
  if ((flags & TCP_FLAGS.SYN) === 0 || !context) return undefined;
  return fastOpenNote(context);
}

/** What a SYN-ACK says of data in the SYN. */
function fastOpenNote({ segment, fastOpened }: SegmentContext): readonly Line[] | undefined {
  if (segment.ack > 1) return expertItem({ name: 'tcp.analysis.tfo_ack', text: 'TCP SYN-ACK accepting TFO data', severity: 'Note', group: 'Sequence' });
  if (segment.ack !== 1 || !fastOpened) return undefined;
  return expertItem({ name: 'tcp.analysis.tfo_ignored', text: 'TCP SYN-ACK ignoring TFO data', severity: 'Note', group: 'Sequence' });
}

function streamLines(context?: SegmentContext): Field[] {
  if (!context) return [];
  const { stream, completeness } = context;
  return [
    generated('tcp.stream', `Stream index: ${stream}`, { value: stream }),
    generated('tcp.completeness', `Conversation completeness: ${ENDINGS[completeness] ?? 'Incomplete'} (${completeness})`, { value: completeness }),
  ];
}

function lengthLine(length: number): Field {
  return generated('tcp.len', `TCP Segment Len: ${length}`, { value: length });
}

function shortSegmentLine(): Field {
  return { name: '', label: SHORT_SEGMENT, fields: expertItem({ name: 'tcp.short_segment', text: SHORT_SEGMENT, severity: 'Warning', group: 'Malformed' }) };
}
