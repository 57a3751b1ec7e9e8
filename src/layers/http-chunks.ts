import type { Span } from '../octets/span.ts';
import { hexDigit } from './hex-digit.ts';
import { hexLine } from './hex-line.ts';
import type { Field } from './layer.ts';
import { gatherOctets } from './octet-gatherer.ts';
import { type OctetLine, octetLine } from './octet-lines.ts';
import type { Reach } from './reach.ts';
import { counted } from './show.ts';
import { rawLine, textField } from './text-field.ts';

/** A chunked body (RFC 9112, 7.1): its lines, and what is left when the chunks' sizes and line ends are taken away. */
export interface HttpChunks {
  field: Field;
  octets: Uint8Array;
}

/** Chunks that are listed one by one; the octets of those after them count all the same. */
const MOST_LISTED = 2000;
const MOST_DIGITS = 8;

/** The octets alone, without a line of the tree. */
export function withoutChunks({ octets, start, end }: Reach): Uint8Array {
  const parts = gatherOctets(octets, end - start);
  for (let at = start; at < end; ) {
    const line = octetLine(octets, at, end);
    const size = sizeOf(octets, line);
    if (size === 0) break;
    const data = { start: line.next, end: Math.min(line.next + size, end) };
    parts.add(data.start, data.end);
    at = Math.min(data.end + 2, end);
  }
  return parts.octets();
}

export function httpChunks({ octets, start, end }: Reach): HttpChunks {
  const fields: Field[] = [];
  const parts = gatherOctets(octets, end - start);
  let at = start;
  while (at < end) {
    const line = octetLine(octets, at, end);
    const size = sizeOf(octets, line);
    const data = { start: line.next, end: Math.min(line.next + size, end) };
    if (size === 0) {
      at = line.next;
      fields.push(lastChunk(line, end), ...trailerLines(octets, line.next, end));
      at = end;
      break;
    }
    parts.add(data.start, data.end);
    const boundary = { start: data.end, end: Math.min(data.end + 2, end) };
    if (fields.length < MOST_LISTED) fields.push(chunkField(octets, line, { size, data, boundary }));
    at = boundary.end;
  }
  return { field: { name: '', label: 'HTTP chunked response', span: { start, end }, fields }, octets: parts.octets() };
}

/** What begins with no hexadecimal digit counts as 0 and ends the chunks. */
function sizeOf(octets: Uint8Array, { start, end }: OctetLine): number {
  let at = start;
  while (at < end && (octets[at] === 0x20 || octets[at] === 0x09)) at++;
  let size = 0;
  for (let digits = 0; at < end && digits < MOST_DIGITS; at++, digits++) {
    const digit = hexDigit(octets[at]!);
    if (digit < 0) break;
    size = size * 16 + digit;
  }
  return size;
}

interface ChunkSpans {
  size: number;
  data: Span;
  boundary: Span;
}

function chunkField(octets: Uint8Array, line: OctetLine, { size, data, boundary }: ChunkSpans): Field {
  return {
    name: '', label: `Data chunk (${size} octets)`, span: { start: line.start, end: boundary.end }, fields: [
      sizeField(line, size),
      hexLine('http.chunk_data', 'Chunk data', octets, data),
      ...(boundary.end > boundary.start ? [hexLine('http.chunk_boundary', 'Chunk boundary', octets, boundary)] : []),
    ],
  };
}

/** Wireshark marks two octets after the last size, whatever they are. */
function lastChunk(line: OctetLine, end: number): Field {
  return { name: '', label: 'End of chunked encoding', span: { start: line.start, end: Math.min(line.next + 2, end) }, fields: [sizeField(line, 0)] };
}

function sizeField({ start, next }: OctetLine, size: number): Field {
  return { name: 'http.chunk_size', label: `Chunk size: ${counted(size, 'octet')}`, span: { start, end: next }, value: size };
}

/** Trailer fields, and the empty line after them. */
function trailerLines(octets: Uint8Array, start: number, end: number): Field[] {
  const trailer = { start, end: trailerEnd(octets, start, end) };
  const part = trailer.end > trailer.start ? [textField('http.chunked_trailer_part', 'trailer-part', { octets, span: trailer })] : [];
  return trailer.end < end ? [...part, rawLine('', octets, { start: trailer.end, end: octetLine(octets, trailer.end, end).next })] : part;
}

function trailerEnd(octets: Uint8Array, start: number, end: number): number {
  let line = octetLine(octets, start, end);
  while (line.end > line.start && line.next < end) line = octetLine(octets, line.next, end);
  return line.end > line.start ? line.next : line.start;
}
