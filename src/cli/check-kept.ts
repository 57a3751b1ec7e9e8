import type { PduProtocol } from '../layers/frame-context.ts';
import { span } from '../facts/fact-shapes.ts';
import { count, flag, listOf, matching, nullable, number, oneOf, optional, record, text, where } from '../facts/shape.ts';

/** What is relied on of the frames that a report.json carries for its page: whatever the page's own reading of them does not bound itself. */
const MOST = { frames: 20_000, parts: 100_000, pdus: 4096, messages: 65_536, interfaces: 4096, spans: 4096, inflated: 1 << 24, ports: 65_536, texts: 1 << 20, octets: 2 ** 32 };
/** Octets of one frame in base64: the largest frame that a capture file may hold. */
const BASE64 = matching(/^[A-Za-z0-9+/]{0,349528}={0,2}$/);
const NANOSECONDS = matching(/^-?\d{1,20}$/);

const shortText = where(text, ({ length }) => length <= MOST.texts);
const port = where(count, (value) => value < MOST.ports);
const part = where(record({ frame: count, span, at: count }), ({ span: { end }, at }) => end <= MOST.octets && at <= MOST.octets);
const parts = listOf(part, MOST.parts);
const length = where(count, (value) => value <= MOST.octets);
const protocol = oneOf<PduProtocol>('http', 'websocket', 'tls', 'dns', 'ftp', 'vnc', 'data');

const COUNTERPART = record({ requestIn: optional(count), responseIn: optional(count), timeNs: optional(number), retransmissionOf: optional(count) });

const MESSAGE = record({
  span,
  kind: oneOf('request', 'response', 'continuation'),
  body: optional(span),
  chunked: optional(flag),
  number: optional(count),
  total: optional(count),
  requestIn: optional(count),
  responseIn: optional(count),
  previousRequestIn: optional(count),
  previousResponseIn: optional(count),
  nextRequestIn: optional(count),
  nextResponseIn: optional(count),
  timeNs: optional(number),
  requestUri: optional(shortText),
});

const WEBSOCKET_FRAME = record({
  deflate: optional(flag),
  fragments: optional(listOf(record({ frame: count, length, parts, maskingKey: optional(matching(/^[0-9a-f]{8}$/)) }), MOST.messages)),
  opcode: optional(where(count, (value) => value < 16)),
  inflated: optional(nullable(where(text, (hex) => hex.length <= MOST.inflated && hex.length % 2 === 0 && !/[^0-9a-f]/.test(hex)))),
});

const PDU = record({
  protocol,
  parts,
  length,
  messages: optional(listOf(MESSAGE, MOST.messages)),
  frames: optional(listOf(WEBSOCKET_FRAME, MOST.messages)),
  tunnel: optional(record({ host: shortText, port, protocol })),
  counterparts: optional(listOf(COUNTERPART, MOST.messages)),
  sizes: optional(listOf(length, MOST.messages)),
  version: optional(shortText),
  isHelloUnseen: optional(flag),
  application: optional(shortText),
  isFromServer: optional(flag),
  silent: optional(flag),
});

const PAYLOAD = record({
  reassembledIn: optional(count),
  segmentData: optional(span),
  laterSegmentData: optional(listOf(span, MOST.spans)),
  retransmitted: optional(flag),
  reassemblyError: optional(shortText),
  begunLine: optional(shortText),
  malformed: optional(flag),
  pdus: listOf(PDU, MOST.pdus),
});

const VERDICT = record({ kind: text, frame: optional(count), rtoNs: optional(number), count: optional(count) });

const SEGMENT = record({
  stream: count,
  completeness: count,
  sinceFirstNs: nullable(number),
  sincePreviousNs: nullable(number),
  initialRttNs: nullable(number),
  finActive: optional(flag),
  fastOpened: optional(flag),
  accurateEcn: optional(flag),
  segment: record({
    flags: count,
    seq: count,
    ack: count,
    length: number,
    nextSeq: count,
    window: count,
    windowScale: nullable(number),
    verdicts: listOf(VERDICT, MOST.messages),
    acksFrame: optional(count),
    ackRttNs: optional(number),
    bytesInFlight: optional(number),
    pushBytes: optional(number),
    analysed: optional(flag),
  }),
});

const CONTEXT = record({
  segment: optional(SEGMENT),
  payload: optional(PAYLOAD),
  datagram: optional(record({ reassembledIn: nullable(count), fragments: parts, whole: flag, length })),
  udp: optional(record({ stream: count, sinceFirstNs: number, sincePreviousNs: number })),
  counterpart: optional(COUNTERPART),
});

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
