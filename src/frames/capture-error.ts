/** Why a path yields no capture at all. Damage inside a capture is not an error: it is `CaptureDescription.stop`. */
export type CaptureErrorCode =
  | 'missing'
  | 'is-folder'
  | 'not-readable'
  | 'empty'
  | 'not-a-capture'
  | 'spool-failed';

export interface CaptureErrorDetails {
  /** The path as given; `-` for standard input. */
  name: string;
  /** The first octets (at most 8, decompressed) in hexadecimal, where the file could be read. */
  magic?: string;
  /** What the first octets look like instead: a code such as `zip`, `html`, `snoop`, `gzip-of-tar`. */
  looksLike?: string;
  /** The system's own code (`ENOSPC`, `EACCES`), or `too-large` for a decompressed size beyond the limit. */
  reason?: string;
}

/** A mistake that a person can mend. Its sentences are worded by the command line, from `code` and `details`. */
export class CaptureError extends Error {
  readonly code: CaptureErrorCode;
  readonly details: CaptureErrorDetails;

  /** `cause`: what the system, or the stream that was read, threw. */
  constructor(code: CaptureErrorCode, details: CaptureErrorDetails, cause?: unknown) {
    super(`${code}: ${details.name}`, cause === undefined ? undefined : { cause });
    this.name = 'CaptureError';
    this.code = code;
    this.details = details;
  }
}
