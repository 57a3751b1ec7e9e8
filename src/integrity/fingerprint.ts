/**
 * The door of `integrity/`: what tells one recording from another, which submissions hold the same one, and what else a teacher may want to
 * look at. It is evidence, never a verdict and never a point, and it stands in no student's file.
 *
 * A fingerprint is plain data of a bounded size, kept in a submission's result. Marks that are the same in two submissions are looked up, never
 * compared pair by pair. Of what a long capture has too many, those with the smallest digests are kept: then a part of a recording keeps
 * some of the marks that the whole one has.
 */
export interface Fingerprint {
  /** SHA-256 of the capture as it was handed in; null where there is no file. */
  file: string | null;
  frames: number;
  connections: ConnectionMark[];
  /** Data segments by both of their raw numbers and their length. */
  segments: SegmentMark[];
  /** Three segments of a connection, one behind the other, by their absolute times and lengths. */
  times: Mark[];
  /** Data segments by both values of their timestamps option (RFC 7323). */
  timestamps: Mark[];
  /** Requests with their responses, by all header lines, where one of them is a Date. */
  exchanges: Mark[];
  bodies: BodyMark[];
  /** What looks like a student's number or name in the pages that the capture carries, in lower case. */
  words: WordMark[];
  machine: Machine;
  oddities: Oddity[];
}

/** Something by which two captures can be found to be of one recording, and where it stands. */
export interface Mark {
  /** 64 bits of a SHA-256 in hexadecimal digits. */
  digest: string;
  stream: number;
  frame: number;
}

/**
 * Each TCP connection begins with two numbers that its ends draw at random, 64 bits together (RFC 9293, 3.4.1; RFC 6528). They survive
 * renaming, filtering, shifting of times and saving anew; two recordings of different visits have not one pair in common.
 */
export interface ConnectionMark {
  stream: number;
  /** Of the SYN. */
  frame: number;
  originator: number;
  responder: number;
  /** Of the first frame, in microseconds since 1970. */
  timeUs: number;
}

export interface SegmentMark extends Mark {
  timeUs: number;
}

/** The content of a response with status 200. */
export interface BodyMark extends Mark {
  mediaType: string;
  octets: number;
}

export interface WordMark {
  word: string;
  stream: number;
  frame: number;
}

/** What a capture says about the machine that recorded it. */
export interface Machine {
  hardware: string | null;
  os: string | null;
  application: string | null;
  /** GUIDs of Windows' interfaces, in capitals; Npcap's loopback has none. */
  interfaces: string[];
  /** From which connections were opened; none of loopback, none that several share. */
  macs: string[];
}

/** Something about one capture that does not fit, or that editing leaves; each has innocent reasons (`reasons-of.ts`). */
export interface Oddity {
  code: OddityCode;
  /** Where to look, ascending; at most `FINGERPRINT_LIMITS.listed`. */
  frames: number[];
  streams: number[];
  /** How often. */
  count: number;
  /** What its sentence names. */
  values: Record<string, string | number>;
}

export type OddityCode = 'date-offset' | 'time-goes-back' | 'repeated-frames' | 'unseen-octets' | 'handmade-numbers' | 'even-timing' | 'writing-program' | 'several-sections';

/** A fingerprint takes less than 64 KiB of its result. */
export const FINGERPRINT_LIMITS = { connections: 96, segments: 96, times: 64, timestamps: 48, exchanges: 32, bodies: 32, words: 96, interfaces: 8, macs: 8, oddities: 24, listed: 12, text: 120 } as const;
