import type { Connection, Side } from './connections/connection.ts';
import type { Traffic } from './connections/traffic.ts';
import type { Exchange } from './exchanges/exchange.ts';
import type { Fact } from './facts/facts.ts';
import type { CaptureDescription } from './frames/frame.ts';
import type { FilteredFrames } from './inspections/filter-frames.ts';
import type { KeptFrames } from './inspections/kept-frames.ts';
import type { Layer } from './layers/layer.ts';

/** The whole result: what report.json holds, and all that a document is made from. Codes, values and evidence; no prose. */
export interface Analysis {
  schema: 'lab-report/analysis';
  version: 1;
  generator: Generator;
  capture: CaptureDescription;
  selection: Selection;
  traffic: Traffic;
  /** The connections of interest by stream number: those in full and those summarised. */
  connections: Connection[];
  /** Connections of interest that are counted only. */
  connectionsOmitted: number;
  exchanges: Exchange[];
  /** Octets of HTTP connections in which no message could be read. */
  unread: Unread[];
  /** The frames that the report opens: header drawings, trees, hex. */
  frames: DissectedFrame[];
  /** The frames that a page opens for its reader, with all that dissecting them again takes; absent where none were kept. */
  kept?: KeptFrames;
  facts: Fact[];
}

/** A run of stream octets between or behind the messages. */
export interface Unread {
  stream: number;
  from: Side;
  kind: 'not-http' | 'too-many-messages';
  octets: number;
}

/** The program that made the analysis. */
export interface Generator {
  name: 'lab-report';
  version: string;
}

/** Which connections the report is about, and why. */
export interface Selection {
  by: 'http' | 'stream' | 'port' | 'all-tcp' | 'filter';
  streams: number[] | null;
  /** The responder ports reported on. */
  ports: number[];
  /** Where a display filter chose them. */
  filter?: FilteredFrames;
}

/** A frame with its layers and octets. */
export interface DissectedFrame {
  number: number;
  timeNs: number;
  wireLength: number;
  capturedLength: number;
  linkType: number;
  layers: Layer[];
  /** The captured octets in hexadecimal, cut after `kept` octets. */
  octets: string;
  kept: number;
}
