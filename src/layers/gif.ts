import { hex } from '../octets/hex.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';
import { type FieldRow, readRow } from './field-row.ts';
import { hexLine } from './hex-line.ts';
import type { Field } from './layer.ts';
import { withInfo } from './media-layer.ts';
import { latin1Text } from './octet-text.ts';
import type { Reach } from './reach.ts';
import { counted, octetsText } from './show.ts';

/** A GIF image (GIF89a specification): the screen, then images and extensions with their data blocks. */
const LEAST_OCTETS = 20;
const MOST_BLOCKS = 5000;
const EXTENSIONS: Readonly<Record<number, string>> = { 0x01: 'Plain Text', 0xf9: 'Graphics Control', 0xfe: 'Comment', 0xff: 'Application' };

const named = (name: string, label: string, start: number): FieldRow => ({ start, end: start + 2, name: `image-gif.${name}`, label });
const SCREEN = [named('screen.width', 'Screen width', 6), named('screen.height', 'Screen height', 8)];
const IMAGE = [named('image.left', 'Image left position', 1), named('image.top', 'Image top position', 3), named('image.width', 'Image width', 5), named('image.height', 'Image height', 7)];

/** Reads on from block to block; `at` beyond the end says that octets were missing. */
interface Reader {
  octets: Uint8Array;
  end: number;
  at: number;
  isLater: boolean;
  blocks: number;
}

export function gif(reach: Reach): Dissected[] | null {
  const { octets, start, end, source } = reach;
  const version = latin1Text(octets.subarray(start, Math.min(start + 6, end)));
  if (end - start < LEAST_OCTETS || !/^GIF8[79]a$/.test(version)) return null;
  const reader: Reader = { octets, end, at: start + 13, isLater: version === 'GIF89a', blocks: 0 };
  const fields = [...screenFields(reader, start, version), ...blockFields(reader)];
  const layer = { protocol: 'image-gif', label: `Compuserve GIF, Version: ${version}`, span: { start, end }, source, fields };
  return [{ layer, columns: withInfo(` (${version})`) }, ...(reader.at > end ? [cutLayer({ kind: 'bad-length', at: end, needed: 1, had: 0 }, 'GIF image', reach.source)] : [])];
}

function screenFields(reader: Reader, start: number, version: string): Field[] {
  const { octets, isLater } = reader;
  const aspect = octets[start + 12]!;
  const aspectText = `${aspect}, yields an aspect ratio of (15 + ${aspect}) / 64 = ${((15 + aspect) / 64).toFixed(2)}`;
  return [
    { name: 'image-gif.version', label: `Version: ${version}`, span: { start, end: start + 6 }, value: version },
    ...SCREEN.map((row) => littleEndian(row, octets, start)),
    settings(octets, start + 10, { scope: 'Global', isLater }),
    readRow({ start: 11, end: 12, name: 'image-gif.image_background_index', label: 'Background color index' }, octets, start),
    ...(isLater && aspect > 0 ? [{ name: 'image-gif.global.pixel_aspect_ratio', label: aspectText, span: { start: start + 12, end: start + 13 }, value: aspect }] : []),
    ...colorMap(reader, octets[start + 10]!, 'Global'),
  ];
}

function littleEndian({ start, end, name, label }: FieldRow, octets: Uint8Array, base: number): Field {
  const value = octets[base + start]! + octets[base + start + 1]! * 256;
  return { name, label: `${label}: ${value}`, span: { start: base + start, end: base + end }, value };
}

/** The octet that says which color map follows, and how large. */
function settings(octets: Uint8Array, at: number, { scope, isLater }: { scope: 'Global' | 'Local'; isLater: boolean }): Field {
  const flags = octets[at]!;
  const [perColor, perPixel] = [((flags & 0x60) >> 4) + 1, (flags & 0x07) + 1];
  const present = flags >= 0x80 ? ` (${scope} color table present)` : '';
  const yesOrNo = (value: number) => (value ? 'True (1)' : 'False (0)');
  const prefix = `image-gif.${scope.toLowerCase()}`;
  const rows: FieldRow[] = [
    { start: 0, end: 1, name: `${prefix}.color_map.present`, label: `${scope} color map is present`, mask: 0x80, show: yesOrNo },
    { start: 0, end: 1, name: `${prefix}.color_bpp`, label: 'Bits per color minus 1', mask: 0x70 },
    ...(isLater ? [{ start: 0, end: 1, name: `${prefix}.color_map.ordered`, label: `${scope} color map is ordered`, mask: 0x08, show: yesOrNo }] : []),
    { start: 0, end: 1, name: 'image-gif.global.bpp', label: 'Image bits per pixel minus 1', mask: 0x07 },
  ];
  const label = `${scope} settings:${present} (${counted(perColor, 'bit')} per color) (${counted(perPixel, 'bit')} per pixel)`;
  return { name: '', label, span: { start: at, end: at + 1 }, fields: rows.map((row) => readRow(row, octets, at)) };
}

