import type { CaptureDescription } from '../frames/frame.ts';
import type { InspectedFrame } from '../inspections/inspection.ts';
import { dateOf } from './date-of.ts';
import type { JsonMember, JsonValue } from './json-member.ts';

/** The object that tshark writes for a frame, around what it tells of its layers: an entry for an index named after the frame's day. */
export function jsonFrame(frame: InspectedFrame, capture: CaptureDescription, layers: JsonValue): JsonMember[] {
  const seconds = (BigInt(capture.startNs ?? 0) + BigInt(frame.frame.timeNs)) / 1_000_000_000n;
  return [
    { key: '_index', value: `packets-${dateOf(seconds).date}` },
    { key: '_type', value: 'doc' },
    { key: '_score', value: null },
    { key: '_source', value: [{ key: 'layers', value: layers }] },
  ];
}
