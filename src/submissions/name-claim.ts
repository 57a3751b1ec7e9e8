import type { Platform, Student } from './submission.ts';

/** What the path of a file in an export tells: whose it is, and what it is called in the student's own words. */
export interface NameClaim {
  /** See Submission. */
  source: string;
  student: Partial<Student>;
  ids: Record<string, string>;
  /** Attempts of one source are told apart by it and ordered by it; '' where the platform keeps only the last. */
  attempt: string;
  submittedAt: string | null;
  late: boolean;
  /** The path within the submission. */
  path: string;
}

/** How a platform names what it exports. */
export interface Naming {
  platform: Platform;
  /** Null where the path is not one of this platform's. */
  read(path: string): NameClaim | null;
}

export const nothingElse = { attempt: '', submittedAt: null, late: false } as const;
