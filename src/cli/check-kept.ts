import { span } from '../facts/fact-shapes.ts';
import { count, listOf, matching, nullable, number, oneOf, optional, record, text } from '../facts/shape.ts';

/** What is relied on of the frames that a report.json carries for its page: whatever the page's own reading of them does not bound itself. */
const MOST = { frames: 20_000, parts: 100_000, pdus: 4096, messages: 4096, interfaces: 4096 };
/** Octets of one frame in base64: the largest frame that a capture file may hold. */
const BASE64 = matching(/^[A-Za-z0-9+/]{0,349528}={0,2}$/);
const NANOSECONDS = matching(/^-?\d{1,20}$/);

const part = record({ frame: count, span, at: count });
const parts = listOf(part, MOST.parts);

const MESSAGE = record({
  span,
  kind: oneOf('request', 'response', 'continuation'),
  body: optional(span),
  requestIn: optional(count),
  responseIn: optional(count),
  number: optional(count),
  total: optional(count),
  timeNs: optional(number),
  requestUri: optional(text),
});

const PAYLOAD = record({
  reassembledIn: optional(count),
  segmentData: optional(span),
  pdus: listOf(record({ protocol: oneOf('http', 'websocket', 'tls', 'dns', 'data'), parts, length: count, messages: optional(listOf(MESSAGE, MOST.messages)), version: optional(text) }), MOST.pdus),
});

const SEGMENT = record({
  stream: count,
  completeness: count,
  sinceFirstNs: nullable(number),
  sincePreviousNs: nullable(number),
  initialRttNs: nullable(number),
  segment: record({ flags: count, seq: count, ack: count, length: number, nextSeq: count, window: count, windowScale: nullable(number), verdicts: listOf(record({ kind: text }), MOST.messages) }),
});

const CONTEXT = record({ segment: optional(SEGMENT), payload: optional(PAYLOAD), datagram: optional(record({ reassembledIn: nullable(count), fragments: parts, length: count })) });

export const KEPT = record({
  total: count,
  startNs: nullable(NANOSECONDS),
  timeDigits: number,
  interfaces: listOf(nullable(record({ name: nullable(text), description: nullable(text), section: count })), MOST.interfaces),
  frames: listOf(
    record({
      number: count,
      timeNs: number,
      previousNs: nullable(number),
      wireLength: count,
      capturedLength: count,
      linkType: count,
      interfaceId: count,
      columns: record({ source: text, destination: text, protocol: text, info: text }),
      context: CONTEXT,
      octets: BASE64,
    }),
    MOST.frames,
  ),
});
