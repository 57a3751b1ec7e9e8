import type { IpPayload } from './frame-places.ts';
import type { Walk } from './walk.ts';
import { noteAddress } from './walk.ts';

const NAMES = new Set([53, 5353, 5355]);
const BOOT = new Set([67, 68]);

/** UDP (RFC 768); of what it carries DNS (RFC 1035) and DHCP (RFC 2131) say where addresses stand, the rest is searched. */
export function walkDatagram(walk: Walk, payload: IpPayload): void {
  const { octets, places } = walk;
  const { at, end, wireEnd, addresses } = payload;
  if (at + 8 > end) return;
  const ports = [(octets[at]! << 8) | octets[at + 1]!, (octets[at + 2]! << 8) | octets[at + 3]!];
  places.texts.push({ from: at + 8, to: end });
  if (ports.some((port) => NAMES.has(port))) walkAnswers(walk, at + 8, end);
  if (ports.some((port) => BOOT.has(port))) walkLease(walk, at + 8, end);
  const isPresent = octets[at + 6] !== 0 || octets[at + 7] !== 0;
  if (isPresent) places.checksums.push({ at: at + 6, covers: [{ from: at, to: end }], pseudo: { addresses, length: wireEnd - at, protocol: 17 } });
}

function walkAnswers(walk: Walk, start: number, end: number): void {
  const { octets } = walk;
  const count = (at: number) => (octets[start + at]! << 8) | octets[start + at + 1]!;
  if (start + 12 > end) return;
  let at = start + 12;
  for (let left = count(4); left > 0 && at < end; left--) at = nameEnd(octets, at, end) + 4;
  for (let left = count(6) + count(8) + count(10); left > 0 && at < end; left--) {
    at = nameEnd(octets, at, end);
    if (at + 10 > end) return;
    const type = (octets[at]! << 8) | octets[at + 1]!;
    const length = (octets[at + 8]! << 8) | octets[at + 9]!;
    at += 10;
    if (at + length > end) return;
    if (type === 1 && length === 4) noteAddress(walk, 'ipv4', at);
    if (type === 28 && length === 16) noteAddress(walk, 'ipv6', at);
    at += length;
  }
}

function nameEnd(octets: Uint8Array, at: number, end: number): number {
  while (at < end) {
    const length = octets[at]!;
    if (length === 0) return at + 1;
    if (length >= 0xc0) return at + 2;
    at += 1 + length;
  }
  return end;
}

/** Options whose value is a list of IPv4 addresses. */
const ADDRESS_OPTIONS = new Set([3, 5, 6, 28, 42, 44, 50, 54]);

function walkLease(walk: Walk, start: number, end: number): void {
  const { octets } = walk;
  if (start + 44 > end) return;
  for (const place of [12, 16, 20, 24]) noteAddress(walk, 'ipv4', start + place);
  noteAddress(walk, 'mac', start + 28);
  for (let at = start + 240; at + 1 < end && octets[at] !== 255; at += octets[at] === 0 ? 1 : 2 + octets[at + 1]!) {
    const until = Math.min(end, at + 2 + octets[at + 1]!);
    for (let one = at + 2; ADDRESS_OPTIONS.has(octets[at]!) && one + 4 <= until; one += 4) noteAddress(walk, 'ipv4', one);
  }
}
