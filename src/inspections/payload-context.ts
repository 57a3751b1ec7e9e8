import { TCP_FLAGS } from '../layers/tcp-fields.ts';
import type { HttpContext, PayloadContext, Pdu } from '../layers/frame-context.ts';
import { httpContext } from './http-context.ts';
import type { InflateMessage } from './inflate-messages.ts';
import { PAYLOAD_MARKS } from './payload.ts';
import { hasFragment, isDone, partsOf, type PayloadBuffer } from './payload-buffer.ts';
import { WANTS, type PayloadCall, type Run } from './payload-call.ts';
import { partsBetween } from './payload-parts.ts';
import { callsOf, CUT, type PayloadRows } from './payload-rows.ts';
import { bufferAtOrBefore, type PayloadFlow, type PayloadStream } from './payload-stream.ts';
import { webSocketContext } from './websocket-message.ts';

export interface SecondPass {
  row: number;
  rows: PayloadRows;
  stream: PayloadStream;
  /** Nothing is known of later frames: the row is that of the latest one. */
  isSingle: boolean;
  inflate?: InflateMessage | undefined;
}

/** The frame at work in the second pass, and what was found of it so far. */
interface Replay {
  isSingle: boolean;
  inflate: InflateMessage | undefined;
  frame: number;
  marks: number;
  at: number;
  start: number;
  flow: PayloadFlow;
  stream: PayloadStream;
  calls: PayloadCall[];
  found: Omit<PayloadContext, 'pdus'> & { pdus: Pdu[] };
}

/**
 * What Wireshark's second pass makes of a payload: it goes through the same steps as the first, with all that was put together by the end
 * of the file, so a segment that begins a message knows at once that it does.
 */
export function payloadContext({ row, rows, stream, isSingle, inflate }: SecondPass): PayloadContext {
  const flow = stream.flows[(rows.flow[row]! & 1) as 0 | 1];
  const flags = rows.flags[row]!;
  const start = rows.seq[row]! + (flags & TCP_FLAGS.SYN ? 1 : 0);
  const replay: Replay = {
    isSingle, inflate, frame: rows.frame[row]!, marks: rows.marks[row]!, at: rows.at[row]!, start, flow, stream, calls: callsOf(rows, row), found: { pdus: [] },
  };
  if (replay.marks & CUT) for (const call of replay.calls) handOn(replay, call);
  else if (!(flags & TCP_FLAGS.FIN && endsMessage(replay))) replayPieces(replay, start + rows.length[row]!);
  return replay.found;
}

function endsMessage(replay: Replay): boolean {
  const call = replay.flow.finFrame === replay.frame ? replay.calls.find(({ buffer }) => buffer?.reassembledIn === replay.frame) : undefined;
  if (call) handOn(replay, call);
  return call !== undefined;
}

function replayPieces(replay: Replay, end: number): void {
  for (let seq = replay.start; seq < end; ) {
    const follows = replayPiece(replay, seq, end);
    if (follows <= 0) return;
    seq += follows;
  }
}

/** Octets after which another message follows; 0 where none does. */
function replayPiece(replay: Replay, seq: number, end: number): number {
  const buffer = bufferAtOrBefore(replay.flow, seq);
  if (buffer && buffer.seq === seq && end <= buffer.end && buffer.lastFrame !== replay.frame) {
    begins(replay, buffer, seq, end);
    return 0;
  }
  if (replay.marks & PAYLOAD_MARKS.spurious) return 0;
  if (replay.marks & PAYLOAD_MARKS.retransmission) {
    replay.found.retransmitted = true;
    segmentData(replay, seq, end);
    return 0;
  }
  return buffer && buffer.end > seq ? goesOn(replay, buffer, seq, end) : standsAlone(replay, seq, end);
}

function begins(replay: Replay, buffer: PayloadBuffer, seq: number, end: number): void {
  if (buffer.firstFrame !== replay.frame) replay.found.retransmitted = true;
  else if (buffer.reassembledIn !== 0) replay.found.reassembledIn = buffer.reassembledIn;
  segmentData(replay, seq, end);
}

const OVERLAPS = 'New fragment overlaps old data (retransmission?)';
const LIES_BEHIND = 'New fragment past old data limits';

