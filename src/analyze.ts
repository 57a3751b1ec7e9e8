import type { Analysis, DissectedFrame, Selection, Unread } from './analysis.ts';
import type { Connection } from './connections/connection.ts';
import { type Followed, startFollowing } from './connections/follow-connections.ts';
import type { Exchange } from './exchanges/exchange.ts';
import { pairExchanges } from './exchanges/pair-exchanges.ts';
import { collectFacts } from './facts/collect-facts.ts';
import { openedFrames } from './facts/opened-frames.ts';
import type { Filter } from './filters/filter.ts';
import type { CaptureFile } from './frames/capture-file.ts';
import type { CaptureDescription } from './frames/frame.ts';
import { openCapture } from './frames/open-capture.ts';
import { readFrames } from './frames/read-frames.ts';
import { filterFrames, type FilteredFrames } from './inspections/filter-frames.ts';
import { keepFrames } from './inspections/keep-frames.ts';
import type { KeptFrame, KeptFrames } from './inspections/kept-frames.ts';
import { openKept } from './inspections/open-kept.ts';
import { undoCoding } from './inspections/undo-coding.ts';
import type { Dissection } from './layers/dissection.ts';
import type { FieldSource } from './layers/occurrence.ts';
import { hex } from './octets/hex.ts';

export interface AnalyzeOptions {
  /** tcp.stream numbers, or ports, to report on; without either, the connections that carry HTTP and their companions. */
  streams?: number[];
  ports?: number[];
  /** A display filter: the report is about the connections of which a frame matches, all of their frames included. */
  filter?: string;
  /** Addresses and secrets are replaced before anything reads the capture (docs/redaction.md); the filter, too, sees only what replaced them. */
  redact?: boolean;
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
  const filter = options.filter === undefined ? null : await narrowedFilter(options.filter, options);
  const file = await openFor(path, options);
  try {
    const filtered = filter && (await filterFrames(file, filter));
    const following = startFollowing({ streams: filtered?.streams ?? options.streams, ports: filtered ? undefined : options.ports, maxInFull: TOLD_IN_FULL });
    const capture = await readFrames(file, (frame) => following.take(frame), options);
    return await analyzeFollowed({ file, capture, followed: following.finish(file), filtered, version: options.version });
  } finally {
    await file.close();
  }
}

async function openFor(path: string, { redact, stdin, signal }: AnalyzeOptions): Promise<CaptureFile> {
  const file = await openCapture(path, { stdin });
  if (!redact) return file;
  const { redactCapture } = await import('./redactions/redact-capture.ts');
  return redactCapture(file, { signal });
}

/** A filter beside streams or ports asks for both. What compiles it is loaded only where there is one, with its library of patterns. */
async function narrowedFilter(text: string, { streams, ports }: Pick<AnalyzeOptions, 'streams' | 'ports'>): Promise<Filter> {
  const { compileFilter } = await import('./filters/compile-filter.ts');
  const given = compileFilter(text);
  const isAmong = (frame: FieldSource, name: string, asked: number[] | undefined) => !asked || frame.occurrences(name).some(({ value }) => asked.includes(value as number));
  const matches = (frame: FieldSource) => isAmong(frame, 'tcp.stream', streams) && isAmong(frame, 'tcp.port', ports) && given.matches(frame);
  return { text: given.text, fields: [...given.fields, 'tcp.stream', 'tcp.port'], matches };
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
  const kept = await keepFrames(file, capture.frames > KEPT.frames ? { ...KEPT, ...listedOf(connections) } : KEPT);
  const analysis = {
    schema: 'lab-report/analysis' as const,
    version: 1 as const,
    generator: { name: 'lab-report' as const, version },
    capture,
    selection,
    traffic,
    connections: connections.map((connection) => withColumns(withoutPlaces(connection), kept)),
    connectionsOmitted: omitted,
    exchanges,
    unread,
    frames: openFrames(kept, connections, exchanges),
    kept,
  };
  return { ...analysis, facts: collectFacts(analysis) };
}

/** Frames that a page opens for its reader: all of a small capture, else those that the report lists. */
const KEPT = { frames: 5000, octets: 4 * 1024 * 1024 };

function listedOf(connections: readonly Connection[]): { only: ReadonlySet<number>; streams: ReadonlySet<number>; frames: number } {
  const only = new Set(connections.flatMap(({ segments }) => segments.map(({ frame }) => frame)));
  return { only, streams: new Set(connections.filter(({ segments }) => segments.length > 0).map(({ stream }) => stream)), frames: only.size };
}

/** Rows read as in Wireshark's window; what really happened is told by facts. */
function withColumns(connection: Connection, { frames }: KeptFrames): Connection {
  const rows = new Map(frames.map(({ number, columns: { protocol, info } }) => [number, { protocol, info }]));
  return { ...connection, segments: connection.segments.map((segment) => ({ ...segment, ...rows.get(segment.frame) })) };
}

/** Bounds on what HTTP may add to an analysis; the budget is one for the whole capture. */
const HTTP_LIMITS = { messages: 2000, allHeadOctets: 4 * 1024 * 1024, budget: { decodedOctets: 256 * 1024 * 1024 } };

/** Connections told in full: more would make a report that nobody reads. */
const TOLD_IN_FULL = 16;

/** HTTP of every connection that is told in full. */
async function readExchanges(followed: Followed): Promise<Pick<Analysis, 'connections' | 'exchanges' | 'unread'>> {
  const limits = { ...HTTP_LIMITS, budget: { ...HTTP_LIMITS.budget } };
  const unread: Unread[] = [];
  const connections: Connection[] = [];
  const exchanges: Exchange[] = [];
  for (const connection of followed.connections) {
    connections.push(connection);
    if (!connection.inFull) continue;
    const streams = followed.streamsOf(connection);
    const paired = await pairExchanges(connection, streams, limits);
    exchanges.push(...paired.exchanges);
    unread.push(...paired.problems.map(({ kind, span, from }) => ({ stream: connection.stream, from, kind, octets: span.end - span.start })));
  }
  return { connections, exchanges, unread };
}

function openFrames(kept: KeptFrames, connections: Connection[], exchanges: Exchange[]): DissectedFrame[] {
  const opened = openKept(kept, undoCoding);
  const indexes = openedFrames(connections, exchanges)?.frames.map((frame) => opened.indexOf(frame)) ?? [];
  return indexes.filter((index) => index >= 0).map((index) => openFrame(kept.frames[index]!, opened.dissection(index)));
}

function openFrame({ number, timeNs, wireLength, capturedLength, linkType }: KeptFrame, { layers, sources }: Dissection): DissectedFrame {
  const octets = sources[0]!.octets.subarray(0, OCTETS_KEPT);
  return { number, timeNs, wireLength, capturedLength, linkType, layers, octets: hex(octets), kept: octets.length };
}

/** Where a frame lies in the file means nothing without the file. */
function withoutPlaces(connection: Connection): Connection {
  return { ...connection, segments: connection.segments.map(({ offset, linkType, ...segment }) => segment) };
}
