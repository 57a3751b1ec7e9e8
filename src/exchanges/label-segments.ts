import type { Connection, Segment, Side } from '../connections/connection.ts';
import { verdictPrefix } from '../layers/tcp-info.ts';
import type { ByteStream } from '../connections/stream.ts';
import { bodyLabel } from './body-label.ts';
import type { Exchange, Message } from './exchange.ts';
import { firstEndingAfter } from './octet-source.ts';

const PART_OF_MESSAGE = ' [TCP segment of a reassembled PDU]';
const CUT_BY_SNAP_LENGTH = '[Packet size limited during capture]';
/** Wireshark's columns hold so many characters. */
const COLUMN_CHARACTERS = 4095;

/** What HTTP makes of one frame's row. */
interface FrameLabel {
  /** What is whole by this frame, in stream order; none when the frame is only a part of a message. */
  texts: string[];
  /** The protocol of the first of them: Wireshark leaves the column alone from then on. */
  protocol: string;
}

/** Labels are made for the frames that have a row: few of those that a long message came in. */
interface Labelling {
  labels: Map<number, FrameLabel>;
  listed: ReadonlySet<number>;
}

/**
 * The connection's segments with Protocol and Info as Wireshark's columns show HTTP (two-pass): a message stands in the row of
 * the frame by which it is whole, the frames before it are parts. What TCP found remarkable stays in front.
 */
export function labelSegments(connection: Connection, exchanges: readonly Exchange[], streams: Record<Side, ByteStream>): Segment[] {
  if (exchanges.length === 0) return connection.segments;
  const labels = new Map<number, FrameLabel>();
  const listed = new Set(connection.segments.map(({ frame }) => frame));
  const messages = exchanges.flatMap(messagesOf);
  const since = messages.reduce((first, message) => Math.min(first, message.firstFrame), Number.POSITIVE_INFINITY);
  for (const message of messages) labelFrames(message, streams[message.from], { labels, listed });
  for (const stream of [streams.originator, streams.responder]) labelRest({ stream, since, end: tunnelStart(exchanges, stream.from) }, { labels, listed });
  return connection.segments.map((segment) => labelled(segment, labels.get(segment.frame)));
}

const messagesOf = ({ request, interim, response }: Exchange): Message[] =>
  [request, ...interim, response].filter((message) => message !== null);

function labelFrames(message: Message, stream: ByteStream, { labels, listed }: Labelling): void {
  const { first, end } = piecesOf(message, stream);
  for (let index = first; index < end; index++) {
    const { frame } = stream.pieces.at(index)!;
    if (listed.has(frame)) labelAt(labels, frame);
  }
  if (!isShown(message)) return;
  const label = labelAt(labels, message.complete ? message.lastFrame : message.firstFrame);
  const body = bodyLabel(message);
  if (label.texts.length === 0) label.protocol = body.protocol;
  label.texts.push(`${printable(stream.read(message.startLine.start, message.startLine.end))} ${message.complete ? body.suffix : ''}`);
}

/** A message that is not whole has no row, save where Wireshark gives up waiting: bad chunks, segments cut by a snap length. */
const isShown = (message: Message) => message.complete || message.flaws.includes('bad-chunk') || message.flaws.includes('cut-by-snap-length');

/** Which of the stream's pieces carried the message, `end` excluded. */
function piecesOf(message: Message, stream: ByteStream): { first: number; end: number } {
  const waits = !message.flaws.includes('cut-by-snap-length');
  const end = message.framing === 'tunnel' || !waits ? message.head.end : message.body.end;
  const behind = firstEndingAfter(stream.pieces, end - 1) + 1;
  return { first: firstEndingAfter(stream.pieces, message.startLine.start), end: Math.min(behind, stream.pieces.length) };
}

/** Where HTTP ends on a side because a tunnel or another protocol begins. */
function tunnelStart(exchanges: readonly Exchange[], side: Side): number {
  const last = exchanges.find((exchange) => exchange.response?.framing === 'tunnel');
  if (!last) return Number.POSITIVE_INFINITY;
  return last.response!.from === side ? last.response!.head.end : last.request?.body.end ?? 0;
}

interface Rest {
  stream: ByteStream;
  /** The first frame of any message: before it nothing shows that the connection carries HTTP. */
  since: number;
  end: number;
}

/** Octets that belong to no message. */
function labelRest({ stream, since, end }: Rest, { labels, listed }: Labelling): void {
  for (const { frame, start } of stream.pieces) {
    if (frame > since && start < end && listed.has(frame) && !labels.has(frame)) labels.set(frame, { texts: ['Continuation'], protocol: 'HTTP' });
  }
}

function labelAt(labels: Map<number, FrameLabel>, frame: number): FrameLabel {
  const label = labels.get(frame) ?? { texts: [], protocol: 'TCP' };
  labels.set(frame, label);
  return label;
}

function labelled(segment: Segment, label: FrameLabel | undefined): Segment {
  if (!label) return segment;
  if (label.texts.length === 0) return isPartShown(segment) ? { ...segment, info: segment.info + PART_OF_MESSAGE } : segment;
  const cut = segment.info.endsWith(CUT_BY_SNAP_LENGTH) ? CUT_BY_SNAP_LENGTH : '';
  const info = verdictPrefix(segment.verdicts) + label.texts.join('') + cut;
  return { ...segment, protocol: label.protocol, info: info.slice(0, COLUMN_CHARACTERS) };
}

/** Wireshark hands repeated and reordered segments to no dissector, so it does not say that they are parts. */
const isPartShown = ({ verdicts }: Segment) => !verdicts.some(({ kind }) => kind === 'retransmission' || kind === 'out_of_order');

const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\r': '\\r', '\v': '\\v', '\f': '\\f', '\b': '\\b', '\u0007': '\\a' };

/** Control characters as Wireshark prints them in a column. */
function printable(octets: Uint8Array): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return new TextDecoder('utf-8').decode(octets).replace(/[\u0000-\u001f\u007f]/g, (character) =>
    ESCAPES[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
