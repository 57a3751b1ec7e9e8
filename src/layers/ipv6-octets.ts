import { ipv4Number } from './ipv4-number.ts';

/**
 * The sixteen octets of an IPv6 address as text (RFC 4291, 2.2): groups of hexadecimal digits, one `::` for zeros, at its end dotted
 * decimal where an IPv4 address is embedded. Null for what is none.
 */
export function ipv6Octets(text: string): Uint8Array | null {
  const [head, tail, more] = text.split('::');
  if (more !== undefined) return null;
  const before = groupsOf(head!);
  const after = tail === undefined ? [] : groupsOf(tail);
  if (!before || !after) return null;
  const zeros = 8 - before.length - after.length;
  if (tail === undefined ? zeros !== 0 : zeros < 1) return null;
  const groups = [...before, ...new Array<number>(zeros).fill(0), ...after];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** Null where a group is none; a dotted end counts as two. */
function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const dotted = parts.at(-1)!.includes('.') ? ipv4Number(parts.pop()!) : undefined;
  if (dotted === null || !parts.every((part) => /^[\da-f]{1,4}$/i.test(part))) return null;
  const groups = parts.map((part) => Number.parseInt(part, 16));
  return dotted === undefined ? groups : [...groups, dotted >>> 16, dotted & 0xffff];
}
