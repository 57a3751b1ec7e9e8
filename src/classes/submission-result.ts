import type { Language } from '../explanations/explanation.ts';
import type { Grade } from '../grades/grade.ts';
import type { Platform, Student, SubmissionRemark } from '../submissions/submission.ts';

/**
 * The door of `classes/`: what the grading of each submission gave, as plain data in a file of its own, and what a class comes to. Whatever is
 * handed to teachers, students and gradebooks is made from these files, so that nothing has to be graded again for it.
 */
export interface SubmissionResult {
  schema: 'lab-report/submission';
  /** Counts up when a field goes or changes its meaning. */
  version: 1;
  generator: { name: 'lab-report'; version: string };
  /** Of what was handed in, the rubric, the options and the program: where it is the same, so is the result. */
  digest: string;
  /** Of sentences. */
  language: Language;
  key: string;
  student: Student;
  platform: Platform;
  source: string;
  ids: Readonly<Record<string, string>>;
  /** Of the attempt that was graded, and how many there are. */
  attempt: number;
  attempts: number;
  submittedAt: string | null;
  late: boolean;
  /** graded; ungradable: there is something, and it cannot be read or is refused; missing: nothing was handed in. */
  status: 'graded' | 'ungradable' | 'missing';
  /** What kept it from being graded, or was left out: one sentence each. */
  problems: string[];
  remarks: SubmissionRemark[];
  /** With paths as the student has them. */
  files: { path: string; role: string; size: number; sha256: string }[];
  /** The capture that was graded, by its path. */
  capture: string | null;
  grade: Grade | null;
  /** Paths within the output folder. */
  feedback: { format: 'html' | 'pdf'; path: string }[];
}
