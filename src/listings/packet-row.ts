import type { InspectedFrame } from '../inspections/inspection.ts';
import { COLUMNS, type ColumnOptions, columnText } from './column-texts.ts';

/**
 * A frame's row of the packet list as tshark writes it, without the end of the line: numbers and sources stand at the right of their
 * columns, destinations at the left, and what is wider pushes the rest aside.
 *
 *     |    1| |0.000000000| |   127.0.0.1| → |127.0.0.1   | |TCP| |74| |39808 → 8080 [SYN] …
 */
export function packetRow(frame: InspectedFrame, options: RowOptions): string {
  const [number = '', time = '', source = '', destination = '', ...rest] = COLUMNS.map((column) => columnText(column, frame, options));
  const { delimiter } = options;
  const aligned = [number.padStart(5), time.padStart(10), source.padStart(12), '→', destination.padEnd(12)];
  return [...aligned, ...rest].join(delimiter);
}

export interface RowOptions extends ColumnOptions {
  /** Between two columns: a blank, or a tabulator for `-T tabs`. */
  delimiter: string;
}
