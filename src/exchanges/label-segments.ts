import type { Connection, Segment, Side } from '../connections/connection.ts';
import type { ByteStream } from '../connections/stream.ts';
import { bodyLabel } from './body-label.ts';
import type { Exchange, Message } from './exchange.ts';
import { firstEndingAfter } from './octet-source.ts';

const PART_OF_MESSAGE = ' [TCP segment of a reassembled PDU]';

/** What HTTP makes of one frame's row. */
interface FrameLabel {
  /** The messages that are whole by this frame, in stream order. */
  texts: string[];
  /** The protocol of the first of them: Wireshark leaves the column alone from then on. */
  protocol: string;
}

/**
 * The connection's segments with Protocol and Info as Wireshark's columns show HTTP (two-pass): a message stands in the row of
 * the frame by which it is whole, the frames before it are parts. What TCP found remarkable stays in front.
 */
export function labelSegments(connection: Connection, exchanges: readonly Exchange[], streams: Record<Side, ByteStream>): Segment[] {
  const labels = new Map<number, FrameLabel>();
  for (const message of exchanges.flatMap(messagesOf)) labelFrames(message, streams[message.from], labels);
  return connection.segments.map((segment) => labelled(segment, labels.get(segment.frame)));
}

const messagesOf = ({ request, interim, response }: Exchange): Message[] =>
  [request, ...interim, response].filter((message) => message !== null);

function labelFrames(message: Message, stream: ByteStream, labels: Map<number, FrameLabel>): void {
  for (const frame of framesOf(message, stream)) labelAt(labels, frame);
  if (!message.complete) return;
  const label = labelAt(labels, message.lastFrame);
  const body = bodyLabel(message);
  if (label.texts.length === 0) label.protocol = body.protocol;
  label.texts.push(`${printable(stream.read(message.startLine.start, message.startLine.end))} ${body.suffix}`);
}

function labelAt(labels: Map<number, FrameLabel>, frame: number): FrameLabel {
  const label = labels.get(frame) ?? { texts: [], protocol: 'TCP' };
  labels.set(frame, label);
  return label;
}

function framesOf(message: Message, stream: ByteStream): number[] {
  const end = message.framing === 'tunnel' ? message.head.end : message.body.end;
  const first = firstEndingAfter(stream.pieces, message.startLine.start);
  return stream.pieces.slice(first, firstEndingAfter(stream.pieces, end - 1) + 1).map((piece) => piece.frame);
}

function labelled(segment: Segment, label: FrameLabel | undefined): Segment {
  if (!label) return segment;
  if (label.texts.length === 0) return { ...segment, info: segment.info + PART_OF_MESSAGE };
  return { ...segment, protocol: label.protocol, info: verdictsIn(segment.info) + label.texts.join('') };
}

/** `[TCP Out-Of-Order] ` and the like, which Wireshark keeps in front of what a higher protocol writes. */
const verdictsIn = (info: string) => /^(?:\[TCP [^\]]*\] ?)*/.exec(info)![0];

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\r': '\\r', '\v': '\\v', '\f': '\\f', '\b': '\\b', '\u0007': '\\a' };

/** Control characters as Wireshark prints them in a column. */
function printable(octets: Uint8Array): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return new TextDecoder('utf-8').decode(octets).replace(/[\u0000-\u001f\u007f]/g, (character) =>
    ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
