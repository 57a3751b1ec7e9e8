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

/** Headers of the quoted packet stand inside the message's tree; its payload beside it. */
export function quotedContents(layers: Layer[]): Contents {
  const inner = layers.filter(({ protocol }) => protocol !== 'data');
  const payload = layers.filter(({ protocol }) => protocol === 'data').map((layer) => ({ layer }));
  return { fields: inner.map(layerField), path: inner.map(({ protocol }) => protocol), payload };
}
