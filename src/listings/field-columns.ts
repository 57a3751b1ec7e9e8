import { fieldText } from '../layers/field-text.ts';
import { fieldTypeOf } from '../layers/field-types.ts';
import type { FieldType } from '../layers/field-type.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import { COLUMNS, type Column, type ColumnOptions, columnText } from './column-texts.ts';

/** What `-e` names, ready to be asked of every frame: its values as tshark writes them, in the frame's order. */
export interface FieldColumn {
  name: string;
  texts(frame: InspectedFrame): readonly string[];
}

const PREFIX = '_ws.col.';

/** Whether `-e` knows a name: a field, a protocol, or a column. */
export function isFieldColumn(name: string): boolean {
  return columnNamed(name) !== undefined || fieldTypeOf(name) !== undefined;
}

/** Undefined for a name that is none. */
export function columnNamed(name: string): Column | undefined {
  return name.startsWith(PREFIX) ? COLUMNS.find((column) => `${PREFIX}${column}` === name) : undefined;
}

/** Throws for a name that `isFieldColumn` does not know. */
export function fieldColumn(name: string, options: ColumnOptions): FieldColumn {
  const column = columnNamed(name);
  if (column) return { name, texts: (frame) => [columnText(column, frame, options)] };
  const type = fieldTypeOf(name);
  if (!type) throw new Error(`no field is named ${name}`);
  const all = (frame: InspectedFrame) => frame.occurrences(name).map((occurrence) => fieldText(type, occurrence, 'fields'));
  return { name, texts: isPlainNumber(type) ? (frame) => oneNumber(frame, name) ?? all(frame) : all };
}

/** Whose text is its decimal digits. */
function isPlainNumber({ kind, base }: FieldType): boolean {
  return /^(boolean|framenum|u?int(8|16|24|32))$/.test(kind) && base !== 'hex' && base !== 'hex-dec' && base !== 'oct';
}

/** Null where the frame does not have exactly one of it, which is asked for in the slower way. */
function oneNumber(frame: InspectedFrame, name: string): readonly string[] | null {
  const number = frame.number(name);
  return Number.isNaN(number) ? null : [String(number)];
}

