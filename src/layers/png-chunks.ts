import type { Span } from '../octets/span.ts';
import { uint } from '../octets/uint.ts';
import { type FieldRow, readRow } from './field-row.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { escapedText, latin1Text } from './octet-text.ts';
import { hexNumber, named } from './show.ts';

/** The chunks of a PNG image that Wireshark has words for, and how it reads the contents of some. */
export interface PngChunk {
  title: string;
  /** Fields may reach beyond `data`, whose end the caller then takes for the chunk's fault. */
  read?: (octets: Uint8Array, data: Span) => Field[];
}

const row = (start: number, length: number, [name, label]: readonly [string, string], show?: (value: number) => string): FieldRow => ({ start, end: start + length, name: `png.${name}`, label, show });
const rows = (list: readonly FieldRow[]) => (octets: Uint8Array, { start }: Span): Field[] => list.filter((each) => start + each.end <= octets.length).map((each) => readRow(each, octets, start));

const HEADER = rows([
  row(0, 4, ['ihdr.width', 'Width']), row(4, 4, ['ihdr.height', 'Height']), row(8, 1, ['ihdr.bitdepth', 'Bit Depth']),
  row(9, 1, ['ihdr.colour_type', 'Colour Type'], named({ 0: 'Greyscale', 2: 'Truecolour', 3: 'Indexed-colour', 4: 'Greyscale with alpha', 6: 'Truecolour with alpha' })),
  row(10, 1, ['ihdr.compression_method', 'Compression Method'], named({ 0: 'Deflate' })),
  row(11, 1, ['ihdr.filter_method', 'Filter Method'], named({ 0: 'Adaptive' })),
  row(12, 1, ['ihdr.interlace_method', 'Interlace Method'], named({ 0: 'No interlace', 1: 'Adam7' })),
]);
const INTENT = rows([row(0, 1, ['srgb.intent', 'Intent'], named({ 0: 'Perceptual', 1: 'Relative colorimetric', 2: 'Saturation', 3: 'Absolute colorimetric' }))]);
const PIXELS = rows([
  row(0, 4, ['phys.horiz', 'Horizontal pixels per unit']), row(4, 4, ['phys.vert', 'Vertical pixels per unit']),
  row(8, 1, ['phys.unit', 'Unit'], named({ 0: 'Unit is unknown', 1: 'Unit is METRE' })),
]);
const TIME = rows([
  row(0, 2, ['time.year', 'Year']), row(2, 1, ['time.month', 'Month']), row(3, 1, ['time.day', 'Day']), row(4, 1, ['time.hour', 'Hour']),
  row(5, 1, ['time.minute', 'Minute']), row(6, 1, ['time.second', 'Second']),
]);
const GREYSCALE = rows([row(0, 2, ['bkgd.greyscale', 'Greyscale'], hexNumber(4))]);
const PALETTE_INDEX = rows([row(0, 1, ['bkgd.palette_index', 'Palette Index'])]);
const COLOUR = rows([row(0, 2, ['bkgd.red', 'Red'], hexNumber(4)), row(2, 2, ['bkgd.green', 'Green'], hexNumber(4)), row(4, 2, ['bkgd.blue', 'Blue'], hexNumber(4))]);

const CHROMATICITIES = [
  ['chrm.white.x', 'White X'], ['chrm.white.y', 'White Y'], ['chrm.red.x', 'Red X'], ['chrm.red.y', 'Red Y'], ['chrm.green.x', 'Green X'], ['chrm.green.y', 'Green Y'],
  ['chrm.blue.x', 'Blue X'], ['chrm.blue.y', 'Blue Y'],
] as const;

/** A number of 100000ths. */
function fraction(octets: Uint8Array, start: number, [name, label]: readonly [string, string]): Field {
  const value = Math.fround(uint(octets, start, 4) / 100000);
  return { name: `png.${name}`, label: `${label}: ${sixDigits(value)}`, span: { start, end: start + 4 }, value };
}

/** As C's `%g` writes it. */
function sixDigits(value: number): string {
  if (value !== 0 && value < 1e-4) return value.toExponential(5).replace(/\.?0+e/, 'e').replace(/e([+-])(\d)$/, 'e$10$2');
  return String(Number(value.toPrecision(6)));
}

function text(octets: Uint8Array, { start, end }: Span): Field[] {
  const zero = octets.subarray(start, end).indexOf(0);
  if (zero < 0) return [];
  return [textLine('text.keyword', 'Keyword', octets, { start, end: start + zero }), textLine('text.string', 'String', octets, { start: start + zero + 1, end })];
}

function textLine(name: string, title: string, octets: Uint8Array, span: Span): Field {
  const value = latin1Text(octets.subarray(span.start, span.end));
  return { name: `png.${name}`, label: cutLabel(title, escapedText(value)), span, value };
}

/** By how many octets there are, which goes with the image's colour type. */
function background(octets: Uint8Array, data: Span): Field[] {
  const read = ({ 1: PALETTE_INDEX, 2: GREYSCALE, 6: COLOUR } as Readonly<Record<number, typeof COLOUR>>)[data.end - data.start];
  return read?.(octets, data) ?? [];
}

export const PNG_CHUNKS: Readonly<Record<string, PngChunk>> = {
  IHDR: { title: 'Image Header', read: HEADER },
  PLTE: { title: 'Palette' },
  IDAT: { title: 'Image data chunk' },
  IEND: { title: 'Image Trailer' },
  bKGD: { title: 'Background colour', read: background },
  gAMA: { title: 'Image gamma', read: (octets, { start }) => [fraction(octets, start, ['gama.gamma', 'Gamma'])] },
  iTXt: { title: 'International textual data' },
  pHYs: { title: 'Physical pixel dimensions', read: PIXELS },
  sBIT: { title: 'Significant bits' },
  sRGB: { title: 'Standard RGB colour space', read: INTENT },
  tEXt: { title: 'Textual data', read: text },
  tIME: { title: 'Image last-modification time', read: TIME },
  tRNS: { title: 'Transparency' },
  cHRM: { title: 'Primary chromaticities and white point', read: (octets, { start }) => CHROMATICITIES.map((name, index) => fraction(octets, start + 4 * index, name)) },
  iCCP: { title: 'Embedded ICC profile' },
};
