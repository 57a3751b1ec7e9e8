/**
 * The internet checksum (RFC 1071): the one's complement of the one's complement sum of 16-bit words. A sum over octets that
 * hold a right checksum is 0xffff, so `internetChecksum` of them is 0. An odd last octet counts as the upper half of a word.
 */
export function internetChecksum(parts: readonly Uint8Array[]): number {
  const sum = parts.reduce((total, part) => fold(total + wordSum(part)), 0);
  return ~sum & 0xffff;
}

/**
 * The checksum of a TCP segment (or another upper layer by `protocol`) with its pseudo header (RFC 9293, 3.1; RFC 8200, 8.1).
 * 0 when the segment carries a right checksum. Addresses are 4 or 16 octets; `segment` must be whole.
 */
export function transportChecksum(packet: TransportPacket): number {
  return internetChecksum([pseudoHeader(packet), packet.segment]);
}

export interface TransportPacket {
  source: Uint8Array;
  destination: Uint8Array;
  /** IP protocol number: 6 TCP, 17 UDP, 58 ICMPv6. */
  protocol: number;
  segment: Uint8Array;
}

/** Every part but the last must have an even length: words do not straddle parts. */
function wordSum(part: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < part.length; at += 2) sum = fold(sum + part[at]! * 256 + (part[at + 1] ?? 0));
  return sum;
}

function fold(sum: number): number {
  return sum > 0xffff ? (sum & 0xffff) + Math.floor(sum / 0x10000) : sum;
}

/**
 *     IPv4  source(4)  destination(4)  0 protocol  length(2)
 *     IPv6  source(16) destination(16) length(4)   0 0 0 protocol
 */
function pseudoHeader({ source, destination, protocol, segment }: TransportPacket): Uint8Array {
  const { length } = segment;
  const lengthWords = [(length >>> 24) & 255, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  const tail = source.length === 4 ? [0, protocol, ...lengthWords.slice(2)] : [...lengthWords, 0, 0, 0, protocol];
  return Uint8Array.from([...source, ...destination, ...tail]);
}
