import type { InspectedFrame } from '../inspections/inspection.ts';
import type { FieldColumn } from './field-columns.ts';
import { chosenOf, type FieldOptions } from './field-options.ts';
import type { Listing } from './listing.ts';

/** `-T fields`: a line for each frame, in it a place for each field, empty where the frame has none of it. */
export function listFields(columns: readonly FieldColumn[], options: FieldOptions): Listing {
  const { header, bom, separator } = options;
  return {
    begin: () => `${bom ? '\ufeff' : ''}${header ? `${columns.map(({ name }) => name).join(separator)}\n` : ''}`,
    take: (frame) => rowOf(frame, columns, options),
    end: () => '',
  };
}

function rowOf(frame: InspectedFrame, columns: readonly FieldColumn[], options: FieldOptions): string {
  let row = '';
  for (let index = 0; index < columns.length; index++) {
    if (index > 0) row += options.separator;
    row += placeOf(columns[index]!.texts(frame), options);
  }
  return `${row}\n`;
}

function placeOf(texts: readonly string[], { occurrence, aggregator, quote }: FieldOptions): string {
  if (texts.length === 0) return '';
  const text = texts.length === 1 ? texts[0]! : chosenOf(texts, occurrence).join(aggregator);
  return quote === '' ? text : `${quote}${text}${quote}`;
}
