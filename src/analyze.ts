import type { Analysis, DissectedFrame } from './analysis.ts';
import type { Connection, Segment } from './connections/connection.ts';
import { type Followed, startFollowing } from './connections/follow-connections.ts';
import type { Exchange } from './exchanges/exchange.ts';
import { labelSegments } from './exchanges/label-segments.ts';
import { pairExchanges } from './exchanges/pair-exchanges.ts';
import { collectFacts } from './facts/collect-facts.ts';
import { openedFrames } from './facts/opened-frames.ts';
import type { CaptureFile } from './frames/capture-file.ts';
import type { CaptureDescription } from './frames/frame.ts';
import { openCapture } from './frames/open-capture.ts';
import { readFrames } from './frames/read-frames.ts';
import { dissectFrame } from './layers/dissect-frame.ts';
import { segmentContext } from './layers/segment-context.ts';
import { hex } from './octets/hex.ts';

export interface AnalyzeOptions {
  /** tcp.stream numbers, or ports, to report on; without either, the connections that carry HTTP and their companions. */
  streams?: number[];
  ports?: number[];
  /** Standard input, for the path `-`. */
  stdin?: NodeJS.ReadableStream;
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
  signal?: AbortSignal;
  version: string;
}

/** Octets of an opened frame that an analysis keeps. */
const OCTETS_KEPT = 2048;

/**
 * The whole product up to its prose: capture file -> frames -> connections -> exchanges -> facts. The file is read twice, once
 * from front to back and then only where the report needs it. Throws a CaptureError for what is no capture.
 */
export async function analyzeCapture(path: string, options: AnalyzeOptions): Promise<Analysis> {
  const file = await openCapture(path, { stdin: options.stdin });
  try {
    const following = startFollowing({ streams: options.streams, ports: options.ports });
    const capture = await readFrames(file, (frame) => following.take(frame), options);
    return await analyzeFollowed(file, capture, following.finish(file), options.version);
  } finally {
    await file.close();
  }
}

async function analyzeFollowed(file: CaptureFile, capture: CaptureDescription, followed: Followed, version: string): Promise<Analysis> {
  const { connections, exchanges } = await readExchanges(followed);
  const { traffic, selection, omitted } = followed;
  const frames = openFrames(file, capture, connections, exchanges);
  const analysis = {
    schema: 'lab-report/analysis' as const,
    version: 1 as const,
    generator: { name: 'lab-report' as const, version },
    capture,
    selection,
    traffic,
    connections: connections.map(withoutPlaces),
    connectionsOmitted: omitted,
    exchanges,
    frames,
  };
  return { ...analysis, facts: collectFacts(analysis) };
}

/** HTTP of every connection that is told in full; its rows then name the messages. */
async function readExchanges(followed: Followed): Promise<{ connections: Connection[]; exchanges: Exchange[] }> {
  const connections: Connection[] = [];
  const exchanges: Exchange[] = [];
  for (const connection of followed.connections) {
    if (!connection.inFull) {
      connections.push(connection);
      continue;
    }
    const streams = followed.streamsOf(connection);
    const paired = await pairExchanges(connection, streams);
    exchanges.push(...paired.exchanges);
    connections.push({ ...connection, segments: labelSegments(connection, paired.exchanges, streams) });
  }
  return { connections, exchanges };
}

function openFrames(file: CaptureFile, capture: CaptureDescription, connections: Connection[], exchanges: Exchange[]): DissectedFrame[] {
  const opened = openedFrames(connections, exchanges);
  if (!opened) return [];
  const segments = opened.frames.map((frame) => opened.connection.segments.find((segment) => segment.frame === frame));
  return segments.filter((segment) => segment !== undefined).flatMap((segment) => openFrame(file, capture, opened.connection, segment));
}

function openFrame(file: CaptureFile, capture: CaptureDescription, connection: Connection, segment: Segment): DissectedFrame[] {
  const { frame: number, timeNs, wireLength, capturedLength, linkType, offset } = segment;
  if (offset === undefined || linkType === undefined) return [];
  const octets = file.readAt(offset, capturedLength);
  const interfaceId = Math.max(0, capture.interfaces.findIndex((one) => one.linkType === linkType));
  const layers = dissectFrame({ number, octets, wireLength, linkType, interfaceId, timeNs, startNs: capture.startNs, context: segmentContext(segment, connection) });
  const kept = Math.min(octets.length, OCTETS_KEPT);
  return [{ number, timeNs, wireLength, capturedLength, linkType, layers, octets: hex(octets.subarray(0, kept)), kept }];
}

/** Where a frame lies in the file means nothing without the file. */
function withoutPlaces(connection: Connection): Connection {
  return { ...connection, segments: connection.segments.map(({ offset, linkType, ...segment }) => segment) };
}
