import type { Filter } from '../filters/filter.ts';
import type { CaptureFile } from '../frames/capture-file.ts';
import { inspectCapture } from './inspect-capture.ts';
import type { InspectedFrame } from './inspection.ts';
import { wantsOf } from './wants.ts';

/** What a display filter lets through of a capture. Plain JSON; part of report.json. */
export interface FilteredFrames {
  /** The filter as given. */
  text: string;
  /** Frames that match it, and those of them that belong to no TCP connection. */
  matched: number;
  outside: number;
  /** `tcp.stream` of each connection of which a frame matches, the first ones. */
  streams: number[];
  streamsOmitted: number;
  /** Those of `streams` of which a SYN, and of which a FIN or RST matches: of the others the filter hides how they open and close. */
  opening: number[];
  closing: number[];
}

/** Connections that a report lists at most. */
const MOST_STREAMS = 500;
const EDGES = ['tcp.stream', 'tcp.flags'] as const;
const SYN = 2;
const FIN_OR_RST = 5;

/** Goes through a capture and counts what the filter lets through, by connection. */
export async function filterFrames(file: CaptureFile, filter: Filter): Promise<FilteredFrames> {
  const inspection = await inspectCapture(file, { wants: wantsOf([...filter.fields, ...EDGES], {}) });
  const found: FilteredFrames = { text: filter.text, matched: 0, outside: 0, streams: [], streamsOmitted: 0, opening: [], closing: [] };
  const seen = new Set<number>();
  await inspection.each({ filter: (frame) => filter.matches(frame), visit: (frame) => void note(frame, found, seen) });
  return { ...found, streams: found.streams.sort(ascending) };
}

function note(frame: InspectedFrame, found: FilteredFrames, seen: Set<number>): void {
  found.matched++;
  const stream = frame.occurrences('tcp.stream')[0]?.value;
  if (typeof stream !== 'number') {
    found.outside++;
    return;
  }
  if (!seen.has(stream)) list(stream, found, seen);
  const flags = Number(frame.occurrences('tcp.flags')[0]?.value ?? 0);
  if (flags & SYN) listOnce(found.opening, stream);
  if (flags & FIN_OR_RST) listOnce(found.closing, stream);
}

function list(stream: number, found: FilteredFrames, seen: Set<number>): void {
  seen.add(stream);
  if (found.streams.length < MOST_STREAMS) found.streams.push(stream);
  else found.streamsOmitted++;
}

function listOnce(streams: number[], stream: number): void {
  if (streams.length < MOST_STREAMS && !streams.includes(stream)) streams.push(stream);
}

const ascending = (a: number, b: number) => a - b;
