import type { Peeked } from '../layers/peeked.ts';
import { advanceHttpStart, HTTP_START } from './http-start.ts';
import { SEEN, type Sightings } from './sightings.ts';

/** A segment with payload, and what the scan keeps of its connection. */
export interface PayloadOf {
  connection: number;
  direction: number;
  peeked: Peeked;
  sightings: Sightings;
  counts: { tlsConnections: number; httpConnections: number; requestLines: number };
}

/** A direction that does not begin with HTTP gets this many further segments to begin anew (a capture that starts late). */
const CHANCES = 64;
/** A longer start line is not looked at to its end. */
const LONGEST_LINE = 8192;

/**
 * Looks at a segment's first payload octets and notes HTTP in the sightings. Yields `SEEN.tls` or `SEEN.other` when the
 * connection turns out to carry that, else 0. TLS is not looked at again, anything else only for request lines to count.
 */
export function judgePayload({ connection, direction, peeked, sightings, counts }: PayloadOf): number {
  const seen = sightings.seen[connection]!;
  if (seen & SEEN.tls) return 0;
  const { buffer, payloadStart } = peeked;
  const end = Math.min(peeked.payloadEnd, payloadStart + LONGEST_LINE);
  if (sightings.judged[connection] === 0 && looksLikeTls(buffer, payloadStart, end)) {
    counts.tlsConnections++;
    return SEEN.tls;
  }
  const fresh = advanceHttpStart(HTTP_START.begin, buffer, payloadStart, end);
  if (fresh === HTTP_START.request) counts.requestLines++;
  if (seen & SEEN.http) return 0;
  const side = connection * 2 + direction;
  const before = sightings.starts[side]!;
  // A start line that is not whole goes on in the next segment; one that failed may begin anew there.
  const state = before === HTTP_START.begin || before === HTTP_START.neither ? fresh : advanceHttpStart(before, buffer, payloadStart, end);
  sightings.starts[side] = state;
  return judgeStart(state, { connection, direction, sightings, counts });
}

function judgeStart(state: number, { connection, direction, sightings, counts }: Omit<PayloadOf, 'peeked'>): number {
  if (state === HTTP_START.request || state === HTTP_START.response) {
    counts.httpConnections++;
    sightings.seen[connection]! |= (state === HTTP_START.request ? SEEN.request : SEEN.response) << direction;
    return 0;
  }
  if (state !== HTTP_START.neither) return 0;
  if (sightings.judged[connection]! < CHANCES) sightings.judged[connection]!++;
  else if (!(sightings.seen[connection]! & SEEN.other)) return SEEN.other;
  return 0;
}

/** RFC 8446, 5.1: a record of type 20-23 with version 3.x. */
function looksLikeTls(octets: Uint8Array, start: number, end: number): boolean {
  return end - start >= 3 && octets[start]! >= 20 && octets[start]! <= 23 && octets[start + 1] === 3 && octets[start + 2]! <= 4;
}
