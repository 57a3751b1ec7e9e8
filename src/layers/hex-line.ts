import type { Span } from '../octets/span.ts';
import type { Field } from './layer.ts';
import { octetsText } from './show.ts';

/** A field whose value is its octets. */
export function hexLine(name: string, title: string, octets: Uint8Array, span: Span): Field {
  return { name, label: `${title}: ${octetsText(octets.subarray(span.start, Math.min(span.end, span.start + 37)))}`, span };
}
