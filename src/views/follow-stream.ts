/** One segment of a connection, as far as following its two streams needs it. */
export interface FollowedSegment {
  frame: number;
  /** Which of the two endpoints sent it: 0 for the one that sent the connection's first frame. */
  from: 0 | 1;
  /** Relative number of the first octet, and octets on the wire. */
  seq: number;
  length: number;
  /** Captured payload; shorter than `length` where the frame was cut. */
  octets: Uint8Array;
}

/** A run of octets in one direction, in the order in which a reader got them. */
export interface StreamPiece {
  frame: number;
  from: 0 | 1;
  octets: Uint8Array;
  /** Octets before this piece that are not in the capture. */
  missing: number;
}

/**
 * Both streams of a connection as one conversation (RFC 9293, 3.4): octets come in order of their numbers, repeats are left out, what came
 * early waits for what lies before it. At the end of the capture what still waits is told after the gap.
 */
export function followStream(segments: readonly FollowedSegment[]): StreamPiece[] {
  const pieces: StreamPiece[] = [];
  const sides = [startSide(), startSide()] as const;
  for (const segment of segments) {
    const side = sides[segment.from];
    if (segment.length === 0) continue;
    side.waiting.push(segment);
    release(side, pieces);
  }
  for (const side of sides) while (side.waiting.length > 0) skipGap(side, pieces);
  return pieces;
}

interface Side {
  next: number | null;
  waiting: FollowedSegment[];
}

function startSide(): Side {
  return { next: null, waiting: [] };
}

/** Tells everything that follows without a gap on what was told. */
function release(side: Side, pieces: StreamPiece[]): void {
  side.next ??= side.waiting[0]!.seq;
  for (let found = fitting(side); found; found = fitting(side)) {
    side.waiting.splice(side.waiting.indexOf(found), 1);
    tell(side, found, pieces, 0);
  }
}

function fitting({ waiting, next }: Side): FollowedSegment | undefined {
  return waiting.find(({ seq }) => seq <= next!);
}

function tell(side: Side, { frame, from, seq, length, octets }: FollowedSegment, pieces: StreamPiece[], missing: number): void {
  const known = Math.max(0, side.next! - seq);
  if (known >= length) return;
  side.next = seq + length;
  const fresh = octets.subarray(Math.min(known, octets.length));
  pieces.push({ frame, from, octets: fresh, missing });
  const cut = length - known - fresh.length;
  if (cut > 0) pieces.push({ frame, from, octets: new Uint8Array(0), missing: cut });
}

function skipGap(side: Side, pieces: StreamPiece[]): void {
  const nearest = side.waiting.reduce((best, segment) => (segment.seq < best.seq ? segment : best));
  const missing = nearest.seq - side.next!;
  side.next = nearest.seq;
  side.waiting.splice(side.waiting.indexOf(nearest), 1);
  tell(side, nearest, pieces, missing);
  release(side, pieces);
}
