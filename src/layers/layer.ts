import type { Span } from '../octets/span.ts';

/**
 * The door of `layers/`: a frame's octets yield layers, outermost first. One file per protocol with its table of
 * fields on top; nothing here compares two frames. A layer that cannot go on says so in `stop`; the layers before it stay.
 */
export interface Layer {
  /** Wireshark's name: frame, eth, vlan, null, sll, raw, ip, ipv6, icmp, tcp, udp, data. */
  protocol: string;
  /** The layer's line in Wireshark's tree, e.g. `Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1`. */
  label: string;
  span: Span;
  fields: Field[];
  stop?: LayerStop;
}

/** One line of the tree. */
export interface Field {
  /** Wireshark's field name (`tcp.srcport`); empty for a line that has none. */
  name: string;
  /** The line as Wireshark prints it, in English in every language. */
  label: string;
  /** Octets of the frame; absent for a generated line (Wireshark prints those in brackets). */
  span?: Span;
  /** The value as a number, or as text where it is none. */
  value?: number | string;
  fields?: Field[];
}

/** Where a layer ended too early, and by which length it was bounded. */
export interface LayerStop {
  kind: 'cut-by-snap-length' | 'header-length' | 'bad-length' | 'unknown-link-type' | 'unreassembled-fragment';
  /** Octet in the frame at which reading stopped. */
  at: number;
  needed: number;
  had: number;
}
