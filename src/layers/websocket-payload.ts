import type { Span } from '../octets/span.ts';
import { data } from './data.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import type { WebSocketContext } from './frame-context.ts';
import { hexLine } from './hex-line.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { escapedText, utf8Text } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { textLines } from './text-lines.ts';
import { webSocketCloseCodes } from './websocket-close-codes.ts';
import { webSocketMessage } from './websocket-message.ts';

/** What a WebSocket frame carries: lines under its payload, and the layers of the message that it is or ends. */
export interface WebSocketContent {
  fields: Field[];
  siblings: Dissected[];
}

export interface WebSocketFirst {
  opcode: number;
  isFinal: boolean;
  isCompressed: boolean;
}

const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

export function webSocketPayload(reach: Reach, first: WebSocketFirst, known: { context: WebSocketContext; surroundings: Surroundings }): WebSocketContent {
  if (reach.start >= reach.end) return { fields: [], siblings: [] };
  const { octets, start, end } = reach;
  const span = { start, end };
  if (first.opcode === CLOSE) return { fields: [closeField(octets, span)], siblings: [] };
  if (first.opcode === PING) return { fields: [hexLine('websocket.payload.ping', 'Ping', octets, span)], siblings: [] };
  if (first.opcode === PONG) return { fields: [hexLine('websocket.payload.pong', 'Pong', octets, span)], siblings: [] };
  if (first.opcode > BINARY) return { fields: [unknownField(octets, span, first.opcode)], siblings: [] };
  return messageContent(reach, first, known);
}

/** A message is shown in the frame that ends it; of one that goes on, only a frame in its middle shows its octets. */
function messageContent(reach: Reach, first: WebSocketFirst, { context, surroundings }: { context: WebSocketContext; surroundings: Surroundings }): WebSocketContent {
  const opcode = first.opcode === 0 ? (context.opcode ?? BINARY) : first.opcode;
  if (!first.isFinal && !context.fragments) return { fields: [], siblings: first.opcode === 0 ? [continueLayer(reach)] : [] };
  const message = webSocketMessage(reach, { context, surroundings, isCompressed: first.isCompressed });
  if (!message.reach) return { fields: [], siblings: context.inflated === null ? [...message.siblings, failure(reach)] : message.siblings };
  if (opcode !== TEXT) return { fields: [], siblings: [...message.siblings, dataLayer(message.reach)] };
  return { fields: [textField(message.reach)], siblings: [...message.siblings, textLines(message.reach, '')] };
}

/** Cut at the first octet of zero. */
function textField({ octets, start, end, source }: Reach): Field {
  const zero = octets.subarray(start, end).indexOf(0);
  const value = utf8Text(octets.subarray(start, zero < 0 ? end : start + zero));
  return { name: 'websocket.payload.text', label: cutLabel('Text', escapedText(value)), span: { start, end }, source, value };
}

function closeField(octets: Uint8Array, span: Span): Field {
  const { start, end } = span;
  const fields = end - start < 2 ? [] : closeParts(octets, span);
  return { name: 'websocket.payload.close', label: 'Close', span, fields };
}

function closeParts(octets: Uint8Array, { start, end }: Span): Field[] {
  const code = octets[start]! * 256 + octets[start + 1]!;
  const reason = { start: start + 2, end };
  const value = utf8Text(octets.subarray(reason.start, end));
  const label = `Status code: ${webSocketCloseCodes[code] ?? 'Unknown'} (${code})`;
  const words: Field[] = end > reason.start ? [{ name: 'websocket.payload.close.reason', label: cutLabel('Reason', escapedText(value)), span: reason, value }] : [];
  return [{ name: 'websocket.payload.close.status_code', label, span: { start, end: start + 2 }, value: code }, ...words];
}

function unknownField(octets: Uint8Array, span: Span, opcode: number): Field {
  const text = `Dissector for Websocket Opcode (${opcode}) code not implemented, Contact Wireshark developers if you want this supported`;
  const items = expertItem({ name: 'websocket.payload.unknown.expert', text, severity: 'Note', group: 'Undecoded' });
  return { ...hexLine('websocket.payload.unknown', 'Unknown', octets, span), fields: items };
}

function continueLayer({ octets, start, end, source }: Reach): Dissected {
  const { name, label, span } = hexLine('websocket.payload.continue', 'Continue', octets, { start, end });
  return { layer: { protocol: name, label, span: span!, source, fields: [] }, path: [] };
}

function failure({ start, end, source }: Reach): Dissected {
  const items = expertItem({ name: 'websocket.decompression.failed.expert', text: 'Decompression failed', severity: 'Warning', group: 'Protocol' });
  return { layer: { protocol: '', label: 'Decompression failed', span: { start, end }, source, fields: items }, path: [] };
}

function dataLayer(reach: Reach): Dissected {
  return { layer: { ...data(reach).layer, source: reach.source } };
}
