import { hex } from '../octets/hex.ts';
import type { Span } from '../octets/span.ts';
import type { Call, Reading, WebSocketNote } from './payload-call.ts';
import { octetAt, type Window } from './payload-window.ts';
import { readPrefixed, WEBSOCKET_FRAMES } from './read-prefixed.ts';

const MASKING_KEY_LENGTH = 4;
/** RSV1 (RFC 7692, 6). */
const COMPRESSED = 0x40;

/** What the handshake agreed on (RFC 7692): compression, and whether what was sent before counts. */
export interface Deflate {
  isAgreed: boolean;
  keepsContext: boolean;
}

/** WebSocket frames (RFC 6455, 5.2) with what a message in several of them needs. */
export function readWebSocket(call: Call, deflate: Deflate): Reading {
  const frames: WebSocketNote[] = [];
  const reading = readPrefixed(call, WEBSOCKET_FRAMES, (head, span) => frames.push(noteOf(head, span, deflate)));
  return { ...reading, runs: reading.runs.map((run) => ({ ...run, frames })) };
}

function noteOf(head: Window, { start, end }: Span, { isAgreed, keepsContext }: Deflate): WebSocketNote {
  const first = octetAt(head, 0);
  const second = octetAt(head, 1);
  const short = second & 0x7f;
  const keyAt = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  const isMasked = second >= 0x80;
  const maskingKey = isMasked ? hex(head.octets.subarray(keyAt, keyAt + MASKING_KEY_LENGTH)) : null;
  const headLength = keyAt + (isMasked ? MASKING_KEY_LENGTH : 0);
  const leans = keepsContext && (first & COMPRESSED) !== 0;
  return { opcode: first & 0xf, isFinal: first >= 0x80, leans, maskingKey, start: Math.min(start + headLength, end), end, deflate: isAgreed };
}
