import type { OriginEvidence } from './connection.ts';
import { NO_ROW } from './frame-rows.ts';
import { SEEN } from './sightings.ts';
import type { SegmentScan } from './scan-segments.ts';

/** Which connections a report is about, in order of their streams, and those beyond the limit as a count. */
export interface SelectedConnections {
  by: 'http' | 'stream' | 'port' | 'all-tcp';
  streams: number[];
  omitted: number;
  /** The responder ports of the connections that it was chosen by. */
  ports: number[];
  /** The streams that are held in full. */
  inFull: Set<number>;
}

export interface SelectionOptions {
  streams: number[] | null;
  ports: number[] | null;
  everything: boolean;
  maxListed: number;
  maxInFull: number;
}

/** Which direction's sender is the originator, and how that is known. Direction 0 sent the connection's first frame. */
export function originOf(scan: SegmentScan, connection: number): { direction: 0 | 1; from: OriginEvidence } {
  const seen = scan.sightings.seen[connection]!;
  const byDirection = (bit: number): 0 | 1 | null => (seen & bit ? 0 : seen & (bit << 1) ? 1 : null);
  const syn = byDirection(SEEN.syn);
  if (syn !== null) return { direction: syn, from: 'syn' };
  const synAck = byDirection(SEEN.synAck);
  if (synAck !== null) return { direction: (1 - synAck) as 0 | 1, from: 'syn-ack' };
  const request = byDirection(SEEN.request);
  if (request !== null) return { direction: request, from: 'http-request' };
  const response = byDirection(SEEN.response);
  if (response !== null) return { direction: (1 - response) as 0 | 1, from: 'http-request' };
  return byPorts(scan, connection);
}

/** A service listens on the lower port more often than not. */
function byPorts(scan: SegmentScan, connection: number): { direction: 0 | 1; from: OriginEvidence } {
  const first = scan.table.endpoint(connection, 0).port;
  const second = scan.table.endpoint(connection, 1).port;
  if (first === second) return { direction: 0, from: 'first-frame' };
  return { direction: first > second ? 0 : 1, from: 'lower-port' };
}

/** Chooses by what was asked for, else the connections with HTTP and their companions, else all of TCP. */
export function selectConnections(scan: SegmentScan, options: SelectionOptions): SelectedConnections {
  if (options.everything) return limited(scan, options, 'all-tcp', withFrames(scan, () => true));
  if (options.streams !== null) return limited(scan, options, 'stream', withFrames(scan, (stream) => options.streams!.includes(stream)));
  if (options.ports !== null) return limited(scan, options, 'port', withFrames(scan, (stream) => hasPort(scan, stream, options.ports!)));
  const http = withFrames(scan, (stream) => isHttp(scan, stream));
  if (http.length === 0) return limited(scan, options, 'all-tcp', withFrames(scan, () => true));
  return limited(scan, options, 'http', [...http, ...companionsOf(scan, http)]);
}

function withFrames(scan: SegmentScan, isChosen: (stream: number) => boolean): number[] {
  const streams: number[] = [];
  for (let stream = 0; stream < scan.table.count(); stream++) if (scan.sightings.frames[stream]! > 0 && isChosen(stream)) streams.push(stream);
  return streams;
}

function isHttp(scan: SegmentScan, stream: number): boolean {
  return (scan.sightings.seen[stream]! & SEEN.http) !== 0;
}

function hasPort(scan: SegmentScan, stream: number, ports: number[]): boolean {
  return ports.includes(scan.table.endpoint(stream, 0).port) || ports.includes(scan.table.endpoint(stream, 1).port);
}

/**
 * What belongs to HTTP without carrying any: spare connections to the same port, and attempts on any port of the same machine
 * that were refused or never answered. Near ones come first, for the limits cut at the end.
 */
function companionsOf(scan: SegmentScan, http: number[]): number[] {
  const responders = respondersOf(scan, http);
  const machines = [...responders.values()].flat().slice(0, MACHINES);
  const near: number[] = [];
  const far: number[] = [];
  for (const stream of withFrames(scan, (candidate) => !isHttp(scan, candidate))) {
    const at = responders.get(responderPort(scan, stream));
    if (at === undefined) {
      if (isFailedAttempt(scan, stream) && machines.some((other) => isSameResponder(scan, stream, other))) far.push(stream);
    } else if (at.some((other) => isSameResponder(scan, stream, other))) near.push(stream);
    else if (!(scan.sightings.seen[stream]! & (SEEN.payload | (SEEN.payload << 1)))) far.push(stream);
  }
  return [...near, ...far];
}

/** Servers that failed attempts are looked for at. */
const MACHINES = 64;

/** A SYN that no SYN-ACK ever answered. */
function isFailedAttempt(scan: SegmentScan, stream: number): boolean {
  const seen = scan.sightings.seen[stream]!;
  const either = (bit: number) => seen & (bit | (bit << 1));
  return either(SEEN.syn) !== 0 && either(SEEN.synAck) === 0 && either(SEEN.payload) === 0;
}

/** By responder port, one connection for each of some addresses. */
function respondersOf(scan: SegmentScan, http: number[]): Map<number, number[]> {
  const byPort = new Map<number, number[]>();
  for (const stream of http) {
    const port = responderPort(scan, stream);
    const known = byPort.get(port) ?? [];
    if (known.length < 64 && !known.some((other) => isSameResponder(scan, stream, other))) known.push(stream);
    byPort.set(port, known);
  }
  return byPort;
}

function responderDirection(scan: SegmentScan, stream: number): 0 | 1 {
  return (1 - originOf(scan, stream).direction) as 0 | 1;
}

function responderPort(scan: SegmentScan, stream: number): number {
  return scan.table.endpoint(stream, responderDirection(scan, stream)).port;
}

function isSameResponder(scan: SegmentScan, a: number, b: number): boolean {
  return scan.table.sameAddress(a, responderDirection(scan, a), b, responderDirection(scan, b));
}

/** The first ones whose rows were kept are listed, and of those the first are held in full; connections with HTTP come before their companions. */
function limited(scan: SegmentScan, options: SelectionOptions, by: SelectedConnections['by'], chosen: number[]): SelectedConnections {
  const kept = chosen.filter((stream) => scan.sightings.firstRow[stream] !== NO_ROW);
  const listed = options.everything ? kept : kept.slice(0, options.maxListed);
  const inFull = new Set(options.everything ? listed : listed.slice(0, options.maxInFull));
  const named = by === 'http' ? listed.filter((stream) => isHttp(scan, stream)) : listed;
  const ports = by === 'port' ? options.ports! : [...new Set(named.map((stream) => responderPort(scan, stream)))];
  return { by, streams: listed.sort((a, b) => a - b), omitted: chosen.length - listed.length, ports: ports.sort((a, b) => a - b), inFull };
}
