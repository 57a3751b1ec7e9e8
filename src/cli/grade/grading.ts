import type { Overrides } from '../../classes/override.ts';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { PrintedMeta } from '../../printing/print-page.ts';
import type { Submission } from '../../submissions/submission.ts';
import type { Place } from '../plan-outputs.ts';
import type { PackedError } from './pack-error.ts';
import type { ClassOrder } from './grade-order.ts';
import type { Graded } from './grade-submission.ts';

/** Grades the submissions of a class one by one: in this thread, or in others, of which the printing and the writing are left to this one. */
export interface Grading {
  /** Throws what keeps a result from being written. Called again before it has answered, it does both at once. */
  grade(submission: Submission): Promise<Graded>;
  close(): Promise<void>;
}

/** What a thread is told of the run: plain data, from which it opens the class anew. */
export interface GradingSettings {
  order: ClassOrder;
  /** Relative paths count from here. */
  folder: string;
  overrides: Overrides;
}

/** What a thread is asked. Each `call` that it makes is answered before it goes on with that submission. */
export type ToThread = { kind: 'grade'; key: string; folder: string } | { kind: 'answer'; call: number; value?: unknown; error?: PackedError };

/** What a thread says. Between `begun` and `done` or `failed` it works on one submission. */
export type FromThread =
  | { kind: 'begun' }
  | { kind: 'draft'; result: SubmissionResult }
  | { kind: 'call'; call: number; wanted: ThreadCall }
  | { kind: 'done'; graded: Graded }
  | { kind: 'failed'; error: PackedError };

export type ThreadCall = { what: 'write'; place: Place; octets: Uint8Array } | { what: 'start-printer' } | { what: 'print'; html: string; meta: PrintedMeta };
