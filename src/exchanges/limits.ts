/**
 * Bounds on what one connection's octets may cost: a capture is hostile input, and its lengths are claims.
 * Everything beyond a bound is left out and counted or named, never an error.
 */
export interface Limits {
  /** Octets of one head, start line included. */
  headOctets: number;
  /** Header lines kept of one message. */
  headers: number;
  /** Messages of one side, and the octets of their heads taken together. */
  messages: number;
  allHeadOctets: number;
  /** Chunks and segments listed of one message. */
  chunks: number;
  parts: number;
  /** Octets of a coded body that are given to a decoder, and octets that it may give back. */
  encodedOctets: number;
  decodedOctets: number;
  /** Octets that all decoders together may still give back; counted down, so one object can bound a whole capture. */
  budget: { decodedOctets: number };
}

const MEBI = 1024 * 1024;

/** The bounds that hold where the caller names none; a fresh budget each time. */
export function limitsWith(wanted: Partial<Limits> = {}): Limits {
  return {
    headOctets: 256 * 1024,
    headers: 1000,
    messages: 10_000,
    allHeadOctets: 32 * MEBI,
    chunks: 64,
    parts: 64,
    encodedOctets: 8 * MEBI,
    decodedOctets: 64 * MEBI,
    budget: { decodedOctets: 512 * MEBI },
    ...wanted,
  };
}
