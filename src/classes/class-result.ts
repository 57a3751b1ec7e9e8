import type { Language } from '../explanations/explanation.ts';
import type { Wording } from '../forms/wording.ts';
import type { Grade } from '../grades/grade.ts';
import type { Weight } from '../grades/rubric.ts';
import type { SubmissionResult } from './submission-result.ts';

/** A class, settled: results with what teachers decided and what lateness costs. `class.json`; whatever shows a class is made from it. */
export interface ClassResult {
  schema: 'lab-report/class';
  version: 1;
  generator: { name: 'lab-report'; version: string };
  language: Language;
  /** Of the first that was graded; null where none was. */
  rubric: ClassRubric | null;
  /** By key, ascending. */
  entries: ClassEntry[];
}

export interface ClassRubric {
  title: Wording;
  digest: string;
  outOf: number;
  groups: { id: string; title: Wording }[];
  criteria: { id: string; title: Wording; group: string | null; weight: Weight; outOf: number }[];
}

/** What is for the teacher alone (the fingerprint) is left out. */
export interface ClassEntry extends Omit<SubmissionResult, 'fingerprint' | 'grade' | 'status'> {
  /** needs-person: graded but for what a person has to look at. */
  status: 'graded' | 'needs-person' | 'ungradable' | 'missing';
  /** With the points of the teacher's own, where there are any. */
  grade: Grade | null;
  lateness: Lateness | null;
  /** What counts: overrides and lateness included, in hundredths; null where there is nothing to give points for. */
  points: number | null;
  outOf: number | null;
  percent: number | null;
  /** Of the teacher. */
  comment: string | null;
  /** By criterion. */
  comments: Record<string, string>;
  /** Ids of criteria whose points the teacher gave; `total` where it is the sum. */
  overridden: string[];
}

/** How late something is, and what that costs. */
export interface Lateness {
  /** Behind the due date, grace not taken off; null where only the platform's mark tells. */
  seconds: number | null;
  /** Per cent of the points. */
  percent: number;
  /** That were taken. */
  points: number;
}
