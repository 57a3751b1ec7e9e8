import type { Span } from '../octets/span.ts';

/**
 * The door of `layers/`: a frame's octets yield layers, outermost first. One file per protocol with its table of
 * fields on top; nothing here compares two frames. A layer that cannot go on says so in `stop`; the layers before it stay.
 */
export interface Layer {
  /** Wireshark's name: frame, eth, vlan, null, sll, raw, ip, ipv6, icmp, tcp, udp, http, data; empty for a line between layers. */
  protocol: string;
  /** The layer's line in Wireshark's tree, e.g. `Internet Protocol Version 4, Src: 127.0.0.1, Dst: 127.0.0.1`. */
  label: string;
  span: Span;
  /** Index into `Dissection.sources` of the octets that its spans count in; the frame where absent. */
  source?: number;
  fields: Field[];
  stop?: LayerStop;
}

/** One line of the tree. */
export interface Field {
  /** Wireshark's field name (`tcp.srcport`); empty for a line that has none. */
  name: string;
  /** The line as Wireshark prints it, in English in every language. */
  label: string;
  /** Octets of the layer's source; absent for a line that stands in no octet. */
  span?: Span;
  /** Where its octets, and those of the lines under it, are not the layer's: index into `Dissection.sources`. */
  source?: number;
  /**
   * By the field's kind: numbers as such (64 bits as decimal digits beyond 2^53), times in nanoseconds (points in time as decimal digits
   * since 1970), text and addresses as text, octets as hexadecimal or absent when they are those of `span`.
   */
  value?: number | string;
  /** Derived, not read; its label stands in brackets. */
  generated?: true;
  /** In no tree, but filters and lists of fields know it (`ip.addr`). */
  hidden?: true;
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
