/** Pieces laid at their places in `length` octets. Where pieces overlap the earlier one stays. */
export function concatenated(pieces: readonly { at: number; octets: Uint8Array }[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let reached = 0;
  for (const { at, octets } of pieces) {
    const from = Math.max(at, reached);
    const to = Math.min(length, at + octets.length);
    if (to > from) whole.set(octets.subarray(from - at, to - at), from);
    reached = Math.max(reached, to);
  }
  return whole;
}
