import type { ByteStream, StreamPiece } from '../../src/connections/stream.ts';
import type { Side } from '../../src/connections/connection.ts';

/** What one frame brought: octets (text is Latin-1), or a number of octets that the capture misses. */
export interface Arrival {
  frame: number;
  octets?: string | Uint8Array;
  /** A gap of so many octets instead. */
  missing?: number;
  /** Octets at the end of the piece that a snap length left out. */
  cut?: number;
  /** Nanoseconds; a millisecond per frame number where not given. */
  timeNs?: number;
}

export interface StreamOptions {
  from?: Side;
  end?: ByteStream['end'];
  /** Frame of the ACK that covers all before the position; null for none. */
  ackedBy?: (position: number) => number | null;
}

const MILLISECOND = 1_000_000;

/** A byte stream from what arrived, in stream order. Frame numbers say in which order it arrived. */
export function byteStreamOf(arrivals: readonly Arrival[], options: StreamOptions = {}): ByteStream {
  const octets = Buffer.concat(arrivals.map(octetsOf));
  const { pieces, gaps } = placesOf(arrivals);
  return {
    from: options.from ?? 'originator',
    length: octets.length,
    pieces,
    gaps,
    end: options.end ?? { by: 'open', frame: null, timeNs: null },
    read: (start, end) => octets.subarray(start, end),
    wholeAt: (position) => wholeAt(pieces, gaps, position),
    ackedBy: (position) => {
      const frame = options.ackedBy?.(position) ?? null;
      return frame === null ? null : { frame, timeNs: frame * MILLISECOND };
    },
  };
}

/** A stream that a FIN ended in `frame`. */
export const finIn = (frame: number): ByteStream['end'] => ({ by: 'fin', frame, timeNs: frame * MILLISECOND });

const octetsOf = ({ octets = '', missing }: Arrival): Buffer =>
  missing !== undefined ? Buffer.alloc(missing) : typeof octets === 'string' ? Buffer.from(octets, 'latin1') : Buffer.from(octets);

function placesOf(arrivals: readonly Arrival[]) {
  const pieces: StreamPiece[] = [];
  const gaps: { start: number; end: number }[] = [];
  let start = 0;
  for (const arrival of arrivals) {
    const end = start + octetsOf(arrival).length;
    if (arrival.missing !== undefined) gaps.push({ start, end });
    else if (end > start) pieces.push({ start, end, frame: arrival.frame, timeNs: arrival.timeNs ?? arrival.frame * MILLISECOND, offset: 0, cut: arrival.cut ?? 0 });
    start = end;
  }
  return { pieces, gaps };
}

function wholeAt(pieces: readonly StreamPiece[], gaps: readonly { start: number }[], position: number) {
  if (gaps.some((gap) => gap.start < position)) return null;
  const before = pieces.filter((piece) => piece.start < position);
  const latest = before.reduce<StreamPiece | null>((last, piece) => (last && last.frame > piece.frame ? last : piece), null);
  return latest && { frame: latest.frame, timeNs: latest.timeNs };
}
