import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';
import { hexLine } from './hex-line.ts';
import { JPEG_MARKERS, jpegSegmentFields } from './jpeg-segments.ts';
import type { Field } from './layer.ts';
import { withInfo } from './media-layer.ts';
import { latin1Text } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { uint } from '../octets/uint.ts';

/** A JPEG image (ITU-T T.81, JFIF or Exif): its markers, the segments that they head, and the coded octets between them. */
const LEAST_OCTETS = 20;
const MOST_FIELDS = 5000;
const IDENTIFIER_AT = 6;

interface Walk {
  fields: Field[];
  /** Where reading ended; null where octets were missing. */
  at: number | null;
}

export function jpeg(reach: Reach): Dissected[] | null {
  const { octets, start, end, source } = reach;
  const identifier = latin1Text(octets.subarray(start + IDENTIFIER_AT, start + IDENTIFIER_AT + 5));
  if (end - start < LEAST_OCTETS || uint(octets, start, 2) !== 0xffd8 || (identifier !== 'JFIF\0' && identifier !== 'Exif\0')) return null;
  const { fields, at } = walked(octets, start, end);
  const layer = { protocol: 'image-jfif', label: 'JPEG File Interchange Format', span: { start, end }, source, fields };
  return [{ layer, columns: withInfo(' (JPEG JFIF image)') }, ...(at === null ? [cutLayer({ kind: 'bad-length', at: end, needed: 1, had: 0 }, 'JFIF (JPEG) image', reach.source)] : [])];
}

function walked(octets: Uint8Array, start: number, end: number): Walk {
  const fields: Field[] = [];
  let at = start;
  while (at < end && fields.length < MOST_FIELDS) {
    const coded = codedEnd(octets, at, end);
    if (coded > at) fields.push(hexLine('image-jfif.entropy_coded_segment', 'Entropy-coded segment (dissection is not yet implemented)', octets, { start: at, end: coded }));
    at = coded;
    if (at + 2 > end) break;
    const step = marker(octets, at, { end, isFirst: fields.length === 1 });
    if (!step) return { fields, at: null };
    fields.push(step.field);
    at = step.next;
  }
  return { fields, at };
}

/** Octets up to a marker: a zero behind 0xff belongs to what is coded. */
function codedEnd(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (octets[at] !== 0xff || (at + 1 < end && octets[at + 1] === 0))) at += octets[at] === 0xff ? 2 : 1;
  return Math.min(at, end);
}

/** Null where a segment is longer than what is there; a marker that nobody knows ends the image. */
function marker(octets: Uint8Array, at: number, { end, isFirst }: { end: number; isFirst: boolean }): { field: Field; next: number } | null {
  const code = octets[at + 1]!;
  const name = JPEG_MARKERS[0xff00 + code];
  const field = markerField(octets, at);
  if (code === 0xff) return { field: hexLine('image-jfif.fill_bytes', 'Fill bytes', octets, { start: at, end: at + 1 }), next: at + 1 };
  if (!name) return { field: { ...field, label: `${field.label} (Reserved)` }, next: end };
  if (code === 0x01 || (code >= 0xd0 && code <= 0xd9)) return { field, next: at + 2 };
  const next = at + 4 > end ? Infinity : at + 2 + uint(octets, at + 2, 2);
  return next > end ? null : { field: jpegSegmentFields({ octets, start: at, end: Math.max(next, at + 4), isFirst }, field), next: Math.max(next, at + 4) };
}

function markerField(octets: Uint8Array, at: number): Field {
  const value = uint(octets, at, 2);
  return { name: 'image-jfif.marker', label: `Marker: ${JPEG_MARKERS[value] ?? 'Unknown'} (0x${value.toString(16)})`, span: { start: at, end: at + 2 }, value };
}
