/** What a teacher decided for one student, over what the program found (`overrides.yaml`, docs/grading.md). */
export interface Override {
  /** By criterion: points that count in place of those found. */
  points: Record<string, number>;
  /** In place of the sum, lateness included. */
  total: number | null;
  /** For the student. */
  comment: string | null;
  comments: Record<string, string>;
  /** Whether lateness costs nothing. */
  excuseLate: boolean;
  /** The student's own due date (ISO 8601). */
  due: string | null;
  /** Whether the submission does not count at all. */
  exclude: boolean;
}

/** By key, number or name of the student. */
export type Overrides = Readonly<Record<string, Override>>;
