import type { Span } from '../octets/span.ts';
import { EXIF_TAGS, EXIF_TYPES, type ExifDirectoryKind } from './exif-tags.ts';
import { hexLine } from './hex-line.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiValue, escapedText } from './octet-text.ts';

/** Exif (CIPA DC-008) inside a JPEG segment: directories of tags, and the values that stand elsewhere, all in the order of their places. */
interface Tiff {
  octets: Uint8Array;
  /** The header's first octet, from which places count. */
  base: number;
  end: number;
  isLittle: boolean;
}

/** What is still to be read, by its place. */
type Waiting = { at: number; directory: ExifDirectoryKind; index: number } | { at: number; type: number; count: number };

const MOST_READ = 200;
const MOST_VALUES = 256;
const TITLES: Readonly<Record<ExifDirectoryKind, string>> = { tag: 'Image File Directory', tag_exif: 'Exif IFD', tag_gps: 'GPS IFD', tag_interop: 'Interoperability IFD' };
const POINTERS: Readonly<Record<number, ExifDirectoryKind>> = { 34665: 'tag_exif', 34853: 'tag_gps', 40965: 'tag_interop' };
const HEADER_LENGTH = 8;

export function exifFields({ octets, start, end }: { octets: Uint8Array; start: number; end: number }): Field[] {
  if (start + HEADER_LENGTH > end) return [];
  const order = octets[start]! * 256 + octets[start + 1]!;
  if (order !== 0x4949 && order !== 0x4d4d) return [];
  const tiff: Tiff = { octets, base: start, end, isLittle: order === 0x4949 };
  const first = numberAt(tiff, start + 4, 4);
  return [
    { name: 'image-jfif.endianness', label: `Endianness: ${tiff.isLittle ? 'little' : 'big'} endian`, span: { start, end: start + 2 }, value: order },
    { name: 'image-jfif.start_ifd_offset', label: `Start offset of IFD starting from the TIFF header start: ${first} bytes`, span: { start: start + 4, end: start + 8 }, value: first },
    ...waitingFields(tiff, first),
  ];
}

function waitingFields(tiff: Tiff, first: number): Field[] {
  const fields: Field[] = [];
  const waiting: Waiting[] = [{ at: first, directory: 'tag', index: 0 }];
  for (let read = 0; waiting.length > 0 && read < MOST_READ; read++) {
    waiting.sort((one, other) => one.at - other.at);
    const next = waiting.shift()!;
    if ('directory' in next) fields.push(...directory(tiff, next, waiting));
    else fields.push(...values(tiff, { type: next.type, count: next.count, at: tiff.base + next.at }));
  }
  return fields;
}

function directory(tiff: Tiff, { at, directory: kind, index }: Extract<Waiting, { directory: unknown }>, waiting: Waiting[]): Field[] {
  const start = tiff.base + at;
  const count = start + 2 <= tiff.end ? numberAt(tiff, start, 2) : 0;
  const end = start + 2 + 12 * count + 4;
  if (end > tiff.end) return [];
  const entries = Array.from({ length: Math.min(count, MOST_VALUES) }, (_, entry) => entryFields(tiff, { at: start + 2 + 12 * entry, kind }, waiting)).flat();
  const next = numberAt(tiff, end - 4, 4);
  if (next > at && kind === 'tag') waiting.push({ at: next, directory: kind, index: index + 1 });
  const fields: Field[] = [
    { name: 'image-jfif.ifd.num_fields', label: `Number of fields in this IFD: ${count}`, span: { start, end: start + 2 }, value: count },
    ...entries,
    { name: 'image-jfif.next_ifd_offset', label: `Offset to next IFD from start of TIFF header: ${next} bytes`, span: { start: end - 4, end }, value: next },
  ];
  return [{ name: '', label: `${TITLES[kind]} #${index}`, span: { start, end }, fields }];
}

function entryFields(tiff: Tiff, { at, kind }: { at: number; kind: ExifDirectoryKind }, waiting: Waiting[]): Field[] {
  const [tag, type, count] = [numberAt(tiff, at, 2), numberAt(tiff, at + 2, 2), numberAt(tiff, at + 4, 4)];
  const head: Field[] = [
    { name: `image-jfif.ifd.${kind}`, label: `Tag: ${EXIF_TAGS[kind][tag] ?? 'Unknown'} (${tag})`, span: { start: at, end: at + 2 }, value: tag },
    { name: 'image-jfif.ifd.type', label: `Type: ${EXIF_TYPES[type]?.name ?? 'Unknown'} (${type})`, span: { start: at + 2, end: at + 4 }, value: type },
    { name: 'image-jfif.ifd.count', label: `Count: ${count}`, span: { start: at + 4, end: at + 8 }, value: count },
  ];
  const pointed = POINTERS[tag];
  const place = numberAt(tiff, at + 8, 4);
  if (pointed && type === 4) waiting.push({ at: place, directory: pointed, index: 0 });
  if (count * (EXIF_TYPES[type]?.size ?? 1) <= 4) return [...head, ...values(tiff, { type, count, at: at + 8 })];
  waiting.push({ at: place, type, count });
  return [...head, { name: 'image-jfif.ifd.offset', label: `Value offset from start of TIFF header: ${place}`, span: { start: at + 8, end: at + 12 }, value: place }];
}

/** Text and octets in one line, numbers in one each. */
function values(tiff: Tiff, { type, count, at }: { type: number; count: number; at: number }): Field[] {
  const kind = EXIF_TYPES[type];
  const size = count * (kind?.size ?? 1);
  if (!kind || count === 0 || at + size > tiff.end) return [];
  const span = { start: at, end: at + size };
  if (type === 2) return [text(tiff, span)];
  if (type === 7) return [hexLine('image-jfif.ifd.value_undefined', 'Value (raw)', tiff.octets, span)];
  return Array.from({ length: Math.min(count, MOST_VALUES) }, (_, index) => value(tiff, { type, at: at + index * kind.size }));
}

function text({ octets }: Tiff, span: Span): Field {
  const value = asciiValue(octets.subarray(span.start, span.end));
  return { name: 'image-jfif.ifd.value_ascii', label: cutLabel('Value', escapedText(value)), span, value };
}

function value(tiff: Tiff, { type, at }: { type: number; at: number }): Field {
  const { name, size } = EXIF_TYPES[type]!;
  const field = `image-jfif.ifd.value_${name.toLowerCase()}`;
  const span = { start: at, end: at + size };
  const read = (from: number, length: number) => (type >= 9 ? numberAt(tiff, from, length) | 0 : numberAt(tiff, from, length));
  if (size < 8) return { name: field, label: `Value: ${read(at, size)}`, span, value: read(at, size) };
  const [over, under] = [read(at, 4), read(at + 4, 4)];
  return {
    name: field, label: `Value: ${over}/${under}`, span, fields: [
      { name: `${field}.numerator`, label: `Numerator: ${over}`, span: { start: at, end: at + 4 }, value: over },
      { name: `${field}.denominator`, label: `Denominator: ${under}`, span: { start: at + 4, end: at + 8 }, value: under },
    ],
  };
}

function numberAt({ octets, isLittle }: Tiff, at: number, length: number): number {
  const parts = Array.from(octets.subarray(at, at + length));
  return (isLittle ? parts.reverse() : parts).reduce((sum, octet) => sum * 256 + octet, 0);
}
