import type { Span } from '../octets/span.ts';
import { generated } from './generated.ts';
import type { PayloadContext, Pdu } from './frame-context.ts';
import type { Field } from './layer.ts';
import { cutLabel } from './label-length.ts';
import { asciiText, escapedText } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { counted } from './show.ts';
import { TCP_FLAGS } from './tcp-fields.ts';

/** The last lines of a TCP tree: the payload, and what became of it. */
export interface PayloadOf {
  /** As captured; up to `wireEnd` on the wire. */
  reach: Reach;
  flags: number;
  payload?: PayloadContext;
  frame?: number;
}

/** Protocols that ask TCP for so many octets, which Wireshark then notes. */
const SIZED_PROTOCOLS: readonly Pdu['protocol'][] = ['websocket', 'dns'];

export function payloadLines({ reach, flags, payload, frame }: PayloadOf): Field[] {
  const { octets, start, end, wireEnd } = reach;
  if (end <= start) return [];
  const span = { start, end };
  if (flags & TCP_FLAGS.RST) {
    const value = asciiText(octets.subarray(start, end));
    return [{ name: 'tcp.reset_cause', label: cutLabel('Reset cause', escapedText(value)), span, value }];
  }
  const line = { name: 'tcp.payload', label: `TCP payload (${counted(wireEnd - start, 'byte')})`, span };
  return payload ? [line, ...sizeLines(payload), ...dataLines(payload, span, frame)] : [line];
}

function sizeLines({ pdus }: PayloadContext): Field[] {
  return pdus.filter(({ protocol }) => SIZED_PROTOCOLS.includes(protocol)).map(({ length }) => generated('tcp.pdu.size', `PDU Size: ${length}`, { value: length }));
}

/** What ends a message comes first, then what begins another or goes on with one. */
function dataLines({ pdus, reassembledIn, segmentData, retransmitted }: PayloadContext, payload: Span, frame?: number): Field[] {
  const ending = pdus.length > 0 && pdus.some(({ parts }) => parts.length > 1) ? endingPart(pdus, payload, frame) : undefined;
  const data = ending && segmentData && segmentData.start <= ending.start ? after(ending, payload, reassembledIn) : segmentData;
  const lines = ending ? [dataLine(ending, false)] : [];
  if (reassembledIn !== undefined) lines.push(generated('tcp.reassembled_in', `Reassembled PDU in frame: ${reassembledIn}`, { value: reassembledIn }));
  return data ? [...lines, dataLine(data, retransmitted === true)] : lines;
}

/** The octets of this frame that made a message whole. */
function endingPart(pdus: readonly Pdu[], payload: Span, frame?: number): Span | undefined {
  const parts = pdus.filter(({ parts }) => parts.length > 1).flatMap(({ parts }) => parts);
  const part = parts.find((candidate) => (frame === undefined || candidate.frame === frame) && candidate.at >= payload.start && candidate.at < payload.end);
  return part && { start: part.at, end: Math.min(payload.end, part.at + part.span.end - part.span.start) };
}

function after(ending: Span, payload: Span, reassembledIn?: number): Span | undefined {
  return reassembledIn !== undefined && ending.end < payload.end ? { start: ending.end, end: payload.end } : undefined;
}

function dataLine(span: Span, retransmitted: boolean): Field {
  const label = retransmitted ? 'Retransmitted TCP segment data' : 'TCP segment data';
  return { name: 'tcp.segment_data', label: `${label} (${counted(span.end - span.start, 'byte')})`, span };
}
