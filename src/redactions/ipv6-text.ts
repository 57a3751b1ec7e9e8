/** IPv6 addresses in text (RFC 4291, 2.2), in any of the lengths that one address can be written in. */

/** Null for what is none, a dotted ending included: its IPv4 address is found by itself. */
export function readIpv6(text: string): Uint8Array | null {
  const halves = text.split('::');
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const count = groups.reduce((sum, half) => sum + half.length, 0);
  if (halves.length > 2 || (halves.length === 1 ? count !== 8 : count > 7) || groups.flat().some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  const digits = groups.map((half) => half.map((group) => group.padStart(4, '0')).join(''));
  return Uint8Array.from(Buffer.from(digits[0]! + '0'.repeat(32 - digits.join('').length) + (digits[1] ?? ''), 'hex'));
}

/** The address in exactly so many letters: with more or fewer zeros written; null where that is too few for it. */
export function writeIpv6(octets: Uint8Array, length: number): string | null {
  const groups = Array.from({ length: 8 }, (_, at) => ((octets[at * 2]! << 8) | octets[at * 2 + 1]!).toString(16));
  const { start, count } = longestZeros(groups);
  for (let hidden = 0; hidden <= count; hidden++) {
    const written = fill([groups.slice(0, start), groups.slice(start + hidden)], hidden > 0, length);
    if (written !== null) return written;
  }
  return null;
}

function longestZeros(groups: readonly string[]): { start: number; count: number } {
  let best = { start: 0, count: 0 };
  for (let start = 0; start < 8; start++) {
    let count = 0;
    while (groups[start + count] === '0') count++;
    if (count > best.count) best = { start, count };
  }
  return best;
}

/** Leading zeros up to the length, from the right. */
function fill(halves: readonly string[][], isCut: boolean, length: number): string | null {
  const join = (parts: readonly string[][]) => parts.map((half) => half.join(':')).join(isCut ? '::' : parts[0]!.length > 0 && parts[1]!.length > 0 ? ':' : '');
  let missing = length - join(halves).length;
  if (missing < 0) return null;
  const filled = halves.map((half) => [...half]);
  for (const half of [...filled].reverse()) {
    for (let at = half.length - 1; at >= 0; at--) {
      const zeros = Math.min(missing, 4 - half[at]!.length);
      missing -= zeros;
      half[at] = '0'.repeat(zeros) + half[at];
    }
  }
  return missing === 0 ? join(filled) : null;
}
