import type { Readable } from 'node:stream';

/**
 * The door of `archives/`: a zip file or a folder as a list of files. What an archive says of itself is not believed: paths are made safe,
 * sizes are counted while reading, and whatever is not an ordinary file is left out and named.
 */
export interface Archive {
  /** By path, so that nothing depends on the order in which an archive lists them. */
  entries: ArchiveEntry[];
  /** What was left out, with the reason. */
  refused: RefusedEntry[];
  close(): void;
}

export interface ArchiveEntry {
  /** Parts joined by `/`, none of them empty, `.` or `..`; normalised (NFC), without control characters. */
  path: string;
  /** In octets, as the archive says it; reading stops where it turns out to be wrong. */
  size: number;
  /** Octets that it takes in the archive, by which bombs are known; its size in a folder. */
  packedSize: number;
  /** When it was changed last; null where the archive does not tell. */
  modifiedAt: Date | null;
  /** Throws ArchiveError. */
  open(): Promise<Readable>;
}

export interface RefusedEntry {
  /** As far as it can be printed. */
  path: string;
  code: 'unsafe-path' | 'link' | 'encrypted' | 'unsupported' | 'same-path';
}

/** not-found, not-readable: of the archive itself; broken: what it says of itself does not hold together; too-many: it lists too many files. */
export type ArchiveErrorCode = 'not-found' | 'not-readable' | 'broken' | 'too-many' | 'too-large';

export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;

  constructor(code: ArchiveErrorCode, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.code = code;
  }
}

export const ARCHIVE_LIMITS = {
  /** A class of a thousand with a hundred files each. */
  entries: 200_000,
  /** Of a path, in characters, and of the folders in it. */
  path: 1_000,
  depth: 40,
} as const;
