import type { Span } from '../octets/span.ts';
import { exifFields } from './exif.ts';
import { expertItem } from './expert-item.ts';
import { type FieldRow, readRow } from './field-row.ts';
import { hexLine } from './hex-line.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { asciiValue, escapedText } from './octet-text.ts';
import { counted, named } from './show.ts';
import { strayItems } from './stray-text.ts';

/** The segments of a JPEG image that a marker heads, with the lines of those that Wireshark reads. */
export interface JpegSegment extends Span {
  octets: Uint8Array;
  /** The first behind the image's start. */
  isFirst: boolean;
}

const FRAME_KINDS = ['Baseline DCT', 'Extended sequential DCT', 'Progressive DCT', 'Lossless (sequential)'];
const DIFFERENTIAL_KINDS = ['', 'Differential sequential DCT', 'Differential progressive DCT', 'Differential lossless (sequential)'];
const many = (first: number, count: number, words: string): [number, string][] => Array.from({ length: count }, (_, index) => [first + index, `${words} ${index}`]);
const frames = (first: number, kinds: readonly string[], words: string): [number, string][] => kinds.flatMap((kind, index) => (kind === '' ? [] : [[first + index, `Start of Frame (${words}) - ${kind}`] as [number, string]]));

export const JPEG_MARKERS: Readonly<Record<number, string>> = Object.fromEntries([
  ...frames(0xffc0, FRAME_KINDS, 'non-differential, Huffman coding'),
  ...frames(0xffc4, DIFFERENTIAL_KINDS, 'differential, Huffman coding'),
  ...frames(0xffc8, ['Reserved for JPEG extensions', ...FRAME_KINDS.slice(1)], 'non-differential, arithmetic coding'),
  ...frames(0xffcc, DIFFERENTIAL_KINDS, 'differential, arithmetic coding'),
  ...many(0xffd0, 8, 'Restart interval termination - Restart with modulo 8 count'),
  ...many(0xffe0, 16, 'Reserved for application segments -'),
  ...many(0xfff0, 14, 'Reserved for JPEG extensions -'),
  [0xff01, 'Reserved - For temporary private use in arithmetic coding'], [0xffc4, 'Define Huffman table(s)'], [0xffcc, 'Define arithmetic coding conditioning(s)'],
  [0xffd8, 'Start of Image'], [0xffd9, 'End of Image'], [0xffda, 'Start of Scan'], [0xffdb, 'Define quantization table(s)'], [0xffdc, 'Define number of lines'],
  [0xffdd, 'Define restart interval'], [0xffde, 'Define hierarchical progression'], [0xffdf, 'Expand reference component(s)'], [0xfffe, 'Comment'],
]);

const row = (start: number, length: number, [name, label]: readonly [string, string], rest: Partial<FieldRow> = {}): FieldRow => ({ start, end: start + length, name: `image-jfif.${name}`, label, ...rest });
const LENGTH = row(2, 2, ['length', 'Length']);
const UNITS = { 0: 'No units; Xdensity and Ydensity specify the pixel aspect ratio', 1: 'Dots per inch', 2: 'Dots per centimeter' };
const JFIF_ROWS = [
  row(11, 1, ['units', 'Units'], { show: named(UNITS) }), row(12, 2, ['Xdensity', 'Xdensity']), row(14, 2, ['Ydensity', 'Ydensity']),
  row(16, 1, ['Xthumbnail', 'Xthumbnail']), row(17, 1, ['Ythumbnail', 'Ythumbnail']),
];
const FRAME_ROWS = [
  row(4, 1, ['sof.precision', 'Sample Precision (bits)']), row(5, 2, ['sof.lines', 'Lines']), row(7, 2, ['sof.samples_per_line', 'Samples per line']),
  row(9, 1, ['sof.nf', 'Number of image components in frame']),
];
const COMPONENT_ROWS = [
  row(0, 1, ['sof.c_i', 'Component identifier']), row(1, 1, ['sof.h_i', 'Horizontal sampling factor'], { mask: 0xf0 }),
  row(1, 1, ['sof.v_i', 'Vertical sampling factor'], { mask: 0x0f }), row(2, 1, ['sof.tq_i', 'Quantization table destination selector']),
];
const SELECTOR_ROWS = [
  row(0, 1, ['sos.component_selector', 'Scan component selector']), row(1, 1, ['sos.dc_entropy_selector', 'DC entropy coding table destination selector'], { mask: 0xf0 }),
  row(1, 1, ['sos.ac_entropy_selector', 'AC entropy coding table destination selector'], { mask: 0x0f }),
];
const SCAN_END_ROWS = [
  row(0, 1, ['sos.ss', 'Start of spectral or predictor selection']), row(1, 1, ['sos.se', 'End of spectral selection']),
  row(2, 1, ['sos.ah', 'Successive approximation bit position high'], { mask: 0xf0 }),
  row(2, 1, ['sos.al', 'Successive approximation bit position low or point transform'], { mask: 0x0f }),
];

