import type { Part } from '../layers/frame-context.ts';
import { partsOf } from './payload-buffer.ts';
import type { PayloadCall } from './payload-call.ts';

/** Which frames brought the octets from `start` to `end` of what was handed on in a call; spans count from `start`. */
export function partsBetween({ buffer, frame, at }: PayloadCall, start: number, end: number): Part[] {
  const parts = buffer ? partsOf(buffer) : [{ frame, span: { start: 0, end: Number.MAX_SAFE_INTEGER }, at }];
  let covered = start;
  return parts.flatMap((part) => {
    const from = Math.max(part.span.start, covered);
    const to = Math.min(part.span.end, end);
    if (to <= from) return [];
    covered = to;
    return [{ frame: part.frame, at: part.at + from - part.span.start, span: { start: from - start, end: to - start } }];
  });
}
