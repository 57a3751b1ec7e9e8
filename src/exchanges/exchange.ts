import type { Side } from '../connections/connection.ts';
import type { Span } from '../octets/span.ts';

/**
 * The door of `exchanges/`: a connection's two byte streams yield HTTP/1 messages, paired as RFC 9112 says.
 * It knows neither IP nor sequence numbers: positions are offsets in a stream, and the connection maps them to frames.
 */
export interface Exchange {
  /** tcp.stream of its connection. */
  stream: number;
  /** From 1 within the connection. */
  number: number;
  request: Message | null;
  /** The final response; null when the capture has none. */
  response: Message | null;
  /** 1xx responses before it. */
  interim: Message[];
  /** The request was sent before the response to the one before it had come. */
  pipelined: boolean;
  /**
   * Nanoseconds from the frame by which the request was whole to the response's first octet, and to the frame by which it was
   * whole (`http.time`). Null when either is missing; negative when the response came before the request's end.
   */
  firstOctetNs: number | null;
  lastOctetNs: number | null;
}

export type BodyFraming = 'none' | 'content-length' | 'chunked' | 'until-close' | 'tunnel';

export interface Message {
  kind: 'request' | 'response';
  from: Side;
  /** Request line parts; null in a response. */
  method: string | null;
  target: string | null;
  /** Status line parts; null in a request. */
  status: number | null;
  reason: string | null;
  /** e.g. `HTTP/1.1`, as sent. */
  version: string;
  headers: Header[];
  /** Trailers of a chunked body. */
  trailers: Header[];
  /** Positions in the sender's stream. */
  startLine: Span;
  head: Span;
  body: Span;
  framing: BodyFraming;
  chunks: Chunk[];
  /** Chunks beyond those listed. */
  chunksOmitted: number;
  content: Content | null;
  /** What is wrong with it, if anything. */
  flaws: MessageFlaw[];
  /** Whether all of its octets are in the capture. */
  complete: boolean;
  /** The segments that carried it, in stream order; long lists are cut (`partsOmitted`). */
  parts: MessagePart[];
  partsOmitted: number;
  /** Distinct frames that carried octets of it for the first time. */
  partCount: number;
  firstFrame: number;
  /** The frame by whose arrival the message was whole (that of the FIN where only the close ends it), or its last frame. */
  lastFrame: number;
  firstNs: number;
  lastNs: number;
  /** The first ACK of the other side that covers the whole message; null when none is in the capture. */
  ackedBy: number | null;
}

export interface Header {
  /** '' where the line has no colon. */
  name: string;
  value: string;
  span: Span;
}

export interface Chunk {
  size: number;
  extension: string;
  /** Its octets alone, without size line and line end. */
  span: Span;
}

/** A message's body after de-chunking and decoding. */
export interface Content {
  /** Octets as sent (after de-chunking). */
  octets: number;
  /** Octets after Content-Encoding was undone; equal to `octets` when there was none; null when it could not be. */
  decodedOctets: number | null;
  encoding: string | null;
  /** Lower-case type without parameters, '' when not given. */
  mediaType: string;
  /** Why decoding stopped. */
  decodeStop: 'output-limit' | 'damaged' | 'unknown-encoding' | null;
  /** The beginning as text when it is text, else null. At most 4096 characters. */
  text: string | null;
  textCut: boolean;
  /** The first octets, hexadecimal, at most 64. */
  hex: string;
}

export interface MessagePart {
  frame: number;
  /** Octets of the message's own stream span that the frame brought. */
  span: Span;
}

export type MessageFlaw =
  | 'body-shorter-than-content-length' | 'body-cut-by-capture' | 'gap-in-head' | 'gap-in-body' | 'bad-chunk' | 'bad-content-length'
  | 'content-length-and-chunked' | 'folded-header' | 'bad-header-line' | 'bare-lf' | 'head-too-long' | 'closed-before-end' | 'cut-by-snap-length';
