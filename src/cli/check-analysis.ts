import type { Analysis } from '../analysis.ts';
import type { Connection } from '../connections/connection.ts';
import type { Field } from '../layers/layer.ts';
import { CURVES } from './check-curves.ts';
import { KEPT } from './check-kept.ts';
import { fact, span } from '../facts/fact-shapes.ts';
import { count, either, type Fault, flag, later, listOf, mapOf, matching, nullable, number, oneOf, optional, record, type Shape, text } from '../facts/shape.ts';

/**
 * Where an object from a report.json first differs from an `Analysis`, or null. It checks what the documents rely on, not every
 * rule of the format: names of files and anchors, loops and lookups, and how much there may be.
 */
export function checkAnalysis(report: object): Fault | null {
  return ANALYSIS(report) ?? connectionsFault((report as Analysis).connections);
}

/** More than a report of ours is made of, and as much as can be laid out in seconds. */
const MOST = { connections: 5000, inFull: 64, segments: 200_000, exchanges: 50_000, headers: 2000, options: 64, frames: 100, facts: 50_000 };

/** What can be seen only of all together. */
function connectionsFault(connections: Connection[]): Fault | null {
  const segments = connections.reduce((sum, one) => sum + one.segments.length, 0);
  if (segments > MOST.segments) return { at: 'connections[].segments', most: MOST.segments };
  if (connections.filter(({ inFull }) => inFull).length > MOST.inFull) return { at: 'connections[].inFull', most: MOST.inFull };
  return new Set(connections.map(({ stream }) => stream)).size < connections.length ? { at: 'connections[].stream' } : null;
}

const side = oneOf('originator', 'responder');
const endpoint = record({ address: text, port: count });
const frameOrNull = nullable(count);

const CAPTURE = record({
  name: text,
  format: oneOf('pcap', 'pcapng'),
  compressed: flag,
  octets: count,
  frames: count,
  startNs: nullable(matching(/^-?\d{1,20}$/)),
  durationNs: number,
  timeDigits: number,
  timeGoesBack: record({ count, firstFrame: frameOrNull }),
  sections: count,
  interfaces: listOf(record({ name: nullable(text), description: nullable(text), linkType: count, snapLength: count, ticksPerSecond: number, frames: count })),
  application: nullable(text),
  os: nullable(text),
  hardware: nullable(text),
  comments: listOf(record({ on: oneOf('section', 'interface', 'frame'), frame: frameOrNull, text })),
  commentCount: count,
  cutFrames: count,
  unknownBlocks: count,
  stop: nullable(record({ kind: text, offset: count, afterFrame: count, needed: count, had: count })),
});

const framesOnly = record({ frames: count });

const TRAFFIC = record({
  frames: count,
  tcp: record({ frames: count, connections: count, payloadOctets: count }),
  udp: framesOnly,
  icmp: framesOnly,
  arp: framesOnly,
  otherIp: framesOnly,
  other: framesOnly,
  tlsConnections: count,
  httpConnections: count,
  requestLines: count,
  stops: mapOf(count),
});

const OPTION = record({
  kind: text,
  value: optional(number),
  shift: optional(number),
  blocks: optional(listOf(record({ left: number, right: number }), MOST.options)),
  echo: optional(number),
  cookie: optional(text),
  number: optional(number),
  octets: optional(text),
});

const SEGMENT = record({
  frame: count,
  timeNs: number,
  from: side,
  wireLength: count,
  capturedLength: count,
  flags: count,
  seqRaw: count,
  ackRaw: count,
  seq: number,
  ack: number,
  length: count,
  nextSeq: number,
  windowRaw: count,
  window: number,
  windowScale: nullable(number),
  options: listOf(OPTION, MOST.options),
  headerLength: count,
  urgentPointer: count,
  verdicts: listOf(record({ kind: text, frame: optional(count), rtoNs: optional(number), count: optional(count) })),
  states: listOf(record({ side, from: text, to: text, inferred: flag })),
  protocol: text,
  info: text,
  payload: span,
});

