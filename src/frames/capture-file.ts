import type { RedactedCounts } from './frame.ts';

/**
 * A capture file opened for reading twice: once from front to back, then here and there. Compressed files and
 * standard input are spooled to a temporary file that `close` removes.
 */
export interface CaptureFile {
  /** The name to print. */
  name: string;
  /** Size after decompression: the end of all offsets. */
  octets: number;
  /** Size as given: the compressed size of a compressed file. */
  givenOctets: number;
  compressed: boolean;
  /** The compressed stream broke off or its check failed; `octets` is what could be had before that. */
  gzipDamaged: boolean;
  /** How much was replaced in it, where this is a redacted copy. */
  redaction?: RedactedCounts;
  /** Octets `offset` to `offset + length` of the decompressed file; fewer at its end. Synchronous: for the second pass. */
  readAt(offset: number, length: number): Uint8Array;
  /** Fills `target` from `offset` on; says how many octets there were. 0 at the end. Throws the system's error. */
  readInto(target: Uint8Array, offset: number): number;
  close(): Promise<void>;
}
