import type { PayloadContext } from '../layers/frame-context.ts';
import type { InflateMessage } from './inflate-messages.ts';

/**
 * What TCP hands on of its segments' payloads, as Wireshark does it with its default preferences: the first pass takes every segment in
 * file order and puts messages together; the second tells of each frame what became of its payload. Octets are not held, save for heads.
 */
export interface Payloads {
  /** First pass: every segment that was given a stream and whose length is known, with or without payload, in file order. */
  take(segment: PayloadSegment): void;
  /** After the last frame. */
  endFirstPass(): void;
  /** Second pass; undefined where the frame has nothing to hand on. Compressed messages that lean on others are told with `inflate` only. */
  contextOf(frame: number, inflate?: InflateMessage): PayloadContext | undefined;
}

/** One segment; the same object may be used again for the next one. */
export interface PayloadSegment {
  frame: number;
  /** Nanoseconds since the first frame of its stream: only differences matter, and those are exact. */
  timeNs: number;
  /** `tcp.stream`. */
  stream: number;
  /** Which side of the stream sends: any numbering that stays the same for the stream. */
  direction: 0 | 1;
  /** `tcp.seq` as the first pass knows it. */
  seq: number;
  /** `tcp.len`. */
  length: number;
  /** 12 bits, `tcp.flags`. */
  flags: number;
  /** Bits of `PAYLOAD_MARKS`. */
  marks: number;
  sourcePort: number;
  destinationPort: number;
  /** Octets that hold the frame; valid during the call only. */
  octets: Uint8Array;
  /** Where the payload begins and ends in `octets`, as captured. */
  start: number;
  end: number;
  /** The first payload octet, counted from the beginning of the frame (or of the datagram put together of fragments). */
  at: number;
  /** The copy of a segment in an ICMP error, which Wireshark reads for itself; `length` counts what there is of it. */
  quoted?: boolean;
}

/** The verdicts on a segment that decide what becomes of its payload. */
export const PAYLOAD_MARKS = { retransmission: 1, spurious: 2, outOfOrder: 4, keepAlive: 8 } as const;
