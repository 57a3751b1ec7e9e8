import type { Layer } from './layer.ts';
import type { Reach } from './reach.ts';
import type { SegmentContext } from './segment-context.ts';

/** Reads one layer and names what follows it; it knows its own header and nothing of the others'. */
export type Dissector = (reach: Reach, surroundings: Surroundings) => Dissected;

export interface Dissected {
  layer: Layer;
  next?: Next;
  /** Wireshark's words in `frame.protocols`; the layer's own name when absent. */
  path?: readonly string[];
}

/** The key by which the next layer is found in its table, and the octets that belong to it. */
export interface Next {
  by: 'ether-type' | 'ip-protocol' | 'data';
  key: number;
  reach: Reach;
  addresses?: Addresses;
}

/** Of the IP header around a layer, for the pseudo header of its checksum. */
export interface Addresses {
  source: Uint8Array;
  destination: Uint8Array;
}

/** What a layer cannot read in its own octets. */
export interface Surroundings {
  segment?: SegmentContext;
  /** Inside an ICMP error: a copy of another packet's beginning, so lengths may point beyond it. */
  quoted: boolean;
  addresses?: Addresses;
  /** Dissects a quoted packet, and yields its layers. */
  quote(next: Next): Layer[];
}
