import type { InspectedFrame } from '../inspections/inspection.ts';

/** The two ends of a TCP segment, as its frame tells them. */
export interface Endpoints {
  source: string;
  destination: string;
  sourcePort: number;
  destinationPort: number;
}

/** Null for a frame without TCP of its own. */
export function endpointsOf(frame: InspectedFrame): Endpoints | null {
  if (frame.occurrences('tcp.stream').length === 0) return null;
  const { source, destination } = frame.columns();
  const sourcePort = lastNumber(frame, 'tcp.srcport');
  const destinationPort = lastNumber(frame, 'tcp.dstport');
  return { source, destination, sourcePort, destinationPort };
}

/** A frame may hold a tunnel: the innermost header counts. NaN where the frame has none. */
export function lastNumber(frame: InspectedFrame, name: string): number {
  const number = frame.number(name);
  if (!Number.isNaN(number)) return number;
  const value = frame.occurrences(name).at(-1)?.value;
  return typeof value === 'number' ? value : Number.NaN;
}
