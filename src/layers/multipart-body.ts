import type { Span } from '../octets/span.ts';
import { data } from './data.ts';
import type { BodyAround } from './body-around.ts';
import type { Dissected } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import { hexLine } from './hex-line.ts';
import { cutLabel } from './label-length.ts';
import { layerField } from './layer-field.ts';
import type { Field } from './layer.ts';
import type { MediaType } from './media-type.ts';
import { multipartPart, type PartLayers } from './multipart-part.ts';
import { asciiText, escapedText } from './octet-text.ts';
import { type Reach, within } from './reach.ts';

/** A body in parts (RFC 2046, 5.1): its boundaries, each part with its headers and the layers of what it holds. */
interface Boundary {
  span: Span;
  isLast: boolean;
}

const MOST_PARTS = 1000;

export function multipartBody(reach: Reach, type: MediaType, around: BodyAround): Dissected[] {
  const boundary = boundaryOf(type.parameters);
  if (boundary === null) return [withoutBoundary(reach), dataBeside(reach)];
  const { start, end, source } = reach;
  const found = boundaries(reach, boundary);
  const inside = found.length > 0 ? partsBetween(found, reach, around) : nested(dataBeside(reach));
  const label = `MIME Multipart Media Encapsulation, Type: ${type.name}, Boundary: "${boundary}"`;
  const typeField: Field = { name: 'mime_multipart.type', label: `[Type: ${type.name}]`, value: type.name, generated: true };
  return [{
    layer: { protocol: 'mime_multipart', label: cutLabel(null, escapedText(label)), span: { start, end }, source, fields: [typeField, ...inside.fields] },
    path: ['mime_multipart', ...inside.path],
    columns: (columns) => inside.columns.reduce((current, edit) => edit(current), columns),
  }];
}

function boundaryOf(parameters: string): string | null {
  const match = /(?:^|[;\s])boundary\s*=\s*(?:"([^"]*)"|([^;\s]*))/i.exec(parameters);
  return match?.[1] ?? match?.[2] ?? null;
}

function withoutBoundary({ start, end, source }: Reach): Dissected {
  const text = 'The multipart dissector could not find a required parameter.';
  const span = { start, end };
  const items = expertItem({ name: 'mime_multipart.no_required_parameter', text, severity: 'Error', group: 'Protocol' });
  return { layer: { protocol: '', label: text, span, source, fields: items }, path: ['mime_multipart'] };
}

function dataBeside(reach: Reach): Dissected {
  return { layer: { ...data(reach).layer, source: reach.source } };
}

function nested({ layer }: Dissected): PartLayers {
  return { fields: [layerField(layer)], path: [layer.protocol], columns: [] };
}

/** Lines of two hyphens and the boundary, with the line end before each but the first. */
function boundaries({ octets, start, end }: Reach, boundary: string): Boundary[] {
  const mark = Uint8Array.from(`--${boundary}`, (character) => character.charCodeAt(0) & 0xff);
  const found: Boundary[] = [];
  for (let at = start; found.length < MOST_PARTS; ) {
    const place = indexOf(octets, mark, { from: at, end });
    if (place < 0) break;
    at = lineAfter(octets, place);
    found.push(boundaryAt(octets, { place, after: place + mark.length, end, isFirst: found.length === 0 }));
    if (found.at(-1)!.isLast || at < 0) break;
  }
  return found;
}

function boundaryAt(octets: Uint8Array, { place, after, end, isFirst }: { place: number; after: number; end: number; isFirst: boolean }): Boundary {
  const isLast = after + 2 <= end && octets[after] === 0x2d && octets[after + 1] === 0x2d;
  const lineEnd = octets.subarray(after, end).indexOf(0x0a);
  const lineBefore = isFirst ? 0 : octets[place - 2] === 0x0d ? 2 : 1;
  return { isLast, span: { start: place - lineBefore, end: lineEnd < 0 ? end : after + lineEnd + 1 } };
}

/** Where the next line begins; -1 behind the last one. */
function lineAfter(octets: Uint8Array, at: number): number {
  const end = octets.indexOf(0x0a, at);
  return end < 0 ? -1 : end + 1;
}

/** Another boundary may begin with the same characters. */
function endsBoundary(octets: Uint8Array, at: number, end: number): boolean {
  return at >= end || [0x0d, 0x0a, 0x20, 0x09, 0x2d].includes(octets[at]!);
}

/** The first line from `from` on that begins with `mark`. */
function indexOf(octets: Uint8Array, mark: Uint8Array, { from, end }: { from: number; end: number }): number {
  for (let at = from; at >= 0 && at + mark.length <= end; at = lineAfter(octets, at)) {
    if (mark.every((octet, index) => octets[at + index] === octet) && endsBoundary(octets, at + mark.length, end)) return at;
  }
  return -1;
}

function partsBetween(found: readonly Boundary[], reach: Reach, around: BodyAround): PartLayers {
  const parts = found.slice(0, -1).map((boundary, index) => multipartPart(within(reach, boundary.span.end, found[index + 1]!.span.start - boundary.span.end), around));
  const first = found[0]!.span;
  const preamble = first.start > reach.start ? [hexLine('mime_multipart.preamble', 'Preamble', reach.octets, { start: reach.start, end: first.start })] : [];
  const lines = found.flatMap((boundary, index) => [boundaryField(boundary, reach, index === 0), ...(parts[index]?.fields ?? [])]);
  return {
    fields: [...preamble, ...lines, ...ending(found.at(-1)!, reach)],
    path: parts.flatMap(({ path }) => path), columns: parts.flatMap(({ columns }) => columns),
  };
}

function boundaryField({ span, isLast }: Boundary, { octets }: Reach, isFirst: boolean): Field {
  const [name, title] = isFirst ? ['first_boundary', 'First boundary'] : isLast ? ['last_boundary', 'Last boundary'] : ['boundary', 'Boundary'];
  const value = asciiText(octets.subarray(span.start, span.end));
  return { name: `mime_multipart.${name}`, label: cutLabel(title, escapedText(value)), span, value };
}

/** What stands behind the last boundary; where that one is missing, an empty part is shown in its place. */
function ending({ span, isLast }: Boundary, { octets, end }: Reach): Field[] {
  if (!isLast) return [{ name: 'mime_multipart.part', label: 'Encapsulated multipart part: ', value: '' }];
  return span.end < end ? [hexLine('mime_multipart.trailer', 'Trailer', octets, { start: span.end, end })] : [];
}
