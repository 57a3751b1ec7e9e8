import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import { PAYLOAD_MARKS, type PayloadSegment } from './payload.ts';
import { addFragment, dropBefore, isDone, startBuffer, windowOf, type PayloadBuffer } from './payload-buffer.ts';
import { WANTS, type PayloadCall, type Reading } from './payload-call.ts';
import type { Window } from './payload-window.ts';
import type { PayloadRows } from './payload-rows.ts';
import { addBuffer, bufferAtOrBefore, type PayloadFlow, type PayloadStream } from './payload-stream.ts';
import { readPayload } from './read-payload.ts';
import { linkFrames } from './websocket-message.ts';

/** A segment at work: its stream, its side of it, and where its calls are noted. */
export interface Taking {
  segment: PayloadSegment;
  stream: PayloadStream;
  flow: PayloadFlow;
  rows: PayloadRows;
}

/** What is left of the payload. */
interface Piece {
  seq: number;
  length: number;
  /** Octets of the payload before it. */
  skipped: number;
}

/** So far away that only a FIN brings it about. */
const UNTIL_FIN = 2 ** 30;
/** A payload that begins messages over and over is read no further. */
const MOST_PIECES = 10_000;

/** Joins the payload of a segment to what is being put together, message after message (tcp.desegment_tcp_streams). */
export function takePayload(taking: Taking): void {
  const { segment } = taking;
  let piece: Piece = { seq: firstSeq(segment), length: segment.length, skipped: 0 };
  for (let count = 0; count < MOST_PIECES; count++) {
    const taken = takePiece(taking, piece);
    if (taken === 0 || taken >= piece.length) return;
    piece = { seq: piece.seq + taken, length: piece.length - taken, skipped: piece.skipped + taken };
  }
}

/** A payload that was not captured whole is read for itself. */
export function takeCutPayload(taking: Taking): void {
  const { segment } = taking;
  const window: Window = { octets: segment.octets, start: segment.start, origin: 0, end: segment.end - segment.start };
  if (window.end > 0) call(taking, { window, seq: firstSeq(segment), buffer: null, mayWait: false });
}

/** A FIN ends the message that waits for it; true where it was handed on so. */
export function takeFin(taking: Taking): boolean {
  const { segment, flow } = taking;
  if (flow.finFrame !== 0) return false;
  flow.finFrame = segment.frame;
  const buffer = bufferAtOrBefore(flow, segment.seq);
  if (!buffer) return false;
  if (isDone(buffer)) return true;
  const { frame, at, octets, start, length } = segment;
  const isWhole = addFragment(buffer, { frame, at, octets, start, length, offset: segment.seq - buffer.seq, moreFollows: false });
  if (!isWhole) return false;
  call(taking, { window: windowOf(buffer), seq: segment.seq, buffer, mayWait: false });
  dropBefore(buffer, Number.POSITIVE_INFINITY);
  return true;
}

/** Octets of the piece after which another message follows; 0 where none does. */
function takePiece(taking: Taking, piece: Piece): number {
  const { segment, flow } = taking;
  const end = piece.seq + piece.length;
  const buffer = bufferAtOrBefore(flow, piece.seq);
  if (buffer && buffer.seq === piece.seq && end <= buffer.end && buffer.lastFrame !== segment.frame) return 0;
  if (segment.marks & (PAYLOAD_MARKS.spurious | PAYLOAD_MARKS.retransmission)) return 0;
  if (buffer && buffer.end > piece.seq) return takeInto(taking, buffer, piece);
  const reading = call(taking, { window: windowOfPiece(segment, piece), seq: piece.seq, buffer: null, mayWait: true });
  if (reading.wants !== WANTS.nothing) begin(taking, piece, reading, reading.at);
  return 0;
}

/** Goes on with a message that was begun; what comes after it was whole is given up. */
function takeInto(taking: Taking, buffer: PayloadBuffer, piece: Piece): number {
  const { segment } = taking;
  const end = piece.seq + piece.length;
  buffer.lastFrame = segment.frame;
  if (isDone(buffer)) return 0;
  const length = buffer.takesWhole ? piece.length : Math.min(end, buffer.end) - piece.seq;
  const moreFollows = end < buffer.end;
  const isWhole = addFragment(buffer, { ...fragmentOf(segment, piece), offset: piece.seq - buffer.seq, length, moreFollows });
  if (isWhole && buffer.takesWhole) {
    buffer.takesWhole = false;
    buffer.end = Math.max(buffer.end, end);
  }
  const follows = buffer.end < end ? buffer.end - piece.seq : 0;
  if (!isWhole) return follows;
  return readWhole(taking, buffer, piece) ? 0 : follows;
}

