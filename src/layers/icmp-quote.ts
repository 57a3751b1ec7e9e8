import type { Dissected } from './dissector.ts';
import { layerField } from './layer-field.ts';
import type { Field, Layer } from './layer.ts';

/** What an ICMP message holds. */
export interface Contents {
  fields: Field[];
  path: string[];
  /** What lies in the quoted packet stands beside this layer, as in Wireshark's tree. */
  payload: Dissected[];
}

/** What of a quoted packet stands inside the message's tree. */
const HEADERS: ReadonlySet<string> = new Set(['ip', 'ipv6', 'icmp', 'icmpv6', 'tcp', 'udp']);

/** Headers of the quoted packet stand inside the message's tree; its payload beside it. */
export function quotedContents(layers: Layer[]): Contents {
  const inner = layers.filter(({ protocol }) => HEADERS.has(protocol));
  const payload = layers.filter(({ protocol }) => !HEADERS.has(protocol)).map(beside);
  return { fields: inner.map(layerField), path: inner.map(({ protocol }) => protocol), payload };
}

/** That the quote was cut is said of the whole frame. */
function beside(layer: Layer): Dissected {
  if (layer.protocol !== '_ws.short' && layer.protocol !== '_ws.malformed') return { layer };
  const words = layer.protocol === '_ws.short' ? '[Packet size limited during capture]' : '[Malformed Packet]';
  return { layer, path: [], columns: (columns) => ({ ...columns, info: columns.info + words }) };
}
