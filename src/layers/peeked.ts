/** What a frame turned out to be, for counting it. `fragment` is an IP fragment that does not stand for its datagram. */
export type PeekedKind = 'tcp' | 'udp' | 'icmp' | 'arp' | 'other-ip' | 'other' | 'fragment';

/** Why peeking ended early; `''` when all that the scan needs was there. */
export type PeekStop = '' | 'cut-link-header' | 'cut-ip-header' | 'bad-ip-length' | 'cut-tcp-header' | 'bad-tcp-header-length' | 'unknown-link-type';

/**
 * One frame's headers as the scan needs them. A single object is filled again and again, so that a frame costs no
 * allocation: copy what you keep. All positions are absolute in `buffer`.
 */
export interface Peeked {
  buffer: Uint8Array;
  /** First octet, and the end of what was captured. */
  start: number;
  end: number;
  /** End of the frame as it was on the wire; beyond `end` when a snap length cut it. */
  wireEnd: number;
  kind: PeekedKind;
  stop: PeekStop;
  version: 0 | 4 | 6;
  /** Source (0-3) and destination (4-7) address, 32 bits each; an IPv4 address stands in the last word of its four. */
  addresses: Int32Array;
  protocol: number;
  /** Where the link layer says that the IP header begins, whatever stands there; -1 where it carries none. */
  network: number;
  /** Where the IP payload begins, and where the IP length says that it ends. */
  ipPayload: number;
  ipEnd: number;
  /** Fragment of an IP datagram: its place in octets, whether more follow. Meaningful when `isFragment`. */
  isFragment: boolean;
  fragmentId: number;
  fragmentOffset: number;
  fragmentMore: boolean;
  /** The TCP header was quoted in an ICMP error. */
  quoted: boolean;
  /** At least 16 octets of TCP header are there, which is what Wireshark needs to give the segment a stream. */
  hasStream: boolean;
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  acknowledgment: number;
  flags: number;
  window: number;
  urgentPointer: number;
  tcpStart: number;
  headerLength: number;
  /** `tcp.len`, -1 where the lengths contradict each other and Wireshark shows none. */
  length: number;
  /** Payload octets that were captured. */
  payloadStart: number;
  payloadEnd: number;
}

export function emptyPeeked(): Peeked {
  return {
    buffer: new Uint8Array(0), start: 0, end: 0, wireEnd: 0, kind: 'other', stop: '', version: 0, addresses: new Int32Array(8), protocol: 0,
    network: -1, ipPayload: 0, ipEnd: 0, isFragment: false, fragmentId: 0, fragmentOffset: 0, fragmentMore: false, quoted: false, hasStream: false,
    sourcePort: 0, destinationPort: 0, sequence: 0, acknowledgment: 0, flags: 0, window: 0, urgentPointer: 0, tcpStart: 0,
    headerLength: 0, length: -1, payloadStart: 0, payloadEnd: 0,
  };
}
