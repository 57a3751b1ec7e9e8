import type { Reach } from './reach.ts';

/** The destination's octet in the header without options. */
export const DESTINATION = 16;
const OPTIONS = 20;
const SOURCE_ROUTES: ReadonlySet<number> = new Set([131, 137]);

/**
 * Where in the header the packet's last destination stands (RFC 791, 3.1): in the header's own field, or at the end of a source route of which
 * some stops are still to come. Null where the options that may hold one were not captured.
 */
export function finalDestinationAt({ octets, start, end }: Reach, headerLength: number): number | null {
  const last = start + headerLength;
  for (let at = start + OPTIONS; at < last && octets[at] !== 0;) {
    if (at >= end || (octets[at] !== 1 && at + 2 > end)) return null;
    const length = octets[at] === 1 ? 1 : octets[at + 1]!;
    if (length === 0 || at + length > last) return DESTINATION;
    if (SOURCE_ROUTES.has(octets[at]!)) return at + length > end ? null : routeEnd(octets, at, length) - start;
    at += length;
  }
  return DESTINATION;

  function routeEnd(route: Uint8Array, at: number, length: number): number {
    const isUnderway = length >= 7 && (length - 3) % 4 === 0 && route[at + 2]! <= length;
    return isUnderway ? at + length - 4 : start + DESTINATION;
  }
}
