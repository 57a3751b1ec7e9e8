import type { Part, WebSocketContext, WebSocketFragment } from '../layers/frame-context.ts';
import type { PayloadCall, WebSocketNote } from './payload-call.ts';
import { partsBetween } from './payload-parts.ts';

/** A frame of a message, and the call in which it was met. */
export interface MetFrame {
  note: WebSocketNote;
  call: PayloadCall;
}

const CONTINUATION = 0;
const FIRST_CONTROL_OPCODE = 8;
/** A message in more frames is not put together. */
const MOST_FRAMES = 10_000;

/**
 * Joins the frames of messages in several of them (RFC 6455, 5.4); control frames may stand between. Yields what goes on behind this call.
 */
export function linkFrames(begun: MetFrame[] | null, call: PayloadCall): MetFrame[] | null {
  let message = begun;
  for (const note of call.runs.flatMap(({ frames }) => frames ?? [])) {
    if (note.opcode >= FIRST_CONTROL_OPCODE) continue;
    if (note.opcode !== CONTINUATION) message = note.isFinal ? null : [{ note, call }];
    else if (message) message = goOn(message, { note, call });
  }
  return message;
}

function goOn(message: MetFrame[], frame: MetFrame): MetFrame[] | null {
  if (message.length === MOST_FRAMES) return null;
  message.push(frame);
  frame.note.message = message;
  return frame.note.isFinal ? null : message;
}

/** What the second pass tells of a frame. */
export function webSocketContext(note: WebSocketNote): WebSocketContext {
  const { deflate, message, isFinal } = note;
  return {
    ...(deflate && { deflate }),
    ...(message && { opcode: message[0]!.note.opcode }),
    ...(message && isFinal && { fragments: message.map(fragmentOf) }),
  };
}

function fragmentOf({ note, call }: MetFrame): WebSocketFragment {
  const { start, end, maskingKey } = note;
  const parts: Part[] = partsBetween(call, start, end);
  return { frame: call.frame, length: end - start, parts, ...(maskingKey !== null && { maskingKey }) };
}
