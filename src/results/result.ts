import type { Language } from '../explanations/explanation.ts';
import type { Level } from '../findings/finding.ts';
import type { CriterionOutcome } from '../grades/grade.ts';

/**
 * The door of `results/`: what a run did, for machines, and the forms in which others read it (JUnit XML, a job's summary, annotations).
 * A result is plain data in one language; it names no file outside those that were written. docs/result.schema.json is made from it.
 */
export interface RunResult {
  schema: 'lab-report/result';
  /** Counts up when a field goes or changes its meaning; new fields may come within a version. */
  version: 1;
  /** The program that ran. */
  generator: { name: 'lab-report'; version: string };
  /** Of all sentences. */
  language: Language;
  /** The gravest of its captures' outcomes. */
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
  /** Of this capture alone. */
  outcome: Outcome;
  /** What the process would end with if this were its only capture. */
  exitCode: number;
  /** What was written, in that order; paths as a person would write them. */
  reports: { format: 'html' | 'pdf' | 'docx' | 'md' | 'json'; path: string }[];
  /** What went wrong: one sentence each. */
  errors: { exitCode: number; message: string }[];
  /** From the gravest on. */
  findings: FindingResult[];
  /** Null without --rubric and --fail-under. */
  grade: GradeResult | null;
}

export interface FindingResult {
  /** The fact's kind, which --fail-on takes. */
  kind: string;
  /** error: the capture has to be made again; warning: something is missing or went wrong; note: worth knowing. */
  level: Level;
  /** Whether --fail-on names it. */
  fails: boolean;
  /** What was found, in one sentence. */
  message: string;
  /** tcp.stream; null for what concerns the whole capture. */
  connection: number | null;
  /** The number of the exchange in its connection, from 1. */
  exchange: number | null;
  /** Frames that prove it, ascending, at most 8. */
  frames: number[];
}

export interface GradeResult {
  /** Of the rubric. */
  title: string;
  /** That were earned. */
  points: number;
  /** That can be earned. */
  outOf: number;
  /** points / outOf in hundredths, not rounded. */
  percent: number;
  /** Whether it is below what --fail-under asks. */
  fails: boolean;
  /** In the rubric's order; `message` says what was asked for and found. */
  criteria: { id: string; title: string; points: number; outOf: number; outcome: CriterionOutcome; met: boolean; message: string; frames: number[] }[];
}
