import type { CaptureDescription } from '../frames/frame.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import { type TimeForm, timeText } from './time-text.ts';

/** Wireshark's seven default columns by their titles, as `-e _ws.col.Info` names them. */
export const COLUMNS = ['No.', 'Time', 'Source', 'Destination', 'Protocol', 'Length', 'Info'] as const;

export type Column = (typeof COLUMNS)[number];

export interface ColumnOptions {
  time: TimeForm;
  /** Asked for when a row is written: the interfaces of a pcapng file come while it is read. */
  capture: () => CaptureDescription;
  /** The first frame that is shown, which none was shown before. */
  shown: { first: number | null };
}

/** One column of a frame, without padding. */
export function columnText(column: Column, frame: InspectedFrame, { time, capture, shown }: ColumnOptions): string {
  if (column === 'No.') return String(frame.frame.number);
  if (column === 'Time') {
    shown.first ??= frame.frame.number;
    return timeText(frame, { form: time, capture: capture(), isFirstShown: shown.first === frame.frame.number });
  }
  if (column === 'Length') return String(frame.frame.wireLength);
  const { source, destination, protocol, info } = frame.columns();
  return { Source: source, Destination: destination, Protocol: protocol, Info: info }[column];
}
