import { cutLayer } from './cut-layer.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { cutStop, readLines, type Reading } from './field-row.ts';
import { within, type Reach } from './reach.ts';
import { analysisLines } from './tcp-analysis-lines.ts';
import { tcpColumns } from './tcp-columns.ts';
import { tcpFlagsField } from './tcp-flags-row.ts';
import { LEAST_TCP_HEADER, readTcpHeader, serverPort } from './tcp-header.ts';
import { endLines, headerLengthRow, timestampLines, windowLines } from './tcp-header-lines.ts';
import { acknowledgmentLines, nextSequenceLines, portLines, sequenceLines } from './tcp-number-lines.ts';
import { TCP_FIELDS, TCP_FLAGS } from './tcp-fields.ts';
import { tcpOptions } from './tcp-options.ts';
import { tcpOptionsInfo } from './tcp-options-info.ts';
import { payloadLines } from './tcp-payload-lines.ts';
import { tcpPdus } from './tcp-pdus.ts';
import type { TcpSegment } from './tcp-segment.ts';
import { tlsApplication } from './tls-application.ts';

/** A shorter header has no stream for Wireshark, which reads its ports and no more. */
const LEAST_OCTETS = TCP_FIELDS.window.end;

/**
 * Transmission Control Protocol (RFC 9293, 3.1), and what it hands on. With the segment's context the tree is that of Wireshark's
 * window; without it (not followed) the numbers are raw and the generated lines are left out.
 */
export function tcp(reach: Reach, surroundings: Surroundings): Dissected {
  const segment = segmentOf(reach, surroundings);
  const { header } = segment;
  const reading = readSegment(segment);
  const span = { start: reach.start, end: Math.max(reach.start, Math.min(header.length < LEAST_TCP_HEADER ? reach.end : reach.start + header.length, reach.end)) };
  const { fields, stop } = reading;
  const layer = { protocol: 'tcp', label: label(segment), span, fields, ...(stop ? { stop } : {}), ...(reach.source === undefined ? {} : { source: reach.source }) };
  const siblings = surroundings.quoted ? quotedPdus(segment, reading) : siblingsOf(segment, reading);
  const path = segment.options.hasMptcp ? ['tcp', 'mptcp'] : ['tcp'];
  return { layer, path, siblings, columns: tcpColumns(segment, stop === undefined) };
}

function segmentOf(reach: Reach, surroundings: Surroundings): TcpSegment {
  const header = readTcpHeader(reach);
  const context = header.captured < LEAST_OCTETS ? undefined : surroundings.segment;
  const payload = within(reach, reach.start + header.length);
  const optionReach = within(reach, reach.start + LEAST_TCP_HEADER, Math.max(0, header.length - LEAST_TCP_HEADER));
  const options = tcpOptionsInfo(header.isTooLong ? { ...optionReach, end: optionReach.start } : optionReach, { flags: header.flags, length: 0, context });
  return { header, context, quoted: surroundings.quoted, reach, payload, options, accurateEcn: options.hasAccurateEcn || context?.accurateEcn === true, surroundings };
}

type TcpReading = Reading & { isMalformed?: string };

function readSegment(segment: TcpSegment): TcpReading {
  const { header, reach, quoted, context } = segment;
  if (header.captured < LEAST_OCTETS) return readBeginning(segment);
  if (header.length < LEAST_TCP_HEADER) return readBogus(segment);
  const reading = readLines(headLines(segment), reach);
  if (reading.stop) return reading;
  const optionReach = within(reach, reach.start + LEAST_TCP_HEADER, header.length - LEAST_TCP_HEADER);
  const options = tcpOptions(optionReach, header.length - LEAST_TCP_HEADER, { flags: header.flags, length: segment.payload.wireEnd - segment.payload.start, context });
  const fields = [...reading.fields, ...options.fields, ...timestampLines(context)];
  if (options.stop) return { fields, stop: options.stop, isMalformed: options.isMalformed ?? (header.isTooLong ? 'TCP' : undefined) };
  const { payload } = segment.surroundings.context;
  return { fields: [...fields, ...(quoted ? [] : analysisLines(context)), ...payloadLines({ reach: quoted ? { ...segment.payload, wireEnd: segment.payload.end } : segment.payload, flags: header.flags, payload })] };
}

