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
}

/** Protocols that ask TCP for so many octets, which Wireshark then notes. */
const SIZED_PROTOCOLS: readonly Pdu['protocol'][] = ['websocket', 'dns'];

export function payloadLines({ reach, flags, payload }: PayloadOf): Field[] {
  const { octets, start, end, wireEnd } = reach;
  if (end <= start) return [];
  const span = { start, end };
  if (flags & TCP_FLAGS.RST) {
    const value = asciiText(octets.subarray(start, end));
    return [{ name: 'tcp.reset_cause', label: cutLabel('Reset cause', escapedText(value)), span, value }];
  }
  const line = { name: 'tcp.payload', label: `TCP payload (${counted(wireEnd - start, 'byte')})`, span };
  return payload ? [line, ...sizeLines(payload), ...dataLines(payload, span)] : [line];
}

function sizeLines({ pdus }: PayloadContext): Field[] {
  return pdus.filter(({ protocol }) => SIZED_PROTOCOLS.includes(protocol)).flatMap(({ length, sizes = [length], parts }) => {
    const [only] = parts.length === 1 ? parts : [];
    let at = only?.at ?? 0;
    return sizes.map((size) => {
      const span = only && { start: at, end: at + size };
      at += size;
      return generated('tcp.pdu.size', `PDU Size: ${size}`, { value: size, ...(span ? { span } : {}) });
    });
  });
}

/** What ends a message comes first, then what begins another or goes on with one. */
function dataLines({ pdus, reassembledIn, segmentData, retransmitted }: PayloadContext, payload: Span): Field[] {
  const here = reassembledIn === undefined ? [] : [generated('tcp.reassembled_in', `Reassembled PDU in frame: ${reassembledIn}`, { value: reassembledIn })];
  if (!segmentData) return here;
  const line = dataLine(segmentData, retransmitted === true);
  const endsOne = pdus.some(({ parts }) => parts.length > 1) && reassembledIn !== undefined && segmentData.end < payload.end;
  return endsOne ? [line, ...here, dataLine({ start: segmentData.end, end: payload.end }, false)] : [...here, line];
}

function dataLine(span: Span, retransmitted: boolean): Field {
  const label = retransmitted ? 'Retransmitted TCP segment data' : 'TCP segment data';
  return { name: 'tcp.segment_data', label: `${label} (${counted(span.end - span.start, 'byte')})`, span };
}
