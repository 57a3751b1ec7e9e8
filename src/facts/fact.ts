import type { Span } from '../octets/span.ts';

/**
 * The door of `facts/`: everything that the report says, as kind + parameters + evidence, without prose or language.
 * A fact's kind is the union member, the template's file name, the anchor's stem in the HTML and the word in a rubric.
 */

/** Where a value was read: a frame, Wireshark's field name and, where it lies in one, the octets of that frame. */
export interface Evidence {
  frame: number;
  field?: string;
  octets?: Span;
}

/** A value with the place that proves it. `unit` tells the explanation how to print it. */
export interface Quantity {
  value: number | string | boolean | null;
  unit?: 'ns' | 'octets' | 'raw';
  frame?: number;
  field?: string;
  octets?: Span;
}
