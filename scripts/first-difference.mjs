// Where two files first differ, with what stands there in each.
const AROUND = 40;

/** One sentence; null when they are the same. */
export function firstDifference(one, other) {
  if (one.equals(other)) return null;
  const end = Math.min(one.length, other.length);
  let at = 0;
  while (at < end && one[at] === other[at]) at++;
  const shown = (octets) => JSON.stringify(octets.subarray(Math.max(0, at - AROUND), at + AROUND).toString('latin1'));
  return `from octet ${at} on (${one.length} and ${other.length} octets):\n             ${shown(one)}\n             ${shown(other)}`;
}
