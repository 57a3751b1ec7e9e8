/** Where a frame holds addresses, checksums and payload: what the walk over its headers finds. All places count from the frame's first octet. */
export interface FramePlaces {
  addresses: { kind: 'ipv4' | 'ipv6' | 'mac'; at: number }[];
  /** In the order in which they have to be mended: inner ones first. */
  checksums: ChecksumPlace[];
  /** Octets of other protocols, to be searched for known addresses and lines of text. */
  texts: Stretch[];
  segments: SegmentPlace[];
  /** Octets that nothing is known about. */
  unknown: Stretch[];
}

export interface Stretch {
  from: number;
  to: number;
}

export interface ChecksumPlace {
  at: number;
  /** What it covers, as far as it was captured; each begins at an even place of the sum. */
  covers: Stretch[];
  /** The pseudo header's addresses, length and protocol, where there is one; UDP's may be absent (0). */
  pseudo: { addresses: Stretch; length: number; protocol: number } | null;
}

export interface SegmentPlace extends Stretch {
  /** The connection's direction. */
  key: string;
  sequence: number;
  isSyn: boolean;
  /** Payload octets on the wire. */
  wireLength: number;
  /** In an ICMP error: what it says was said before. */
  quoted: boolean;
}

/** What an IP header says of its payload. Places in the frame. */
export interface IpPayload {
  protocol: number;
  at: number;
  /** Where it ended on the wire, and as captured. */
  wireEnd: number;
  end: number;
  addresses: Stretch;
  fragmentOffset: number;
  isFragment: boolean;
}
