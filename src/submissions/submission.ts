import type { ArchiveEntry } from '../archives/archive.ts';

/**
 * The door of `submissions/`: what students handed in, as a platform exported it, told apart by student. Whose a file is and when it came is
 * read from names alone; nothing is opened here but archives within archives.
 */
export interface Submission {
  /** Unique in a run and fit to be a folder's name on every system: the student's id, else the name, else what the platform calls the source. */
  key: string;
  student: Student;
  platform: Platform;
  /** How the export names it, which is what has to be given back: Moodle's folder, Canvas' beginning of a file name, a folder's path. */
  source: string;
  /** What the platform calls people and attachments: `participant` (Moodle), `user` (Canvas), `login` (Classroom, Blackboard), `group`. */
  ids: Readonly<Record<string, string>>;
  /** Of the attempt that counts, which is the last, from 1. */
  attempt: number;
  /** How many were found. */
  attempts: number;
  /** ISO 8601 as the platform tells it, without a zone where it tells none; null where it does not tell. */
  submittedAt: string | null;
  /** Marked as late by the platform. */
  late: boolean;
  /** Of the attempt that counts, with paths within the submission; archives among them are still closed. */
  files: ArchiveEntry[];
  /** What was left out and why; a `fault` besides keeps the submission from being graded. */
  remarks: SubmissionRemark[];
  fault: SubmissionRemark | null;
}

export interface Student {
  /** As the roster writes it, else as it was found. */
  id: string | null;
  name: string | null;
  email: string | null;
  /** Whom the class list declares to work with this one; absent where it declares nobody. */
  group?: string;
}

export type Platform = 'moodle' | 'canvas' | 'blackboard' | 'chaoxing' | 'classroom' | 'folder' | 'pattern' | 'single';

/** A file of a submission that lies in a folder of ours. */
export interface UnpackedFile {
  /** As the student has it; the parts of an archive stand behind the archive's name. */
  path: string;
  /** Where it lies now, in a folder that holds nothing else. */
  file: string;
  size: number;
  /** SHA-256 of its octets, in hexadecimal digits. */
  digest: string;
  modifiedAt: Date | null;
  role: FileRole;
}

export type FileRole = 'capture' | 'notes' | 'page' | 'text' | 'picture' | 'other';

/** Worded from `submission.<code>` in the words of the program. */
export interface SubmissionRemark {
  code: 'unsafe-path' | 'link' | 'encrypted' | 'unsupported' | 'same-path' | 'broken-archive' | 'too-many-files' | 'too-large' | 'nested-too-deep' | 'bomb' | 'not-readable' | 'not-submitted';
  /** The file that it is about, as it may be shown; '' for the whole submission. */
  path: string;
}

export const SUBMISSION_LIMITS = {
  files: 2_000,
  /** Unpacked, in octets: a capture of hours with its pictures. */
  octets: 1024 * 1024 * 1024,
  depth: 3,
  /** Unpacked octets for each packed one; text repeats at most a few hundred times. */
  ratio: 1_000,
  /** Below this a ratio says nothing. */
  ratioFrom: 16 * 1024 * 1024,
} as const;
