import { uint } from '../octets/uint.ts';
import type { Span } from '../octets/span.ts';
import { bitRow, maskedValue } from './bit-row.ts';
import type { Field, LayerStop } from './layer.ts';
import type { Reach } from './reach.ts';
import { octetsText } from './show.ts';

/**
 * A row of a protocol's table of fields: where the field lies in the header, and how Wireshark prints it. Reading by rows
 * keeps all bounds checks in one place: a row that does not fit the captured octets ends the layer.
 */
export interface FieldRow extends Span {
  name: string;
  label: string;
  /** Bits of the number in these octets that are the field. */
  mask?: number;
  /** Bit positions that Wireshark draws before the label; 0 for none, all bits of the octets when absent. */
  width?: number;
  /** Printed instead of the number in the octets: one that is relative to another frame's. */
  value?: number;
  /** What the number in the octets stands for: words of four octets as octets. */
  convert?: (value: number) => number;
  show?: (value: number) => string;
  /** For what is no number: the octets as text. */
  text?: (octets: Uint8Array) => string;
  /** The field's value is its octets, as they are; without `text` they are printed in hexadecimal. An empty text leaves the label alone. */
  asOctets?: boolean;
  /** Where Wireshark places it, when that is not where the number lies. */
  placed?: Span;
  /** In no tree, but known to filters. */
  hidden?: boolean;
  /** Wireshark prints the line in brackets: another reading of the same octets. */
  derived?: boolean;
  rows?: readonly Line[];
}

/** Rows to read, and lines that are ready (generated ones). */
export type Line = FieldRow | Field;

export interface Reading {
  fields: Field[];
  stop?: LayerStop;
}

/** Reads `lines` in order from the start of `reach`, up to the first row that the captured octets do not hold. */
export function readLines(lines: readonly Line[], reach: Reach): Reading {
  const fields: Field[] = [];
  for (const line of lines) {
    if (!isRow(line)) fields.push(line);
    else if (reach.start + line.end <= reach.end) fields.push(readRow(line, reach.octets, reach.start));
    else return { fields, stop: cutStop(reach, reach.start + line.start, line.end - line.start) };
  }
  return { fields };
}

/** The row's field in a header that begins at octet `base`; the caller knows that it fits. */
export function readRow(row: FieldRow, octets: Uint8Array, base: number): Field {
  const field = row.text || row.asOctets ? textField(row, octets, base) : numberField(row, octets, base);
  if (row.derived) field.generated = true;
  if (row.hidden) field.hidden = true;
  if (row.rows) field.fields = row.rows.map((child) => (isRow(child) ? readRow(child, octets, base) : child));
  return field;
}

function numberField(row: FieldRow, octets: Uint8Array, base: number): Field {
  const span = { start: base + row.start, end: base + row.end };
  const raw = uint(octets, span.start, span.end - span.start);
  const read = row.value ?? (row.mask === undefined ? raw : maskedValue(raw, row.mask));
  const value = row.convert ? row.convert(read) : read;
  const text = `${bitPrefix(row, raw)}${row.label}: ${row.show ? row.show(value) : value}`;
  const place = row.placed ? { start: base + row.placed.start, end: base + row.placed.end } : span;
  return { name: row.name, label: row.derived ? `[${text}]` : text, span: place, value };
}

function textField(row: FieldRow, octets: Uint8Array, base: number): Field {
  const span = { start: base + row.start, end: base + row.end };
  const value = (row.text ?? octetsText)(octets.subarray(span.start, span.end));
  const text = row.asOctets && value === '' ? row.label : `${row.label}: ${value}`;
  const label = row.derived ? `[${text}]` : text;
  return row.asOctets ? { name: row.name, label, span } : { name: row.name, label, span, value };
}

/** A stop where `needed` octets at `at` exceed what is there: cut by the snap length if the wire had them. */
export function cutStop(reach: Reach, at: number, needed: number): LayerStop {
  const kind = at + needed <= reach.wireEnd ? 'cut-by-snap-length' : 'bad-length';
  return { kind, at: Math.min(at, reach.end), needed, had: Math.max(0, reach.end - at) };
}

function isRow(line: Line): line is FieldRow {
  return 'start' in line;
}

function bitPrefix(row: FieldRow, value: number): string {
  const width = row.width ?? (row.end - row.start) * 8;
  return row.mask === undefined || width === 0 ? '' : `${bitRow({ value, mask: row.mask, width })} = `;
}
