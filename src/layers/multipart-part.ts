import type { Columns } from './dissection.ts';
import type { BodyAround } from './body-around.ts';
import { data } from './data.ts';
import type { Dissected } from './dissector.ts';
import { cutLabel } from './label-length.ts';
import { layerField } from './layer-field.ts';
import type { Field } from './layer.ts';
import { mediaTypeOf } from './media-type.ts';
import { type OctetLine, octetLine } from './octet-lines.ts';
import { asciiText, printedText } from './octet-text.ts';
import { type Reach, within } from './reach.ts';

/** One part of a body in parts: its headers, and what it holds as layers inside it. */
export interface PartLayers {
  fields: Field[];
  path: string[];
  columns: ((columns: Columns) => Columns)[];
}

const KNOWN_HEADERS = new Set([
  'content-description', 'content-disposition', 'content-encoding', 'content-id', 'content-language', 'content-length', 'content-transfer-encoding', 'content-type',
]);

interface PartHead {
  fields: Field[];
  /** The Content-Type's value; empty without one. */
  type: string;
  end: number;
}

export function multipartPart(reach: Reach, around: BodyAround): PartLayers {
  const head = partHead(reach);
  const type = mediaTypeOf(head.type);
  const inside = within(reach, head.end);
  const dissected = inside.start >= inside.end ? [] : type ? around.layersOf(inside, type, { ...around, depth: around.depth + 1 }) : [data(inside)];
  const all = dissected.flatMap(flat);
  const label = `Encapsulated multipart part: ${type ? ` (${type.name})` : ''}`;
  return {
    fields: [{ name: 'mime_multipart.part', label, span: { start: reach.start, end: reach.end }, value: '', fields: [...head.fields, ...all.map(({ layer }) => layerField(layer))] }],
    path: all.flatMap(({ path, layer }) => path ?? [layer.protocol]),
    columns: all.flatMap(({ columns }) => (columns ? [columns] : [])),
  };
}

function flat(dissected: Dissected): Dissected[] {
  return [dissected, ...(dissected.siblings ?? []).flatMap(flat)];
}

/** Headers up to an empty line, which belongs to the last of them; without one there are none. */
function partHead(reach: Reach): PartHead {
  const { octets, start, end } = reach;
  const lines: OctetLine[] = [];
  let line = octetLine(octets, start, end);
  while (line.end > line.start && line.next < end) {
    lines.push(line);
    line = octetLine(octets, line.next, end);
  }
  if (lines.length === 0 || line.end > line.start) return { fields: [], type: '', end: start };
  const fields = lines.map((header, index) => headerField(octets, header, index === lines.length - 1 ? line.next : header.next));
  const type = fields.find(({ name }) => name === 'mime_multipart.header.content-type');
  return { fields, type: String(type?.value ?? ''), end: line.next };
}

function headerField(octets: Uint8Array, { start, end }: OctetLine, next: number): Field {
  const text = asciiText(octets.subarray(start, end));
  const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/s.exec(text) ?? [];
  const isKnown = KNOWN_HEADERS.has(name.toLowerCase());
  const field: Field = { name: '', label: cutLabel('', printedText(octets.subarray(start, next))), span: { start, end: next } };
  return isKnown ? { ...field, name: `mime_multipart.header.${name.toLowerCase()}`, value: value.replace(/\s*;\s*/g, ';') } : field;
}