export function jpegSegmentFields(segment: JpegSegment, marker: Field): Field {
  const { octets, start, end } = segment;
  const code = octets[start + 1]!;
  const isFrame = code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
  const [name, title] = isFrame ? ['sof', 'Start of Frame header'] : code === 0xda ? ['header.sos', 'Start of Segment header'] : code === 0xfe ? ['header.comment', 'Comment header'] : ['marker_segment', 'Marker segment'];
  const label = `${title}: ${JPEG_MARKERS[0xff00 + code]} (0xFF${code.toString(16).toUpperCase()})`;
  const inside = isFrame ? components(segment) : code === 0xda ? scan(segment) : code === 0xfe ? comment(segment) : code >= 0xe0 && code <= 0xe2 ? application(segment, code) : rest(segment, start + 4);
  return { name: `image-jfif.${name}`, label, span: { start, end }, fields: [marker, readRow(LENGTH, octets, start), ...inside] };
}

function fitting(rows: readonly FieldRow[], { octets, end }: JpegSegment, base: number): Field[] {
  return rows.filter((each) => base + each.end <= end).map((each) => readRow(each, octets, base));
}

function components(segment: JpegSegment): Field[] {
  const { octets, start } = segment;
  const count = octets[start + 9] ?? 0;
  return [...fitting(FRAME_ROWS, segment, start), ...Array.from({ length: count }, (_, index) => fitting(COMPONENT_ROWS, segment, start + 10 + 3 * index)).flat()];
}

function scan(segment: JpegSegment): Field[] {
  const { octets, start } = segment;
  const count = octets[start + 4] ?? 0;
  return [
    ...fitting([row(4, 1, ['sos.ns', 'Number of image components in scan'])], segment, start),
    ...Array.from({ length: count }, (_, index) => fitting(SELECTOR_ROWS, segment, start + 5 + 2 * index)).flat(),
    ...fitting(SCAN_END_ROWS, segment, start + 5 + 2 * count),
  ];
}

function comment({ octets, start, end }: JpegSegment): Field[] {
  const span = { start: start + 4, end };
  const inside = octets.subarray(span.start, end);
  const value = asciiValue(inside);
  return [{ name: 'image-jfif.comment', label: cutLabel('Comment', escapedText(value)), span, value, fields: strayItems(inside) }];
}

/** By the text that it begins with. */
function application(segment: JpegSegment, code: number): Field[] {
  const { octets, start, end, isFirst } = segment;
  const value = asciiValue(octets.subarray(start + 4, end));
  const span = { start: start + 4, end: Math.min(end, start + 5 + value.length) };
  const field = { name: 'image-jfif.identifier', label: `Identifier: ${escapedText(value)}`, span, value };
  if (code === 0xe0 && value === 'JFIF') return [field, ...jfif(segment)];
  if (code === 0xe1 && value === 'Exif') return [isFirst ? { ...field, fields: notJfif() } : field, ...exifFields({ octets, start: span.end + 1, end })];
  return [{ ...field, label: `${cutLabel('', field.label)} (Unknown identifier)` }, ...rest(segment, span.end)];
}

function notJfif(): Field[] {
  const text = 'Initial App0 segment with "JFIF" Identifier not found';
  return expertItem({ name: 'image-jfif.app0-identifier-not-jfif', text, severity: 'Warning', group: 'Protocol' });
}

function jfif(segment: JpegSegment): Field[] {
  const { octets, start, end } = segment;
  if (start + 18 > end) return [];
  const [major, minor] = [octets[start + 9]!, octets[start + 10]!];
  const parts = [row(9, 1, ['version.major', 'Major Version']), row(10, 1, ['version.minor', 'Minor Version'])].map((each) => readRow(each, octets, start));
  const size = 3 * octets[start + 16]! * octets[start + 17]!;
  const thumbnail = { start: start + 18, end: Math.min(end, start + 18 + size) };
  return [
    { name: 'image-jfif.version', label: `Version: ${major}.${minor}`, span: { start: start + 9, end: start + 11 }, fields: parts },
    ...fitting(JFIF_ROWS, segment, start),
    ...(size > 0 ? [hexLine('image-jfif.RGB', 'RGB values of thumbnail pixels', octets, thumbnail)] : []),
  ];
}

function rest({ octets, end }: JpegSegment, start: number): Field[] {
  if (start >= end) return [];
  return [{ ...hexLine('image-jfif.remain_seg_data', '', octets, { start, end }), label: `Remaining segment data: ${counted(end - start, 'byte')}` }];
}

