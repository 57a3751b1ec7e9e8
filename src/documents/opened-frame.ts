import type { DissectedFrame } from '../analysis.ts';
import { lookUpFields } from '../inspections/look-up-fields.ts';
import { hex } from '../octets/hex.ts';
import { type Desk, dissected } from './desk.ts';

/** A frame with its layers: one that the analysis opened, or any other that it kept. */
export function openedFrame(desk: Desk, number: number): DissectedFrame | undefined {
  const opened = dissected(desk, number);
  if (opened) return opened;
  const { kept } = desk.analysis;
  const frame = kept?.frames.find((one) => one.number === number);
  const dissection = lookUpFields(kept).dissectionOf(number);
  if (!frame || !dissection) return undefined;
  const octets = dissection.sources[0]!.octets;
  const { timeNs, wireLength, capturedLength, linkType } = frame;
  return { number, timeNs, wireLength, capturedLength, linkType, layers: dissection.layers, octets: hex(octets), kept: octets.length };
}
