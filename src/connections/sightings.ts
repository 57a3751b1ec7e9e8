import { enlarged, NO_ROW } from './frame-rows.ts';

/**
 * What the scan remembers of each connection, in columns: enough to give stream indexes, to choose the connections that
 * the report is about, and to find their frames again. Direction 0 is that of the connection's first frame.
 */
export interface Sightings {
  enlargeTo(connections: number): void;
  /** Bits of SEEN. */
  seen: Uint32Array;
  /** Relative numbers count from here (Wireshark's base), by connection * 2 + direction. */
  bases: Uint32Array;
  /** State of `advanceHttpStart`, by connection * 2 + direction. */
  starts: Uint8Array;
  /** Segments with payload that were looked at for a start line. */
  judged: Uint8Array;
  firstRow: Int32Array;
  lastRow: Int32Array;
  /** Frames of TCP proper, those without a kept row included. */
  frames: Uint32Array;
  /** The earlier connection on the same endpoints, or -1. */
  earlier: Int32Array;
}

/** Facts about a connection, one bit each; those by direction take the next bit too (`<< direction`). */
export const SEEN = {
  base: 1, syn: 1 << 2, synAck: 1 << 4, request: 1 << 6, response: 1 << 8, payload: 1 << 10, reset: 1 << 12,
  tls: 1 << 14, other: 1 << 15, released: 1 << 16, wanted: 1 << 17,
  /** Any direction carries HTTP/1. */
  http: (3 << 6) | (3 << 8),
} as const;

export function rememberConnections(): Sightings {
  let room = 0;
  const sightings: Sightings = {
    enlargeTo, seen: new Uint32Array(0), bases: new Uint32Array(0), starts: new Uint8Array(0), judged: new Uint8Array(0),
    firstRow: new Int32Array(0), lastRow: new Int32Array(0), frames: new Uint32Array(0), earlier: new Int32Array(0),
  };
  return sightings;

  function enlargeTo(connections: number): void {
    if (connections <= room) return;
    const before = room;
    room = Math.max(256, room * 2);
    sightings.seen = enlarged(sightings.seen, new Uint32Array(room));
    sightings.bases = enlarged(sightings.bases, new Uint32Array(room * 2));
    sightings.starts = enlarged(sightings.starts, new Uint8Array(room * 2));
    sightings.judged = enlarged(sightings.judged, new Uint8Array(room));
    sightings.firstRow = enlarged(sightings.firstRow, new Int32Array(room).fill(NO_ROW, before));
    sightings.lastRow = enlarged(sightings.lastRow, new Int32Array(room).fill(NO_ROW, before));
    sightings.frames = enlarged(sightings.frames, new Uint32Array(room));
    sightings.earlier = enlarged(sightings.earlier, new Int32Array(room).fill(-1, before));
  }
}