/** Hands on what is whole; true where the protocol wants more of it, so that nothing follows it. */
function readWhole(taking: Taking, buffer: PayloadBuffer, piece: Piece): boolean {
  const window = windowOf(buffer);
  const before = window.end - piece.length;
  const reading = call(taking, { window, seq: piece.seq, buffer, mayWait: true });
  if (reading.wants === WANTS.nothing) dropBefore(buffer, Number.POSITIVE_INFINITY);
  else if (reading.at === 0 || reading.at <= before) goOn(taking, buffer, piece, reading);
  else beginAtEnd(taking, { buffer, piece, reading });
  return reading.wants !== WANTS.nothing && reading.at <= Math.max(0, before);
}

/** The message turned out to be longer. */
function goOn({ flow, segment, rows }: Taking, buffer: PayloadBuffer, piece: Piece, reading: Reading): void {
  rows.calls.pop();
  buffer.isPartial = true;
  buffer.memory = reading.memory;
  dropBefore(buffer, reading.keepFrom);
  const end = piece.seq + piece.length;
  if (reading.wants === WANTS.oneMoreSegment) {
    buffer.end = Math.max(end, buffer.end) + 1;
    buffer.takesWhole = true;
  } else if (reading.wants === WANTS.untilFin) {
    flow.waitsForFin = true;
    buffer.end += UNTIL_FIN;
  } else buffer.end = end >= buffer.end ? end + reading.wants : buffer.end + reading.wants;
  buffer.lastFrame = segment.frame;
}

/** What was put together is done with, and its last segment begins another message. */
function beginAtEnd(taking: Taking, { buffer, piece, reading }: { buffer: PayloadBuffer; piece: Piece; reading: Reading }): void {
  const behind = buffer.length! - reading.at;
  begin(taking, piece, reading, piece.length - behind);
  dropBefore(buffer, Number.POSITIVE_INFINITY);
}

/** A message begins `at` octets into the piece. */
function begin({ segment, flow }: Taking, piece: Piece, reading: Reading, at: number): void {
  const seq = piece.seq + at;
  const end = piece.seq + piece.length;
  const isOne = reading.wants === WANTS.oneMoreSegment;
  const buffer = startBuffer(seq, end + (isOne ? 1 : reading.wants === WANTS.untilFin ? UNTIL_FIN : reading.wants), segment.frame);
  if (reading.wants === WANTS.untilFin) flow.waitsForFin = true;
  buffer.takesWhole = isOne;
  buffer.memory = reading.memory;
  buffer.keptFrom = Math.max(0, reading.keepFrom - reading.at);
  const rest = fragmentOf(segment, { seq, length: end - seq, skipped: piece.skipped + at });
  addFragment(buffer, { ...rest, offset: 0, moreFollows: end < buffer.end });
  addBuffer(flow, buffer);
}

function fragmentOf({ frame, at, octets, start }: PayloadSegment, { length, skipped }: Piece) {
  return { frame, length, at: at + skipped, octets, start: start + skipped };
}

function windowOfPiece({ octets, start }: PayloadSegment, { length, skipped }: Piece): Window {
  return { octets, start: start + skipped, origin: 0, end: length };
}

interface Handing {
  window: Window;
  seq: number;
  buffer: PayloadBuffer | null;
  mayWait: boolean;
}

/** Protocols are spared what came in the wrong order (tcp.no_subdissector_on_error), and keep-alive probes. */
function call({ segment, stream, flow, rows }: Taking, { window, seq, buffer, mayWait }: Handing): Reading {
  const { frame, timeNs, marks, flags, sourcePort, destinationPort } = segment;
  const spared = marks & (PAYLOAD_MARKS.retransmission | PAYLOAD_MARKS.outOfOrder) ? SPARED : marks & PAYLOAD_MARKS.keepAlive ? 'data' : null;
  const reading = spared
    ? { runs: [{ protocol: 'data' as const, start: 0, end: window.end, ...(spared === SPARED && { silent: true }) }], wants: WANTS.nothing, at: window.end, keepFrom: Number.POSITIVE_INFINITY }
    : readPayload({ window, memory: buffer?.memory, frame, timeNs, hasFin: (flags & TCP_FLAGS.FIN) !== 0, mayWait, sourcePort, destinationPort }, stream);
  const made: PayloadCall = { frame, seq, at: segment.at + seq - firstSeq(segment), buffer, runs: reading.runs, wants: reading.wants, wantsAt: reading.at };
  rows.calls.push(made);
  linkFrames(flow, made);
  return reading;
}

const SPARED = 'spared';

/** A SYN takes a number before the payload. */
const firstSeq = ({ seq, flags }: PayloadSegment) => seq + (flags & TCP_FLAGS.SYN ? 1 : 0);
