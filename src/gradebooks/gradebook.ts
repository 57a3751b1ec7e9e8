/** A gradebook that a teacher exported, with points filled in where a student of it was graded. */
export interface FilledGradebook {
  platform: 'moodle' | 'canvas';
  /** The whole file: but for the cells that were filled, octet for octet what was exported. */
  octets: Uint8Array;
  /** Students whose cell was filled, by key. */
  filled: string[];
  /** Graded students of whom the gradebook has no row. */
  without: string[];
  /** Students whose points are not settled, since a person has to look. */
  waiting: string[];
}

export type GradebookErrorCode = 'unknown-kind' | 'wide-characters' | 'no-column' | 'which-column' | 'no-comments';

/** Why a file cannot be filled in. */
export class GradebookError extends Error {
  readonly code: GradebookErrorCode;
  /** The columns that there are, where one has to be named. */
  readonly columns: readonly string[];

  constructor(code: GradebookErrorCode, columns: readonly string[] = []) {
    super(`${code} ${columns.join(', ')}`);
    this.name = 'GradebookError';
    this.code = code;
    this.columns = columns;
  }
}
