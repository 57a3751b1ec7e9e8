/** What is wrong with a profile's folder; worded in `cli/` by `code` (`profile.<code>` in cli.json). */
export class ProfileError extends Error {
  readonly code: ProfileErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ProfileErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'ProfileError';
    this.code = code;
    this.details = details;
  }
}

export type ProfileErrorCode =
  /** No such name and no such folder. */
  | 'unknown'
  /** The folder has no profile.yaml, or lacks a file that it names. */
  | 'no-file'
  /** A file is larger than it may be. */
  | 'too-large'
  /** A style that would load something, or a logo that is no picture. */
  | 'unsafe-style'
  | 'wrong-logo';