function colorMap(reader: Reader, flags: number, scope: 'Global' | 'Local'): Field[] {
  if (flags < 0x80) return [];
  const span = { start: reader.at, end: reader.at + 3 * 2 ** ((flags & 0x07) + 1) };
  reader.at = span.end;
  return span.end > reader.end ? [] : [hexLine(`image-gif.${scope.toLowerCase()}.color_map`, `${scope} color map`, reader.octets, span)];
}

/** Up to the trailer, to a block that is none, or to the end. */
function blockFields(reader: Reader): Field[] {
  const fields: Field[] = [];
  while (reader.at < reader.end && reader.blocks < MOST_BLOCKS) {
    const kind = reader.octets[reader.at]!;
    if (kind === 0x21) fields.push(extension(reader));
    else if (kind === 0x2c) fields.push(image(reader));
    else return kind === 0x3b ? [...fields, { name: 'image-gif.end', label: 'Trailer (End of the GIF stream)', span: { start: reader.at, end: reader.at + 1 } }] : fields;
  }
  return fields;
}

function extension(reader: Reader): Field {
  const { octets, at: start, end } = reader;
  const label = octets[start + 1] ?? 0;
  const title = EXTENSIONS[label] ?? `<Warning: Unknown extension 0x${label.toString(16).padStart(2, '0').toUpperCase()}>`;
  const field = { name: 'image-gif.extension.label', label: `Extension label: ${EXTENSIONS[label] ?? 'Unknown'} (0x${hex(Uint8Array.of(label))})`, span: { start: start + 1, end: start + 2 }, value: label };
  reader.at = start + 2;
  const fields = start + 2 > end ? [] : [field, ...dataBlocks(reader)];
  return { name: 'image-gif.extension', label: `Extension: ${title}`, span: { start, end: reader.at > end ? start + 1 : reader.at }, fields };
}

function image(reader: Reader): Field {
  const { octets, at: start, end, isLater } = reader;
  reader.at = start + 10;
  if (start + 10 > end) return { name: 'image-gif.image', label: 'Image', span: { start, end: start + 1 } };
  const head = [...IMAGE.map((row) => littleEndian(row, octets, start)), settings(octets, start + 9, { scope: 'Local', isLater }), ...colorMap(reader, octets[start + 9]!, 'Local')];
  const fields = [...head, ...codeSize(reader), ...dataBlocks(reader)];
  return { name: 'image-gif.image', label: 'Image', span: { start, end: reader.at > end ? start + 1 : reader.at }, fields };
}

function codeSize(reader: Reader): Field[] {
  const { octets, at } = reader;
  reader.at++;
  return reader.at > reader.end ? [] : [readRow({ start: 0, end: 1, name: 'image-gif.image.code_size', label: 'LZW minimum code size' }, octets, at)];
}

/** Blocks that each say their length, up to an empty one. */
function dataBlocks(reader: Reader): Field[] {
  const { octets, end } = reader;
  const fields: Field[] = [];
  while (reader.at <= end) {
    const start = reader.at;
    if (start === end) reader.at = end + 1;
    if (start === end) break;
    const length = octets[start]!;
    reader.at = start + 1 + length;
    if (reader.at > end) break;
    const block = octets.subarray(start + 1, reader.at);
    if (++reader.blocks <= MOST_BLOCKS) fields.push({ name: 'image-gif.data_block', label: `Data block: ${length === 0 ? '<none>' : octetsText(block)} (length = ${length})`, span: { start, end: reader.at }, value: hex(block) });
    if (length === 0) break;
  }
  return fields;
}
