import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import { readJson } from './json-values.ts';
import { jsonFields } from './json-fields.ts';
import type { MediaType } from './media-type.ts';
import type { Reach } from './reach.ts';
import { textLines } from './text-lines.ts';

/** A body of JSON (RFC 8259): each object or array with its members, and as lines of text whatever does not parse. */
export function jsonBody(reach: Reach, { name }: MediaType): Dissected[] {
  const { octets, start, end, source } = reach;
  const read = readJson(octets, start, end);
  const fields = jsonFields(read.values);
  const layer = { protocol: 'json', label: `JavaScript Object Notation: ${name}`, span: { start, end: read.end }, source, fields };
  const json: Dissected = { layer, columns: withJson(name) };
  return read.end < end ? [json, { ...textLines({ ...reach, start: read.end }, name), columns: undefined }] : [json];
}

/** What such a body of the type `name` makes of the columns. */
export const withJson = (name: string) => (columns: Columns): Columns => ({
  ...columns, info: `${columns.info}, JavaScript Object Notation (${name})`, protocol: columns.frozen ? columns.protocol : `${columns.protocol}/JSON`,
});
