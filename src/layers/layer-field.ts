import type { Field, Layer } from './layer.ts';

/** A layer inside another one's tree: what an ICMP error quotes. */
export function layerField({ protocol, label, span, fields, source }: Layer): Field {
  return { name: protocol, label, span, fields, ...(source === undefined ? {} : { source }) };
}
