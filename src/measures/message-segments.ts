import type { Connection, Segment } from '../connections/connection.ts';
import type { Message } from '../exchanges/exchange.ts';

/** The segments that brought octets of a message for the first time, in stream order. */
export interface MessageSegments {
  /** Those that the analysis lists. */
  segments: Segment[];
  /** All of them. */
  count: number;
}

/** Which TCP segments carried a message: one frame may bring several of its parts and counts once. */
export function messageSegments({ segments }: Connection, { parts, partCount }: Message): MessageSegments {
  const frames = [...new Set(parts.map(({ frame }) => frame))];
  const byFrame = new Map(segments.map((segment) => [segment.frame, segment]));
  return { segments: frames.flatMap((frame) => byFrame.get(frame) ?? []), count: partCount };
}
