import type { Dissected, Surroundings } from './dissector.ts';
import { type FieldRow, readRow } from './field-row.ts';
import type { Pdu, WebSocketContext } from './frame-context.ts';
import { hexLine } from './hex-line.ts';
import type { Field } from './layer.ts';
import { within, type Reach } from './reach.ts';
import { hexNumber, named } from './show.ts';
import { MOST_WEBSOCKET_FRAMES, WEBSOCKET_OPCODES, withWebSocketFrame } from './websocket-columns.ts';
import { unmasked, webSocketHead, type WebSocketHead } from './websocket-frame.ts';
import { webSocketPayload } from './websocket-payload.ts';

/** WebSocket (RFC 6455): the frames of a PDU one after the other, each followed by the layers of its message. */
const trueOrFalse = (value: number): string => (value ? 'True' : 'False');
const EXTENDED: Readonly<Record<number, string>> = { 126: ' Extended Payload Length (16 bits)', 127: ' Extended Payload Length (64 bits)' };

const FIN: FieldRow = { start: 0, end: 1, name: 'websocket.fin', label: 'Fin', mask: 0x80, show: trueOrFalse };
const RESERVED: FieldRow = { start: 0, end: 1, name: 'websocket.rsv', label: 'Reserved', mask: 0x70, show: hexNumber(1) };
const COMPRESSED: FieldRow = { start: 0, end: 1, name: 'websocket.pmc', label: 'Per-Message Compressed', mask: 0x40, show: trueOrFalse };
const OPCODE: FieldRow = { start: 0, end: 1, name: 'websocket.opcode', label: 'Opcode', mask: 0x0f, show: named(WEBSOCKET_OPCODES) };
const MASK: FieldRow = { start: 1, end: 2, name: 'websocket.mask', label: 'Mask', mask: 0x80, show: trueOrFalse };
const LENGTH: FieldRow = { start: 1, end: 2, name: 'websocket.payload_length', label: 'Payload length', mask: 0x7f, show: (value) => `${value}${EXTENDED[value] ?? ''}` };

export function webSocket(pdu: Pdu, reach: Reach, surroundings: Surroundings): Dissected[] {
  const isLaterPdu = (surroundings.context.payload?.pdus.indexOf(pdu) ?? 0) > 0;
  const dissected: Dissected[] = [];
  let rest = reach;
  for (let index = 0; index < MOST_WEBSOCKET_FRAMES && rest.start < rest.end; index++) {
    const head = webSocketHead(rest.octets.subarray(rest.start, rest.end));
    if (!head) break;
    dissected.push(frameLayers({ head, reach: rest, surroundings, context: pdu.frames?.[index] ?? {}, place: { index, isLaterPdu } }));
    rest = within(rest, rest.start + head.headLength + head.payloadLength);
  }
  return dissected;
}

interface FrameToRead {
  head: WebSocketHead;
  reach: Reach;
  surroundings: Surroundings;
  context: WebSocketContext;
  place: { index: number; isLaterPdu: boolean };
}

function frameLayers({ head, reach, surroundings, context, place }: FrameToRead): Dissected {
  const { octets, start, source } = reach;
  const payload = payloadReach(reach, head, surroundings);
  const opcode = octets[start]! & 0x0f;
  const first = { opcode, isFinal: octets[start]! >= 0x80, isCompressed: context.deflate === true && (octets[start]! & 0x40) !== 0 };
  const content = webSocketPayload(payload, first, { context, surroundings });
  const masked: Field[] = head.isMasked && head.payloadLength > 0 ? [{ name: 'websocket.masked_payload', label: 'Masked payload', span: sentSpan(reach, head) }] : [];
  const inside: Field[] = head.payloadLength > 0 ? [{ name: 'websocket.payload', label: 'Payload', span: { start: payload.start, end: payload.end }, source: payload.source, fields: content.fields }] : [];
  return {
    layer: {
      protocol: 'websocket', label: 'WebSocket', span: { start, end: start + head.headLength }, source,
      fields: [...headFields(reach, head, context.deflate === true), ...masked, ...inside],
    },
    siblings: content.siblings,
    path: place.index > 0 ? [] : place.isLaterPdu ? ['websocket'] : ['http', 'websocket'],
    columns: (columns) => withWebSocketFrame(columns, { first: octets[start]!, isMasked: head.isMasked }, place),
  };
}

function headFields(reach: Reach, { headLength, payloadLength, isMasked }: WebSocketHead, deflate: boolean): Field[] {
  const { octets, start } = reach;
  const bits = deflate ? [FIN, RESERVED, COMPRESSED, OPCODE, MASK, LENGTH] : [FIN, RESERVED, OPCODE, MASK, LENGTH];
  const short = octets[start + 1]! & 0x7f;
  const key = { start: start + headLength - 4, end: start + headLength };
  return [
    ...bits.map((row) => readRow(row, octets, start)),
    ...(short >= 126 ? [extendedField(short === 126 ? 16 : 64, start + 2, payloadLength)] : []),
    ...(isMasked ? [hexLine('websocket.masking_key', 'Masking-Key', octets, key)] : []),
  ];
}

function extendedField(bits: 16 | 64, start: number, length: number): Field {
  return { name: `websocket.payload_length_ext_${bits}`, label: `Extended Payload length (${bits} bits): ${length}`, span: { start, end: start + bits / 8 }, value: length };
}

function sentSpan({ start, end }: Reach, { headLength, payloadLength }: WebSocketHead): { start: number; end: number } {
  return { start: start + headLength, end: Math.min(end, start + headLength + payloadLength) };
}

/** The payload where it stands, or a source of its own where a mask has to be undone. */
function payloadReach(reach: Reach, head: WebSocketHead, surroundings: Surroundings): Reach {
  const sent = within(reach, reach.start + head.headLength, head.payloadLength);
  if (!head.isMasked || head.payloadLength === 0) return sent;
  const octets = unmasked(reach.octets.subarray(sent.start, sent.end), reach.octets.subarray(sent.start - 4, sent.start));
  return { octets, source: surroundings.addSource({ name: 'Unmasked data', octets }), start: 0, end: octets.length, wireEnd: octets.length };
}
