import type { Span } from '../octets/span.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiValue, escapedText, printedText } from './octet-text.ts';

/** More than any label shows: an octet takes half an octet of the label at least. */
const LONGEST = 1024;

/** A field whose value is the text of its octets, after its title. */
export function textField(name: string, title: string, { octets, span }: { octets: Uint8Array; span: Span }): Field {
  const value = asciiValue(octets.subarray(span.start, span.end));
  return { name, label: cutLabel(title, escapedText(value.slice(0, LONGEST))), span, value };
}

/** A line that is its octets, without a field of its own where `name` is empty. */
export function rawLine(name: string, octets: Uint8Array, span: Span): Field {
  return { name, label: cutLabel('', printedText(octets.subarray(span.start, Math.min(span.end, span.start + LONGEST)))), span };
}
