import type { Dissected } from './dissector.ts';
import type { Field } from './layer.ts';
import { withInfo } from './media-layer.ts';
import { octetLine } from './octet-lines.ts';
import type { Reach } from './reach.ts';
import { rawLine } from './text-field.ts';

/** Lines that are listed; those after them are counted. */
const MOST_LISTED = 10_000;

/** A body of text, line by line; `type` as it stands in the tree and in the Info column, empty for text without a type. */
export function textLines({ octets, start, end, source }: Reach, type: string): Dissected {
  const fields: Field[] = [];
  let count = 0;
  for (let line = octetLine(octets, start, end); line.start < end; line = octetLine(octets, line.next, end)) {
    if (count++ < MOST_LISTED) fields.push(rawLine('', octets, { start: line.start, end: line.next }));
  }
  const label = `Line-based text data${type === '' ? '' : `: ${type}`} (${count} lines)`;
  return { layer: { protocol: 'data-text-lines', label, span: { start, end }, source, fields }, columns: type === '' ? undefined : withInfo(` (${type})`) };
}