const endpointSummary = record({
  frames: count,
  octets: count,
  uniqueOctets: count,
  initialSequence: nullable(count),
  base: count,
  mss: nullable(count),
  windowShift: nullable(count),
  missingOctets: count,
});

const CONNECTION = record({
  stream: count,
  originator: endpoint,
  responder: endpoint,
  originatorFrom: text,
  firstFrame: count,
  lastFrame: count,
  startNs: number,
  endNs: number,
  sides: record({ originator: endpointSummary, responder: endpointSummary }),
  completeness: count,
  handshake: record({ syn: frameOrNull, synAck: frameOrNull, ack: frameOrNull, repeated: listOf(count), simultaneous: flag }),
  close: record({ manner: text, by: nullable(side), finWithData: flag, firstFin: frameOrNull, firstFinAck: frameOrNull, secondFin: frameOrNull, secondFinAck: frameOrNull, reset: frameOrNull }),
  verdicts: mapOf(count),
  finalStates: record({ originator: text, responder: text }),
  reusedFrom: nullable(count),
  carries: oneOf('http', 'tls', 'other', 'nothing'),
  inFull: flag,
  segments: listOf(SEGMENT),
  segmentsOmitted: count,
  curves: optional(CURVES),
});

const header = record({ name: text, value: text, span });

const MESSAGE = record({
  kind: oneOf('request', 'response'),
  from: side,
  method: nullable(text),
  target: nullable(text),
  status: nullable(count),
  reason: nullable(text),
  version: text,
  headers: listOf(header, MOST.headers),
  trailers: listOf(header, MOST.headers),
  startLine: span,
  head: span,
  body: span,
  framing: oneOf('none', 'content-length', 'chunked', 'until-close', 'tunnel'),
  chunks: listOf(record({ size: count, extension: text, span })),
  chunksOmitted: count,
  content: nullable(record({ octets: count, decodedOctets: nullable(count), encoding: nullable(text), mediaType: text, text: nullable(text), textCut: flag, hex: text })),
  flaws: listOf(text),
  complete: flag,
  parts: listOf(record({ frame: count, span })),
  partsOmitted: count,
  partCount: count,
  firstFrame: count,
  lastFrame: count,
  firstNs: number,
  lastNs: number,
  ackedBy: frameOrNull,
});

const EXCHANGE = record({
  stream: count,
  number: count,
  request: nullable(MESSAGE),
  response: nullable(MESSAGE),
  interim: listOf(MESSAGE),
  pipelined: flag,
  firstOctetNs: nullable(number),
  lastOctetNs: nullable(number),
});

const FIELD: Shape<Field> = record<Field>({
  name: text,
  label: text,
  span: optional(span),
  source: optional(count),
  value: optional(either(number, text)),
  generated: optional(oneOf(true)),
  hidden: optional(oneOf(true)),
  fields: optional(listOf(later(() => FIELD))),
});

const FRAME = record({
  number: count,
  timeNs: number,
  wireLength: count,
  capturedLength: count,
  linkType: count,
  layers: listOf(record({ protocol: text, label: text, span, source: optional(count), fields: listOf(FIELD) })),
  octets: matching(/^([0-9a-f]{2})*$/),
  kept: count,
});

const FILTER = record({ text, matched: count, outside: count, streams: listOf(count), streamsOmitted: count, opening: listOf(count), closing: listOf(count) });

const ANALYSIS = record({
  schema: oneOf('lab-report/analysis'),
  version: oneOf(1),
  generator: record({ name: text, version: text }),
  capture: CAPTURE,
  selection: record({ by: oneOf('http', 'stream', 'port', 'all-tcp', 'filter'), streams: nullable(listOf(count)), ports: listOf(count), filter: optional(FILTER) }),
  traffic: TRAFFIC,
  connections: listOf(CONNECTION, MOST.connections),
  connectionsOmitted: count,
  exchanges: listOf(EXCHANGE, MOST.exchanges),
  unread: listOf(record({ stream: count, from: side, kind: oneOf('not-http', 'too-many-messages'), octets: count })),
  frames: listOf(FRAME, MOST.frames),
  kept: optional(KEPT),
  facts: listOf(fact, MOST.facts),
});
