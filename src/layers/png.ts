import { uint } from '../octets/uint.ts';
import { cutLayer } from './cut-layer.ts';
import type { Dissected } from './dissector.ts';
import { type FieldRow, readRow } from './field-row.ts';
import { hexLine } from './hex-line.ts';
import type { Field } from './layer.ts';
import { withInfo } from './media-layer.ts';
import { latin1Text } from './octet-text.ts';
import { PNG_CHUNKS } from './png-chunks.ts';
import type { Reach } from './reach.ts';
import { hexNumber } from './show.ts';

/** A PNG image (W3C, Portable Network Graphics): its chunks, and what stands in those that Wireshark reads. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LEAST_OCTETS = 20;
const CHUNK_OVERHEAD = 12;
const MOST_CHUNKS = 1000;

const LENGTH: FieldRow = { start: 0, end: 4, name: 'png.chunk.len', label: 'Len', width: 0 };
const FLAGS: FieldRow[] = [
  { start: 4, end: 8, name: 'png.chunk.flag.ancillary', label: 'Ancillary', mask: 0x20000000, width: 32, show: (set) => (set ? 'This is an ANCILLARY chunk' : 'This is a CRITICAL chunk') },
  { start: 4, end: 8, name: 'png.chunk.flag.private', label: 'Private', mask: 0x200000, width: 32, show: (set) => (set ? 'This is a PRIVATE chunk' : 'This is a PUBLIC chunk') },
  { start: 4, end: 8, name: 'png.chunk.flag.stc', label: 'Safe To Copy', mask: 0x20, width: 32, show: (set) => (set ? 'This chunk is SAFE TO COPY' : 'This chunk is NOT safe to copy') },
];
const CRC: FieldRow = { start: 0, end: 4, name: 'png.chunk.crc', label: 'CRC', show: hexNumber(8) };

export function png(reach: Reach): Dissected[] | null {
  const { octets, start, end, source } = reach;
  if (end - start < LEAST_OCTETS || SIGNATURE.some((octet, index) => octets[start + index] !== octet)) return null;
  const chunks = chunkFields(octets, start + SIGNATURE.length, end);
  const fields = [hexLine('png.signature', 'PNG Signature', octets, { start, end: start + SIGNATURE.length }), ...chunks.fields];
  const layer = { protocol: 'png', label: 'Portable Network Graphics', span: { start, end }, source, fields };
  return [{ layer, columns: withInfo(' (PNG)') }, ...(chunks.isWhole ? [] : [cutLayer({ kind: 'bad-length', at: end, needed: 1, had: 0 }, 'PNG', reach.source)])];
}

function chunkFields(octets: Uint8Array, start: number, end: number): { fields: Field[]; isWhole: boolean } {
  const fields: Field[] = [];
  let at = start;
  while (at < end && fields.length < MOST_CHUNKS) {
    const size = end - at < CHUNK_OVERHEAD ? Infinity : CHUNK_OVERHEAD + uint(octets, at, 4);
    if (at + size > end) return { fields, isWhole: false };
    const chunk = chunkField(octets, at, at + size);
    fields.push(chunk.field);
    if (!chunk.isWhole) return { fields, isWhole: false };
    at += size;
  }
  return { fields, isWhole: true };
}

/** Not whole where its contents end before the fields of its type. */
function chunkField(octets: Uint8Array, start: number, end: number): { field: Field; isWhole: boolean } {
  const type = latin1Text(octets.subarray(start + 4, start + 8));
  const data = { start: start + 8, end: end - 4 };
  const known = Object.hasOwn(PNG_CHUNKS, type) ? PNG_CHUNKS[type]! : { title: 'unknown' };
  const contents = known.read?.(octets, data) ?? (data.end > data.start ? [{ name: 'png.chunk.data', label: 'Data', span: data }] : []);
  const isWhole = contents.every(({ span }) => !span || span.end <= data.end);
  const typeField: Field = { name: 'png.chunk.type', label: `Chunk: ${type}`, span: { start: start + 4, end: start + 8 }, value: type };
  const fields = [readRow(LENGTH, octets, start), typeField, ...FLAGS.map((row) => readRow(row, octets, start))];
  const rest = isWhole ? [...contents, readRow(CRC, octets, end - 4)] : [];
  return { isWhole, field: { name: '', label: `${known.title} (${type})`, span: { start, end }, fields: [...fields, ...rest] } };
}
