import type { Connection, Segment } from './connection.ts';

/** The segment that a frame carries, with its connection; undefined where the frame belongs to none of them. */
export function findSegment(connections: readonly Connection[], frame: number): { connection: Connection; segment: Segment } | undefined {
  for (const connection of connections) {
    const segment = connection.segments.find((one) => one.frame === frame);
    if (segment) return { connection, segment };
  }
  return undefined;
}
