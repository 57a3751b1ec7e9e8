/** Whether the octets of `part` stand somewhere in `whole`, one after another. */
export function holdsOctets(whole: Uint8Array, part: Uint8Array): boolean {
  if (part.length === 0) return true;
  const last = whole.length - part.length;
  for (let at = whole.indexOf(part[0]!); at >= 0 && at <= last; at = whole.indexOf(part[0]!, at + 1)) {
    if (standsAt(whole, part, at)) return true;
  }
  return false;
}

function standsAt(whole: Uint8Array, part: Uint8Array, at: number): boolean {
  for (let index = 1; index < part.length; index++) {
    if (whole[at + index] !== part[index]) return false;
  }
  return true;
}
