/** Puts stretches of octets together in one buffer: millions of tiny ones make no object each. */
export interface OctetGatherer {
  add(start: number, end: number): void;
  /** All that was added, in that order. */
  octets(): Uint8Array;
}

/** Up to here, copying octet by octet is cheaper than a view. */
const SHORT = 64;

/** `most` bounds how many octets are added in all. */
export function gatherOctets(from: Uint8Array, most: number): OctetGatherer {
  const whole = new Uint8Array(most);
  let length = 0;
  return {
    add(start, end) {
      if (end - start > SHORT) whole.set(from.subarray(start, end), length);
      else for (let at = start; at < end; at++) whole[length + at - start] = from[at]!;
      length += end - start;
    },
    octets: () => whole.slice(0, length),
  };
}
