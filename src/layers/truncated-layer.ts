import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';

/** Says that a dissector needed octets that were on the wire and are not in the capture; `name` is the protocol's in Wireshark's words. */
export function truncatedLayer(name: string): Dissected {
  return cutLayer({ kind: 'cut-by-snap-length', at: 0, needed: 0, had: 0 }, name);
}