function headLines(segment: TcpSegment) {
  const { header, accurateEcn, context } = segment;
  const flags = tcpFlagsField({ flags: header.flags, at: header.start + TCP_FIELDS.flags.start, serverPort: serverPort(header), accurateEcn, finActive: context?.finActive });
  const numbers = [...portLines(), ...sequenceLines(segment), ...nextSequenceLines(segment), ...acknowledgmentLines(segment)];
  return [...numbers, headerLengthRow(header, false), flags, ...windowLines(segment), ...endLines(header)];
}

/** Of the eight octets that an ICMP error must quote the number is read as well. */
function readBeginning({ header, reach, quoted }: TcpSegment): TcpReading {
  const reading = readLines([...portLines(), ...(quoted && header.captured >= TCP_FIELDS.sequence.end ? sequenceLines({ header, quoted }) : [])], reach);
  if (quoted || reading.stop) return reading;
  return { ...reading, stop: cutStop(reach, reach.start + TCP_FIELDS.destinationPort.end, LEAST_OCTETS - TCP_FIELDS.destinationPort.end) };
}

/** A header that says it is shorter than a header can be: nothing behind its length is believed. */
function readBogus(segment: TcpSegment): TcpReading {
  const { header, reach } = segment;
  const { fields } = readLines([...portLines(), ...sequenceLines(segment), headerLengthRow(header, true)], reach);
  return { fields, stop: { kind: 'header-length', at: reach.start + TCP_FIELDS.dataOffset.start, needed: LEAST_TCP_HEADER, had: header.length } };
}

function siblingsOf(segment: TcpSegment, { stop, isMalformed }: TcpReading): Dissected[] {
  if (stop?.kind === 'header-length') return [];
  if (stop) return [cutLayer(stop, isMalformed ?? 'TCP')];
  const { payload, header, surroundings } = segment;
  if (header.flags & TCP_FLAGS.RST || !surroundings.context.payload) return cutLayers(payload, []);
  const read = tcpPdus(tlsApplication(surroundings.context.payload, header.sourcePort, header.destinationPort), payload, surroundings);
  return isCut(payload) ? cutLayers(payload, read) : read;
}

/** What an ICMP error quotes of a payload ends where the quotation does. */
function quotedPdus({ payload, surroundings }: TcpSegment, { stop }: TcpReading): Dissected[] {
  const known = surroundings.context.payload;
  return stop || !known ? [] : tcpPdus(known, { ...payload, wireEnd: payload.end }, surroundings);
}

const isCut = ({ start, end, wireEnd }: Reach) => end > start && end < wireEnd;

/** So many octets are enough for Wireshark's guesses at who reads them; with fewer, it gives up at the end of the frame. */
const ENOUGH_TO_GUESS = 8;

/** Of a payload that the snap length cut Wireshark shows as data what is there, if that is enough; other readers say themselves that it is cut. */
function cutLayers(payload: Reach, read: Dissected[]): Dissected[] {
  const shown = read.filter(({ layer }) => layer.protocol !== 'data');
  if (isCut(payload) && shown.length === 0 && payload.end - payload.start >= ENOUGH_TO_GUESS) return read;
  return isCut(payload) && shown.length === 0 ? [cutLayer({ kind: 'cut-by-snap-length', at: payload.end, needed: payload.wireEnd - payload.end, had: 0 }, 'TCP')] : shown;
}

function label({ header, reach, context, quoted }: TcpSegment): string {
  const parts = ['Transmission Control Protocol'];
  if (header.captured >= TCP_FIELDS.destinationPort.end) parts.push(`Src Port: ${header.sourcePort}`, `Dst Port: ${header.destinationPort}`);
  if (header.captured < LEAST_OCTETS) return parts.join(', ');
  const known = quoted || header.isTooLong ? undefined : context?.segment;
  parts.push(`Seq: ${known?.seq ?? header.sequence}`);
  if (header.length < LEAST_TCP_HEADER) return parts.join(', ');
  if (header.flags & TCP_FLAGS.ACK) parts.push(`Ack: ${known?.ack ?? header.acknowledgment}`);
  if (!quoted && !header.isTooLong) parts.push(`Len: ${known?.length ?? reach.wireEnd - reach.start - header.length}`);
  return parts.join(', ');
}
