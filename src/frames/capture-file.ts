/**
 * A capture file opened for reading twice: once from front to back, then here and there. Compressed files and
 * standard input are spooled to a temporary file that `close` removes.
 */
export interface CaptureFile {
  /** The name to print. */
  name: string;
  /** Octets `offset` to `offset + length` of the decompressed file; fewer at its end. Synchronous: for the second pass. */
  readAt(offset: number, length: number): Uint8Array;
  close(): Promise<void>;
}
