import type { Language } from '../explanations/explanation.ts';
import type { Grade } from '../grades/grade.ts';
import type { LatePolicy } from '../grades/rubric.ts';
import type { Fingerprint } from '../integrity/fingerprint.ts';
import type { Submission } from '../submissions/submission.ts';

/**
 * The door of `classes/`: what the grading of each submission gave, as plain data in a file of its own, and what a class comes to. Whatever is
 * handed to teachers, students and gradebooks is made from these files, so that nothing has to be graded again for it.
 */
export interface SubmissionResult extends Pick<Submission, (typeof HANDED_IN)[number]> {
  schema: 'lab-report/submission';
  /** Counts up when a field goes or changes its meaning. */
  version: 1;
  generator: { name: 'lab-report'; version: string };
  /** Of what was handed in, the rubric, the options and the program: where it is the same, so is the result. */
  digest: string;
  /** Of sentences. */
  language: Language;
  /** Of the rubric: which one it was, and what the class is settled by. */
  rubric: { digest: string; late: LatePolicy | null; most: number | null };
  /** graded; ungradable: there is something, and it cannot be read or is refused; missing: nothing was handed in. */
  status: 'graded' | 'ungradable' | 'missing';
  /** What kept it from being graded, or was left out: one sentence each. */
  problems: string[];
  /** With paths as the student has them. */
  files: { path: string; role: string; size: number; sha256: string }[];
  /** The capture that was graded, by its path. */
  capture: string | null;
  /** The notes that were read with it. */
  notes: string | null;
  grade: Grade | null;
  /** By which the same recording is known in another submission; for the teacher alone. */
  fingerprint: Fingerprint | null;
  /** Paths within the output folder. */
  feedback: { format: 'html' | 'pdf'; path: string }[];
}

/** What a result takes over from its submission: whose it is, what the platform calls it, when it came, what was left out. */
export const HANDED_IN = ['key', 'student', 'platform', 'source', 'ids', 'attempt', 'attempts', 'submittedAt', 'late', 'remarks'] as const;

export function handedIn(submission: Submission): Pick<Submission, (typeof HANDED_IN)[number]> {
  return Object.fromEntries(HANDED_IN.map((name) => [name, submission[name]])) as unknown as Pick<Submission, (typeof HANDED_IN)[number]>;
}
