import { hex } from '../octets/hex.ts';

/** A MAC address: `02:00:00:00:00:10`. */
export function macText(octets: Uint8Array): string {
  return hex(octets, ':');
}

/** An IPv4 address in dotted decimal. */
export function ipv4Text(octets: Uint8Array): string {
  return octets.join('.');
}

/** An IPv6 address by RFC 5952: no leading zeros, the longest run of at least two zero groups as `::`; mapped and compatible IPv4 dotted. */
export function ipv6Text(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, index) => octets[index * 2]! * 256 + octets[index * 2 + 1]!);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return `::ffff:${ipv4Text(octets.subarray(12))}`;
  if (groups.slice(0, 6).every((group) => group === 0) && groups[6] !== 0) return `::${ipv4Text(octets.subarray(12))}`;
  const zeros = longestZeroRun(groups);
  const text = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  if (zeros.length < 2) return text(groups);
  return `${text(groups.slice(0, zeros.start))}::${text(groups.slice(zeros.start + zeros.length))}`;
}

function longestZeroRun(groups: number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    const length = zeroRun(groups, start);
    if (length > best.length) best = { start, length };
  }
  return best;
}

function zeroRun(groups: number[], start: number): number {
  const end = groups.findIndex((group, index) => index >= start && group !== 0);
  return (end < 0 ? groups.length : end) - start;
}
