import type { Part, WebSocketContext, WebSocketFragment } from '../layers/frame-context.ts';
import type { MetFrame, PayloadCall, WebSocketNote } from './payload-call.ts';
import type { InflateMessage } from './inflate-messages.ts';
import { partsBetween } from './payload-parts.ts';
import type { PayloadFlow } from './payload-stream.ts';

const CONTINUATION = 0;
const FIRST_CONTROL_OPCODE = 8;
/** A message in more frames is not put together. */
const MOST_FRAMES = 10_000;

/** Compressed messages of one direction that are kept for those that lean on them. */
const MOST_COMPRESSED = 100_000;

/** Joins the frames of messages in several of them (RFC 6455, 5.4), in one direction; control frames may stand between. */
export function linkFrames(flow: PayloadFlow, call: PayloadCall): void {
  for (const note of call.runs.flatMap(({ frames }) => frames ?? [])) {
    if (note.opcode >= FIRST_CONTROL_OPCODE) continue;
    const frame = { note, call };
    if (note.opcode !== CONTINUATION) begin(flow, frame);
    else if (flow.message) goOn(flow, flow.message, frame);
  }
}

function begin(flow: PayloadFlow, frame: MetFrame): void {
  flow.message = frame.note.isFinal ? null : [frame];
  if (frame.note.isFinal) noteCompressed(flow, [frame]);
}

function goOn(flow: PayloadFlow, message: MetFrame[], frame: MetFrame): void {
  if (message.length < MOST_FRAMES) {
    message.push(frame);
    frame.note.message = message;
    if (frame.note.isFinal) noteCompressed(flow, message);
  }
  if (frame.note.isFinal || message.length === MOST_FRAMES) flow.message = null;
}

function noteCompressed({ compressed }: PayloadFlow, message: MetFrame[]): void {
  if (!message[0]!.note.leans || compressed.length === MOST_COMPRESSED) return;
  message.at(-1)!.note.compressed = { index: compressed.length, messages: compressed };
  compressed.push(message);
}

/** What the second pass tells of a frame. */
export function webSocketContext(note: WebSocketNote, inflate?: InflateMessage): WebSocketContext {
  const { deflate, message, isFinal, compressed } = note;
  const inflated = compressed && inflate?.(compressed);
  return {
    ...(deflate && { deflate }),
    ...(message && { opcode: message[0]!.note.opcode }),
    ...(message && isFinal && { fragments: message.map(fragmentOf) }),
    ...(inflated !== undefined && { inflated }),
  };
}

function fragmentOf({ note, call }: MetFrame): WebSocketFragment {
  const { start, end, maskingKey } = note;
  const parts: Part[] = partsBetween(call, start, end);
  return { frame: call.frame, length: end - start, parts, ...(maskingKey !== null && { maskingKey }) };
}
