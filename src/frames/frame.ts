/**
 * The door of `frames/`: a capture file yields frames. It knows pcap and pcapng, their byte orders, clocks and
 * damage, and never looks inside a frame.
 */

/**
 * One captured record. The scan hands out one object and one buffer again and again: copy what you keep.
 * Its octets are `buffer.subarray(start, start + capturedLength)`.
 */
export interface Frame {
  /** From 1, over the whole file, as Wireshark counts. */
  number: number;
  /** Where the frame's first octet lies in the (decompressed) file: enough to read it again. */
  offset: number;
  /** Nanoseconds after the first frame of the file; negative when the clock went back. Exact within 104 days of it. */
  timeNs: number;
  /** What `timeNs` lost to rounding, further from the first frame than that; 0 where absent. */
  timeRestNs?: number;
  capturedLength: number;
  /** Octets that were on the wire; more than `capturedLength` when a snap length cut the frame. */
  wireLength: number;
  /** Index into `CaptureDescription.interfaces`. */
  interfaceId: number;
  /** LINKTYPE_ value: 1 Ethernet, 0 NULL, 108 LOOP, 101 raw, 113 SLL, 276 SLL2, … */
  linkType: number;
  buffer: Uint8Array;
  start: number;
}

/** What the file says about itself, and how far it could be read. Plain JSON; part of report.json. */
export interface CaptureDescription {
  /** The file's own name without its folder; `-` for standard input. */
  name: string;
  format: 'pcap' | 'pcapng';
  byteOrder: 'little' | 'big' | 'mixed';
  compressed: boolean;
  /** Octets of the file as it was given (compressed size if compressed). */
  octets: number;
  /** Frames as Wireshark counts: pcapng custom and journal blocks take a number too, but are not handed out. */
  frames: number;
  /** Time of the first frame, nanoseconds since 1970-01-01 UTC as decimal digits; null without frames. */
  startNs: string | null;
  /** Nanoseconds from the first frame to the latest one. */
  durationNs: number;
  /** Decimal digits of a second that the clock resolves (6 or 9; the finest of the interfaces). */
  timeDigits: number;
  /** Frames whose time lies before that of the frame before them. */
  timeGoesBack: { count: number; firstFrame: number | null };
  sections: number;
  interfaces: CaptureInterface[];
  /** pcapng section options: the program that wrote the file, its system, its hardware. */
  application: string | null;
  os: string | null;
  hardware: string | null;
  /** Comments on section, interface or frame in file order; at most 200 are kept, `commentCount` counts all. */
  comments: CaptureComment[];
  commentCount: number;
  /** Frames cut by the snap length. */
  cutFrames: number;
  /** Blocks of a type that is neither known nor needed. */
  unknownBlocks: number;
  /** Where and why reading ended before the end of the file; null when all was read. */
  stop: CaptureStop | null;
  /** How much was replaced before the capture was read (docs/redaction.md); absent where nothing was. */
  redacted?: RedactedCounts;
}

/** Different ones that were replaced. */
export interface RedactedCounts {
  /** IPv4 and IPv6 addresses. */
  addresses: number;
  /** MAC addresses. */
  macs: number;
  /** Words of cookies, credentials and query strings. */
  secrets: number;
}

export interface CaptureInterface {
  name: string | null;
  description: string | null;
  linkType: number;
  /** 0 means no limit. */
  snapLength: number;
  /** The clock's ticks in a second. */
  ticksPerSecond: number;
  /** Capture filter as recorded (if_filter). */
  filter: string | null;
  os: string | null;
  /** From interface statistics; null when the file does not say. */
  received: number | null;
  dropped: number | null;
  frames: number;
}

export interface CaptureComment {
  on: 'section' | 'interface' | 'frame';
  frame: number | null;
  text: string;
}

export interface CaptureStop {
  /** cut: the file ends inside something. corrupt: a length that cannot be. */
  kind: 'cut-in-header' | 'cut-in-frame' | 'corrupt-length' | 'corrupt-block' | 'gzip-damaged';
  /** File offset of the record or block that could not be read. */
  offset: number;
  /** The last frame that was read whole. */
  afterFrame: number;
  needed: number;
  had: number;
}
