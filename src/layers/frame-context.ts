import type { Span } from '../octets/span.ts';
import type { SegmentContext } from './segment-context.ts';

/**
 * What a frame alone cannot tell: what its connection, its datagram and the frames before and after it say of it, as Wireshark's
 * second pass knows it. Plain JSON, made by `inspections/`; the same frame with the same context always gives the same tree.
 */
export interface FrameContext {
  /** Of a frame with a TCP header that was given a stream. */
  segment?: SegmentContext;
  /** Of an IP fragment. */
  datagram?: DatagramContext;
  /** Of a UDP datagram: Wireshark's `udp.stream` and its two times, in nanoseconds. */
  udp?: { stream: number; sinceFirstNs: number; sincePreviousNs: number };
  /** Of an ICMP echo or a DNS message: the frame of its counterpart, and in an answer the time since the question. */
  counterpart?: Counterpart;
  /** What became of a TCP segment's payload. */
  payload?: PayloadContext;
}

/** Frames of one question and its answer. */
export interface Counterpart {
  requestIn?: number;
  responseIn?: number;
  timeNs?: number;
  /** Of a DNS message that was sent again: the frame of the first one. */
  retransmissionOf?: number;
}

/** Fragments in order of arrival; `whole` in the frame that completes the datagram, whose number every fragment knows. */
export interface DatagramContext {
  reassembledIn: number | null;
  fragments: readonly Part[];
  whole: boolean;
  /** Octets of the datagram's payload. */
  length: number;
}

/** Octets that one frame brought to something larger. */
export interface Part {
  frame: number;
  /** In the larger thing. */
  span: Span;
  /** The first of these octets in the frame that brought them. */
  at: number;
}

/** Wireshark's view of the payload: how TCP handed it on. */
export interface PayloadContext {
  /** The frame in which the message that this payload belongs to is whole, where that is another one. */
  reassembledIn?: number;
  /** `TCP segment data (n bytes)`: the part of the payload that went into a message in several segments; octets of the frame. */
  segmentData?: Span;
  /** More such parts behind it, where the payload ends one message and begins another. */
  laterSegmentData?: readonly Span[];
  /** `Retransmitted TCP segment data`: nothing of it was handed on. */
  retransmitted?: boolean;
  /** Wireshark's words where it gives up the frame at this payload: its message was whole before, without it. */
  reassemblyError?: string;
  /** The start line of a message that never is whole, where the last call of HTTP left it in the Info column, and nothing in the tree. */
  begunLine?: string;
  /** HTTP gives up in this frame, so that nothing stands in the tree but `[Malformed Packet]`; `begunLine` is in the columns. */
  malformed?: boolean;
  /** What was handed to the protocol above in this frame, in order. */
  pdus: readonly Pdu[];
}

/** Octets handed on in one go, by the frame that completes them. */
export interface Pdu {
  /** Who reads them; `data` where nobody does. */
  protocol: PduProtocol;
  /** In order of their place in the PDU. One part of this very frame: nothing was put together. */
  parts: readonly Part[];
  length: number;
  /** Of HTTP: the messages in it, in order. */
  messages?: readonly HttpContext[];
  /** Of WebSocket: what is known of each frame in it, in order. */
  frames?: readonly WebSocketContext[];
  /** Inside a tunnel that CONNECT opened: where to, and who reads the octets there. */
  tunnel?: { host: string; port: number; protocol: PduProtocol };
  /** Of DNS: what is known of each message in it, in order. */
  counterparts?: readonly Counterpart[];
  /** Of DNS: octets of each message with the length ahead of it. */
  sizes?: readonly number[];
  /** Of TLS: `TLSv1.2` as far as the connection has said. */
  version?: string;
  /** Of TLS: no ServerHello was seen, so that the version is that of a record, and the cipher suite is not known. */
  isHelloUnseen?: boolean;
  /** Of TLS: the protocol that its application data is taken for, by Wireshark's long name; by the server's port where absent. */
  application?: string;
  /** Of FTP: it comes from the server's port. */
  isFromServer?: boolean;
  /** The connection's own dissector took them and shows nothing. */
  silent?: boolean;
}

export type PduProtocol = 'http' | 'websocket' | 'tls' | 'dns' | 'ftp' | 'vnc' | 'data';

/** What the connection knows of one WebSocket frame. */
export interface WebSocketContext {
  /** The handshake agreed on permessage-deflate (RFC 7692). */
  deflate?: boolean;
  /** Of a message in several frames, in the frame that ends it: what each brought, in order. */
  fragments?: readonly WebSocketFragment[];
  /** Of a frame that goes on with a message: the opcode of the message's first frame. */
  opcode?: number;
  /** The message with its compression undone, as hexadecimal, where what was sent before is needed for that; null where it cannot be undone. */
  inflated?: string | null;
}

/** The payload of one frame of a message in several frames. */
export interface WebSocketFragment {
  frame: number;
  length: number;
  /** Its octets as sent. */
  parts: readonly Part[];
  /** The masking key as hexadecimal, where it was masked. */
  maskingKey?: string;
}

/** What the connection knows of one HTTP message; frames by number, as Wireshark pairs them. */
export interface HttpContext {
  /** Octets of the PDU. */
  span: Span;
  kind: 'request' | 'response' | 'continuation';
  /** Octets of the PDU after the head; as transferred. */
  body?: Span;
  chunked?: boolean;
  /** `HTTP request n/m`. */
  number?: number;
  total?: number;
  requestIn?: number;
  responseIn?: number;
  previousRequestIn?: number;
  previousResponseIn?: number;
  nextRequestIn?: number;
  nextResponseIn?: number;
  /** `http.time`. */
  timeNs?: number;
  /** `http.response_for.uri`. */
  requestUri?: string;
}
