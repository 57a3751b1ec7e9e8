import type { Analysis, DissectedFrame, Selection, Unread } from './analysis.ts';
import type { Connection, Segment } from './connections/connection.ts';
import { type Followed, startFollowing } from './connections/follow-connections.ts';
import type { Exchange } from './exchanges/exchange.ts';
import { labelSegments } from './exchanges/label-segments.ts';
import { pairExchanges } from './exchanges/pair-exchanges.ts';
import { collectFacts } from './facts/collect-facts.ts';
import { openedFrames } from './facts/opened-frames.ts';
import { compileFilter } from './filters/compile-filter.ts';
import type { Filter } from './filters/filter.ts';
import type { CaptureFile } from './frames/capture-file.ts';
import type { CaptureDescription } from './frames/frame.ts';
import { openCapture } from './frames/open-capture.ts';
import { readFrames } from './frames/read-frames.ts';
import { filterFrames, type FilteredFrames } from './inspections/filter-frames.ts';
import { keepFrames } from './inspections/keep-frames.ts';
import { dissectFrame } from './layers/dissect-frame.ts';
import type { FieldSource } from './layers/occurrence.ts';
import { segmentContext } from './layers/segment-context.ts';
import { hex } from './octets/hex.ts';

export interface AnalyzeOptions {
  /** tcp.stream numbers, or ports, to report on; without either, the connections that carry HTTP and their companions. */
  streams?: number[];
  ports?: number[];
  /** A display filter: the report is about the connections of which a frame matches, all of their frames included. */
  filter?: string;
  /** Standard input, for the path `-`. */
  stdin?: NodeJS.ReadableStream;
  onProgress?: (octetsRead: number, octetsTotal: number) => void;
  signal?: Pick<AbortSignal, 'throwIfAborted'>;
  version: string;
}

/** Octets of an opened frame that an analysis keeps. */
const OCTETS_KEPT = 2048;

/**
 * The whole product up to its prose: capture file -> frames -> connections -> exchanges -> facts. The file is read twice, once
 * from front to back and then only where the report needs it; a display filter, and the frames that a page opens, take passes of their
 * own. Throws a CaptureError for what is no capture, a FilterError for what is no filter.
 */
export async function analyzeCapture(path: string, options: AnalyzeOptions): Promise<Analysis> {
  const filter = options.filter === undefined ? null : narrowedFilter(options.filter, options);
  const file = await openCapture(path, { stdin: options.stdin });
  try {
    const filtered = filter && { ...(await filterFrames(file, filter)), text: options.filter! };
    const following = startFollowing({ streams: filtered?.streams ?? options.streams, ports: filtered ? undefined : options.ports, maxInFull: TOLD_IN_FULL });
    const capture = await readFrames(file, (frame) => following.take(frame), options);
    return await analyzeFollowed({ file, capture, followed: following.finish(file), filtered, version: options.version });
  } finally {
    await file.close();
  }
}

/** A filter beside streams or ports asks for both. */
function narrowedFilter(text: string, { streams, ports }: Pick<AnalyzeOptions, 'streams' | 'ports'>): Filter {
  const given = compileFilter(text).text;
  const asked = [given && `(${given})`, streams && `tcp.stream in {${streams.join(', ')}}`, ports && `tcp.port in {${ports.join(', ')}}`];
  return compileFilter(asked.filter(Boolean).join(' && '));
}

interface ToAnalyze {
  file: CaptureFile;
  capture: CaptureDescription;
  followed: Followed;
  filtered: FilteredFrames | null;
  version: string;
}

async function analyzeFollowed({ file, capture, followed, filtered, version }: ToAnalyze): Promise<Analysis> {
  const { connections, exchanges, unread } = await readExchanges(followed);
  const { traffic, omitted } = followed;
  const selection: Selection = filtered ? { by: 'filter', streams: null, ports: followed.selection.ports, filter: filtered } : followed.selection;
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
    unread,
    frames,
    kept: await keepFrames(file, capture.frames > KEPT.frames ? { ...KEPT, isKept: isOf(connections) } : KEPT),
  };
  return { ...analysis, facts: collectFacts(analysis) };
}

/** Frames that a page opens for its reader: all of a small capture, else those of the connections that the report is about. */
const KEPT = { frames: 5000, octets: 4 * 1024 * 1024 };

function isOf(connections: readonly Connection[]): (frame: FieldSource) => boolean {
  const streams = new Set<unknown>(connections.map(({ stream }) => stream));
  return (frame) => frame.occurrences('tcp.stream').some(({ value }) => streams.has(value));
}

/** Bounds on what HTTP may add to an analysis; the budget is one for the whole capture. */
const HTTP_LIMITS = { messages: 2000, allHeadOctets: 4 * 1024 * 1024, budget: { decodedOctets: 256 * 1024 * 1024 } };

/** Connections told in full: more would make a report that nobody reads. */
const TOLD_IN_FULL = 16;

/** HTTP of every connection that is told in full; its rows then name the messages. */
async function readExchanges(followed: Followed): Promise<Pick<Analysis, 'connections' | 'exchanges' | 'unread'>> {
  const limits = { ...HTTP_LIMITS, budget: { ...HTTP_LIMITS.budget } };
  const unread: Unread[] = [];
  const connections: Connection[] = [];
  const exchanges: Exchange[] = [];
  for (const connection of followed.connections) {
    if (!connection.inFull) {
      connections.push(connection);
      continue;
    }
    const streams = followed.streamsOf(connection);
    const paired = await pairExchanges(connection, streams, limits);
    exchanges.push(...paired.exchanges);
    unread.push(...paired.problems.map(({ kind, span, from }) => ({ stream: connection.stream, from, kind, octets: span.end - span.start })));
    connections.push({ ...connection, segments: labelSegments(connection, paired.exchanges, streams) });
  }
  return { connections, exchanges, unread };
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
  const context = { segment: segmentContext(segment, connection) };
  const { layers } = dissectFrame({ number, octets, wireLength, linkType, interfaceId, timeNs, startNs: capture.startNs, context });
  const kept = Math.min(octets.length, OCTETS_KEPT);
  return [{ number, timeNs, wireLength, capturedLength, linkType, layers, octets: hex(octets.subarray(0, kept)), kept }];
}

/** Where a frame lies in the file means nothing without the file. */
function withoutPlaces(connection: Connection): Connection {
  return { ...connection, segments: connection.segments.map(({ offset, linkType, ...segment }) => segment) };
}
