import { bodyLayers, guessedLayers } from './body-layers.ts';
import { data } from './data.ts';
import type { Dissected, Surroundings } from './dissector.ts';
import { expertItem } from './expert-item.ts';
import type { HttpContext } from './frame-context.ts';
import { httpChunks } from './http-chunks.ts';
import type { HttpHead } from './http-head.ts';
import { layerField } from './layer-field.ts';
import type { Field } from './layer.ts';
import { mediaTypeOf } from './media-type.ts';
import { asciiValue } from './octet-text.ts';
import type { Reach } from './reach.ts';

/** A message's body: chunks and content coding undone, each result a source of its own, then handed to the dissector of its type. */
export interface HttpBody {
  /** Lines under the message. */
  fields: Field[];
  /** Layers beside it. */
  siblings: readonly Dissected[];
  path: readonly string[];
  /** Another dissector took it. */
  handedOn: boolean;
}

interface Carried {
  head: HttpHead;
  context: HttpContext;
  surroundings: Surroundings;
}

/** More than this of a decoded body is not looked at. */
export const MOST_DECODED = 8 * 1024 * 1024;
export const CONTENT_CODINGS = new Set(['gzip', 'x-gzip', 'deflate', 'x-deflate', 'br']);

export function httpBody(sent: Reach, carried: Carried): HttpBody {
  const { head, context, surroundings } = carried;
  const chunks = context.chunked ? httpChunks(sent) : null;
  const lines = chunks ? [chunks.field] : [];
  const reach = chunks ? newSource(surroundings, 'De-chunked entity body', chunks.octets) : sent;
  if (reach.start >= reach.end) return { fields: chunks ? [...lines, fileField(reach)] : lines, siblings: [], path: [], handedOn: false };
  if (hasOtherTransferCoding(head)) return plain(lines, reach);
  const coding = head.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (coding === '') return typed(lines, reach, carried);
  return decoded(lines, reach, { ...carried, coding });
}

function decoded(lines: Field[], reach: Reach, carried: Carried & { coding: string }): HttpBody {
  const { coding, surroundings } = carried;
  const { start, end } = reach;
  const whole = CONTENT_CODINGS.has(coding) ? surroundings.inflate?.(coding, reach.octets.subarray(start, end), MOST_DECODED) : null;
  const label = `Content-encoded entity body (${carried.head.headers.get('content-encoding')!}): ${end - start} bytes`;
  const line: Field = { name: '', label, span: { start, end }, source: reach.source };
  if (!whole) return { fields: [...lines, { ...line, fields: [...failure(surroundings), dataField(reach)] }], siblings: [], path: ['data'], handedOn: false };
  const inflated = newSource(surroundings, 'Uncompressed entity body', whole);
  return typed([...lines, { ...line, label: `${label} -> ${whole.length} bytes` }], inflated, carried);
}

function failure({ inflate }: Surroundings): Field[] {
  return inflate ? expertItem({ name: 'http.decompression_failed', text: 'Decompression failed', severity: 'Warning', group: 'Undecoded' }) : [];
}

/** By its Content-Type; without one the octets are lines of the message itself. */
function typed(lines: Field[], reach: Reach, { head, surroundings }: Carried): HttpBody {
  const type = mediaTypeOf(head.headers.get('content-type') ?? '');
  const withSize = [...lines, fileField(reach)];
  if (reach.start >= reach.end) return { fields: withSize, siblings: [], path: [], handedOn: false };
  if (type === null) return guessed(withSize, reach);
  const { layers, taken, refused } = bodyLayers(reach, type, { surroundings, depth: 0 });
  return { fields: refused ? [...withSize, ...refusal()] : withSize, siblings: layers, path: [], handedOn: taken && isWhole(layers) };
}

function guessed(lines: Field[], reach: Reach): HttpBody {
  const layers = guessedLayers(reach);
  return layers ? { fields: lines, siblings: layers, path: [], handedOn: isWhole(layers) } : plain(lines, reach);
}

/** Where a dissector ran out of octets, Wireshark does not come back to end the message's own layer. */
function isWhole(layers: readonly Dissected[]): boolean {
  return !layers.some(({ layer }) => layer.protocol === '_ws.malformed');
}

function refusal(): Field[] {
  const text = 'HTTP body subdissector failed, trying heuristic subdissector';
  return expertItem({ name: 'http.subdissector_failed', text, severity: 'Note', group: 'Malformed' });
}

/** As plain octets under the message. */
export function plain(lines: Field[], reach: Reach): HttpBody {
  return { fields: [...lines, dataField(reach)], siblings: [], path: ['data'], handedOn: false };
}

function dataField(reach: Reach): Field {
  return { ...layerField(data(reach).layer), source: reach.source };
}

/** Its value ends at the first octet of zero. */
function fileField({ octets, start, end, source }: Reach): Field {
  return { name: 'http.file_data', label: `File Data: ${end - start} bytes`, span: { start, end }, source, value: asciiValue(octets.subarray(start, end)) };
}

function newSource(surroundings: Surroundings, name: string, octets: Uint8Array): Reach {
  return { octets, source: surroundings.addSource({ name, octets }), start: 0, end: octets.length, wireEnd: octets.length };
}

/** A transfer coding other than chunked: Wireshark undoes none. */
export function hasOtherTransferCoding({ headers }: Pick<HttpHead, 'headers'>): boolean {
  const codings = headers.get('transfer-encoding')?.split(',').map((coding) => coding.trim()) ?? [];
  return codings.some((coding) => /^(x-)?(gzip|compress)$|^deflate$/.test(coding));
}
