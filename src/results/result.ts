import type { Language } from '../explanations/explanation.ts';
import type { Level } from '../findings/finding.ts';

/**
 * The door of `results/`: what a run did, for machines, and the forms in which others read it (JUnit XML, a job's summary, annotations).
 * A result is plain data in one language; it names no file outside those that were written.
 */
export interface RunResult {
  schema: 'lab-report/result';
  version: 1;
  generator: { name: 'lab-report'; version: string };
  language: Language;
  outcome: Outcome;
  /** The exit code of the process. */
  exitCode: number;
  /** In the order in which they were given. */
  captures: CaptureResult[];
}

/** passed; failed: a finding or the grade is what --fail-on or --fail-under name; error: something could not be read, printed or written. */
export type Outcome = 'passed' | 'failed' | 'error';

export interface CaptureResult {
  /** The path as it was given. */
  capture: string;
  outcome: Outcome;
  exitCode: number;
  /** What was written, in that order; paths as a person would write them. */
  reports: { format: 'html' | 'json' | 'pdf'; path: string }[];
  /** What went wrong: one sentence each. */
  errors: { exitCode: number; message: string }[];
  findings: FindingResult[];
  /** Null without --rubric and --fail-under. */
  grade: GradeResult | null;
}

export interface FindingResult {
  /** The fact's kind, which --fail-on takes. */
  kind: string;
  level: Level;
  /** Whether --fail-on names it. */
  fails: boolean;
  message: string;
  /** tcp.stream; null for what concerns the whole capture. */
  connection: number | null;
  /** The number of the exchange in its connection, from 1. */
  exchange: number | null;
  /** Frames that prove it, ascending, at most 8. */
  frames: number[];
}

export interface GradeResult {
  title: string;
  points: number;
  outOf: number;
  percent: number;
  /** Whether it is below what --fail-under asks. */
  fails: boolean;
  criteria: { id: string; title: string; points: number; outOf: number; met: boolean; message: string; frames: number[] }[];
}
