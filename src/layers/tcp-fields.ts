import type { Span } from '../octets/span.ts';

/**
 * The fixed part of the TCP header, field to octets (RFC 9293, 3.1). The scan peeks by it, the dissector reads by it, the
 * header drawing and the hex view show it. Where a field is part of an octet, `bits` says how many, from the left, after `skip`.
 */
export const TCP_FIELDS = {
  sourcePort: { start: 0, end: 2 },
  destinationPort: { start: 2, end: 4 },
  sequence: { start: 4, end: 8 },
  acknowledgment: { start: 8, end: 12 },
  dataOffset: { start: 12, end: 13 },
  flags: { start: 12, end: 14 },
  window: { start: 14, end: 16 },
  checksum: { start: 16, end: 18 },
  urgentPointer: { start: 18, end: 20 },
} as const satisfies Record<string, Span>;

/** Flag bits by their mask in `tcp.flags` (12 bits). */
export const TCP_FLAGS = { FIN: 0x001, SYN: 0x002, RST: 0x004, PSH: 0x008, ACK: 0x010, URG: 0x020, ECE: 0x040, CWR: 0x080, AE: 0x100 } as const;
