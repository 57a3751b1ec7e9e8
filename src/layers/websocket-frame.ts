import { uint } from '../octets/uint.ts';

/** The head of a WebSocket frame (RFC 6455, 5.2), as far as lengths go. */
export interface WebSocketHead {
  /** Octets before the payload. */
  headLength: number;
  payloadLength: number;
  isMasked: boolean;
}

const MASKING_KEY_LENGTH = 4;

/** Null where `octets` end within the head. */
export function webSocketHead(octets: Uint8Array): WebSocketHead | null {
  if (octets.length < 2) return null;
  const short = octets[1]! & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const isMasked = octets[1]! >= 0x80;
  const headLength = 2 + extended + (isMasked ? MASKING_KEY_LENGTH : 0);
  if (octets.length < headLength) return null;
  const payloadLength = extended === 0 ? short : extended === 2 ? uint(octets, 2, 2) : uint(octets, 2, 4) * 0x100000000 + uint(octets, 6, 4);
  return { headLength, payloadLength, isMasked };
}

/** Octets of the frame that begins with `octets`, head included; null where they end within the head. */
export function webSocketFrameLength(octets: Uint8Array): number | null {
  const head = webSocketHead(octets);
  return head && head.headLength + head.payloadLength;
}

/** The payload with its mask undone (RFC 6455, 5.3): each octet under one of the key's four. */
export function unmasked(octets: Uint8Array, key: Uint8Array): Uint8Array {
  return octets.map((octet, index) => octet ^ key[index % MASKING_KEY_LENGTH]!);
}
