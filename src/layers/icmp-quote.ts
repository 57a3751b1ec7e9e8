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

/** Of a quoted packet all that can be read stands inside the message's tree; octets that nobody reads beside it, but for TCP's. */
export function quotedContents(layers: Layer[]): Contents {
  const hasTcp = layers.some(({ protocol }) => protocol === 'tcp');
  const isInside = ({ protocol }: Layer) => !protocol.startsWith('_ws.') && (hasTcp || protocol !== 'data');
  const inner = layers.filter(isInside);
  return { fields: inner.map(layerField), path: inner.flatMap(pathOf), payload: layers.filter((layer) => !isInside(layer)).map(beside) };
}

/** Octets of a message that nobody reads stand inside the message. */
function pathOf({ protocol, fields }: Layer): string[] {
  return protocol === 'http' && fields.some(({ name }) => name === 'data') ? [protocol, 'data'] : [protocol];
}

/** That the quote was cut is said of the whole frame. */
function beside(layer: Layer): Dissected {
  if (layer.protocol !== '_ws.short' && layer.protocol !== '_ws.malformed') return { layer };
  const words = layer.protocol === '_ws.short' ? '[Packet size limited during capture]' : '[Malformed Packet]';
  return { layer, path: [], columns: (columns) => ({ ...columns, info: columns.info + words }) };
}
