import type { Counterpart, PduProtocol } from '../layers/frame-context.ts';
import type { HttpMessage } from './http-message.ts';
import type { PayloadBuffer } from './payload-buffer.ts';
import type { Window } from './payload-window.ts';

/** One call of a protocol. */
export interface Call {
  window: Window;
  /** What it found out about the octets at position 0 when it had fewer of them. */
  memory?: unknown;
  frame: number;
  timeNs: number;
  /** The frame ends its direction. */
  hasFin: boolean;
  /** Whether it may ask for more. */
  mayWait: boolean;
  sourcePort: number;
  destinationPort: number;
}

/** What a protocol made of the octets. */
export interface Reading {
  /** By protocol, in order: one, save where a connection changes its protocol. */
  runs: Run[];
  /** A number of octets or one of `WANTS`. */
  wants: number;
  /** Position of what it could not read yet; behind the last octet where nothing is wanted. */
  at: number;
  /** Position from which on octets are needed again; infinite where none are. */
  keepFrom: number;
  /** To be handed in again with more octets. */
  memory?: unknown;
}

/** Octets that one protocol took. */
export interface Run {
  protocol: PduProtocol;
  start: number;
  end: number;
  messages?: HttpMessage[];
  /** Of DNS, by message; filled in further when their answers come. */
  counterparts?: Counterpart[];
  /** Of DNS: octets of each message with its length. */
  sizes?: number[];
  /** Of WebSocket. */
  frames?: WebSocketNote[];
  /** Through a tunnel that CONNECT opened. */
  tunnel?: { host: string; port: number };
  /** Of FTP. */
  isFromServer?: boolean;
  /** Nothing of it is shown. */
  silent?: boolean;
  /** The start line of a message that the protocol gave up. */
  givenUp?: string;
}

/** One WebSocket frame, as the first pass met it. */
export interface WebSocketNote {
  opcode: number;
  isFinal: boolean;
  /** RSV1: the message that begins with this frame is compressed, and may lean on earlier ones. */
  leans: boolean;
  maskingKey: string | null;
  /** Of its payload. */
  start: number;
  end: number;
  deflate: boolean;
  /** Of the last frame of a compressed message: the message's place among those of its direction, and what was sent in that direction. */
  compressed?: CompressedPlace;
  /** Of a frame that goes on with a message: the message's frames so far, its own included. */
  message?: readonly MetFrame[];
}

/** A compressed message among those that its direction carried; each may lean on what the ones before it held (RFC 7692, 7.2.3.2). */
export interface CompressedPlace {
  index: number;
  messages: readonly (readonly MetFrame[])[];
}

/** A frame of a message, and the call in which it was met. */
export interface MetFrame {
  note: WebSocketNote;
  call: PayloadCall;
}

/** One call of the protocol above, which the second pass repeats without the octets. */
export interface PayloadCall {
  frame: number;
  /** Of the piece that was handed on, or that completed `buffer`. */
  seq: number;
  /** The piece's first octet in the frame. */
  at: number;
  /** What was put together; null where the piece was handed on by itself. */
  buffer: PayloadBuffer | null;
  runs: readonly Run[];
  wants: number;
  /** Position of what was wanted more of. */
  wantsAt: number;
}

/** What is wanted where no number of octets is known. */
export const WANTS = { nothing: 0, oneMoreSegment: -1, untilFin: -2 } as const;
