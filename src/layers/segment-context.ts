/**
 * What a TCP header alone cannot tell and only its connection knows: the generated lines of Wireshark's tree. The types
 * here are structural, so that `layers/` stays before `connections/`: a Segment fits as it is.
 */
export interface SegmentContext {
  stream: number;
  /** `tcp.completeness`. */
  completeness: number;
  /** Nanoseconds since the first and the previous frame of the stream; null when not known. */
  sinceFirstNs: number | null;
  sincePreviousNs: number | null;
  /** From the SYN to the first ACK without SYN; null when not known. */
  initialRttNs: number | null;
  segment: PrintedSegment;
  /** Of a FIN: whether its sender was the first of the two to send one; of what is no FIN it is absent. */
  finActive?: boolean;
  /** Of a SYN-ACK: the SYN before it brought data with a Fast Open cookie. */
  fastOpened?: boolean;
  /** Accurate ECN was negotiated: the three flags of ECN are a counter. */
  accurateEcn?: boolean;
}

/** The part of a Segment that the tree prints. */
export interface PrintedSegment {
  timeNs: number;
  flags: number;
  seqRaw: number;
  ackRaw: number;
  seq: number;
  ack: number;
  /** -1 where the header is longer than its segment: Wireshark then knows no length, and leaves all numbers raw. */
  length: number;
  nextSeq: number;
  window: number;
  windowScale: number | null;
  verdicts: readonly { kind: string; frame?: number; rtoNs?: number; count?: number }[];
  acksFrame?: number;
  ackRttNs?: number;
  bytesInFlight?: number;
  pushBytes?: number;
  /** Wireshark's analysis left a subtree although none of the above is in it. */
  analysed?: boolean;
}