function goesOn(replay: Replay, buffer: PayloadBuffer, seq: number, end: number): number {
  const error = errorOf(replay, buffer, seq, end);
  if (error !== null) {
    replay.found.reassemblyError = error;
    return 0;
  }
  const follows = buffer.end < end ? buffer.end - seq : 0;
  const call = replay.calls.find((candidate) => candidate.buffer === buffer);
  if (call && buffer.isWhole && buffer.reassembledIn === replay.frame) handOn(replay, call);
  else if (buffer.isPartial && buffer.reassembledIn === replay.frame) noteBegun(replay, buffer);
  else if (replay.isSingle && buffer.firstFrame === replay.frame) noteBegun(replay, buffer);
  else if (isDone(buffer)) replay.found.reassembledIn = buffer.reassembledIn;
  segmentData(replay, seq, follows > 0 ? seq + follows : end);
  return follows;
}

/** Of a frame that brought nothing to a message that was whole at some time. */
function errorOf({ frame }: Replay, buffer: PayloadBuffer, seq: number, end: number): string | null {
  const isBehind = Math.min(end, buffer.end) - buffer.seq > buffer.length!;
  if (!buffer.isWhole || (!isBehind && frame <= buffer.reassembledIn) || hasFragment(buffer, frame, seq - buffer.seq)) return null;
  return isBehind ? LIES_BEHIND : OVERLAPS;
}

function standsAlone(replay: Replay, seq: number, end: number): 0 {
  const call = replay.calls.find((candidate) => candidate.buffer === null && candidate.seq === seq);
  if (!call) return 0;
  handOn(replay, call);
  if (call.wants === WANTS.nothing) return 0;
  const begun = bufferAtOrBefore(replay.flow, seq + call.wantsAt);
  if (begun?.seq === seq + call.wantsAt && isDone(begun)) replay.found.reassembledIn = begun.reassembledIn;
  segmentData(replay, seq + call.wantsAt, end);
  return 0;
}

function segmentData({ at, start, found }: Replay, from: number, to: number): void {
  const span = { start: at + from - start, end: at + to - start };
  if (found.segmentData) found.laterSegmentData = [...(found.laterSegmentData ?? []), span];
  else found.segmentData = span;
}

function noteBegun({ found }: Replay, { memory }: PayloadBuffer): void {
  const startLine = (memory as { inner?: { startLine?: string } } | undefined)?.inner?.startLine;
  if (startLine !== undefined) found.begunLine = startLine;
}

function handOn(replay: Replay, call: PayloadCall): void {
  const givenUp = call.runs.find((run) => run.givenUp !== undefined)?.givenUp;
  if (givenUp !== undefined) {
    Object.assign(replay.found, { malformed: true, begunLine: givenUp });
    return;
  }
  for (const run of call.runs) if (run.end > run.start || call.buffer) replay.found.pdus.push(pduOf(replay, call, run));
}

function pduOf(replay: Replay, call: PayloadCall, run: Run): Pdu {
  const { buffer, runs } = call;
  const isOnly = runs.length === 1;
  const end = buffer && isOnly ? buffer.length! : run.end;
  const parts = buffer && isOnly ? partsOf(buffer) : partsBetween(call, run.start, end);
  const pdu: Pdu = { protocol: run.tunnel ? 'http' : run.protocol, parts, length: end - run.start, ...knownOf(replay, run) };
  return run.silent || pdu.messages?.length === 0 ? { ...pdu, silent: true } : pdu;
}

/** What the connection knows of these octets, by their protocol. */
function knownOf(replay: Replay, run: Run): Partial<Pdu> {
  const { protocol, counterparts, sizes, frames, tunnel, isFromServer } = run;
  return {
    ...(protocol === 'http' && { messages: messagesOf(replay, run) }),
    ...(protocol === 'tls' && replay.stream.tlsVersion && { version: replay.stream.tlsVersion, ...(!replay.stream.hasTlsHello && { isHelloUnseen: true }) }),
    ...(counterparts && { counterparts, sizes }),
    ...(frames && { frames: frames.map((note) => webSocketContext(note, replay.inflate)) }),
    ...(isFromServer && { isFromServer }),
    ...(tunnel && { tunnel: { ...tunnel, protocol } }),
  };
}

function messagesOf({ stream, frame }: Replay, { messages }: Run): HttpContext[] {
  return (messages ?? []).map((message) => httpContext(message, frame, stream.http!)).filter((context) => context !== null);
}
