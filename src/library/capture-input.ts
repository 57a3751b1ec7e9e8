/**
 * Where a capture comes from: a path, the octets themselves, or a stream of them (a Node `Readable`, the body of a `fetch`
 * response). Octets and streams are spooled to a temporary file that has no name, since a capture is read twice. A stream can be used once.
 */
export type CaptureInput = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface InputOptions {
  /** What the capture is called in descriptions, reports and errors; for a path that is its file's name, otherwise `capture`. */
  name?: string;
  /** An `AbortSignal`, or whatever throws once the work is not wanted any more. What it throws is what the caller gets. */
  signal?: { throwIfAborted(): void };
}
