import type { Columns, Source } from './dissection.ts';
import type { FrameContext, Part, Pdu } from './frame-context.ts';
import type { Layer } from './layer.ts';
import type { Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';

/** Reads one layer and names what follows it; it knows its own header and nothing of the others'. */
export type Dissector = (reach: Reach, surroundings: Surroundings) => Dissected;

export interface Dissected {
  layer: Layer;
  /** Layers beside and after this one that it knows of itself: the messages of a segment, the body of a message. */
  siblings?: readonly Dissected[];
  next?: Next;
  /** Wireshark's words in `frame.protocols`; the layer's own name when absent. */
  path?: readonly string[];
  /** What the layer makes of the columns that those outside of it filled. */
  columns?: (columns: Columns) => Columns;
}

/** The key by which the next layer is found in its table, and the octets that belong to it. */
export interface Next {
  by: 'ether-type' | 'ip-protocol' | 'udp-ports' | 'data';
  /** Of `udp-ports` the two numbers: source * 65536 + destination. */
  key: number;
  reach: Reach;
  addresses?: Addresses;
  /** Of the IP header around the next layer. */
  hopLimit?: number;
  /** The packet's own length says that nothing follows, not even an empty layer. */
  isComplete?: boolean;
  /** Where the packet ends in the frame, when `reach` lies in octets that were put together. */
  packetEnd?: number;
}

/** Of the IP header around a layer, for the pseudo header of its checksum. */
export interface Addresses {
  source: Uint8Array;
  destination: Uint8Array;
}

/** What a layer cannot read in its own octets. */
export interface Surroundings {
  /** The frame's number. */
  frame?: number;
  segment?: SegmentContext;
  context: FrameContext;
  /** Inside an ICMP error: a copy of another packet's beginning, so lengths may point beyond it. */
  quoted: boolean;
  addresses?: Addresses;
  /** When the frame was captured, in nanoseconds since 1970; null when not known. */
  epochNs?: () => bigint | null;
  /** Time to live of the IP header around the layer. */
  hopLimit?: number;
  /** Dissects a quoted packet, and yields its layers. */
  quote(next: Next): Layer[];
  /** The layers of what TCP hands on; `reach` is the whole PDU, in the frame or in a source of its own. */
  handOn(pdu: Pdu, reach: Reach): readonly Dissected[];
  /** Adds octets that stand in no frame as they are; yields their index in `Dissection.sources`. */
  addSource(source: Source): number;
  /** Octets that another frame, or this one, brought; fewer than asked for where they are not at hand. */
  octetsOf(part: Part): Uint8Array;
  inflate?: Inflate;
}

/** Undoes a content coding, in full or up to `most` octets; null where it cannot. Passed in: a page has no decoders of its own. */
export type Inflate = (coding: string, octets: Uint8Array, most: number) => Uint8Array | null;
