import type { Reason } from '../claims/claim.ts';
import type { FactKind } from '../facts/facts.ts';
import type { Wording } from '../forms/wording.ts';
import type { Weight } from './rubric.ts';

/**
 * The door of `grades/`: evidence held against a rubric yields points, each with what earned or lost them. Evidence is the analysis and what else
 * was handed in, never the capture's file, so that a report.json can be graded as well. What comes late, and what a person decides, is settled
 * in `classes/`.
 */
export interface Grade {
  title: Wording;
  /** Earned so far, never below 0: what waits for a person earns nothing yet. */
  points: number;
  /** Of all criteria but bonuses, penalties and those that are excused. */
  outOf: number;
  /** points / outOf in hundredths, 100 where the rubric is worth nothing. Not rounded. */
  percent: number;
  /** What a person may still give, at most. */
  pending: number;
  groups: GroupGrade[];
  criteria: CriterionGrade[];
  /** Once it is settled: what lateness took, in per cent and points, and what the teacher says. Points and percentage are then what is left. */
  lateness?: { percent: number; points: number };
  comment?: string;
}

export interface GroupGrade {
  id: string;
  title: Wording;
  points: number;
  outOf: number;
  /** What it earns at most; null where nothing bounds it. */
  most: number | null;
}

export interface CriterionGrade {
  id: string;
  title: Wording;
  /** Of a group; null for none. */
  group: string | null;
  weight: Weight;
  /** Of a penalty, 0 or less. */
  points: number;
  /** What it is worth; of a penalty, what it takes at most. */
  outOf: number;
  outcome: CriterionOutcome;
  /** Whether the outcome is `met`. */
  met: boolean;
  /** How many the check that tells found, and how many it asks for. */
  found: number;
  min: number;
  /** Null where nothing bounds it: JSON has no infinity. */
  max: number | null;
  /** Of what it found, ascending, each once, at most 8. */
  frames: number[];
  /** What each check found, those of `needs` alone where these do not hold. */
  grounds: Ground[];
  /** Of the teacher, once it is settled. */
  comment?: string;
  /** Path of the capture that its frames are of, where a submission has several and it is not the one that the report is about. */
  capture?: string;
}

/**
 * met: all points (of a penalty: nothing was taken); partly; failed; absent: the capture does not hold what is asked about;
 * excused: so, and it does not count; person: somebody has to look.
 */
export type CriterionOutcome = 'met' | 'partly' | 'failed' | 'absent' | 'excused' | 'person';

/** What a check came to. Worded by `grade.ground.<by>`. */
export interface Ground {
  by: 'fact' | 'filter' | 'claim' | 'claims' | 'page' | 'file' | 'notes' | 'manual';
  /** null where it cannot be told: then a person looks. */
  holds: boolean | null;
  /** Why it cannot be told. */
  unsure: Unsure | null;
  found: number;
  min: number;
  max: number | null;
  frames: number[];
  /** What was asked: the kind of fact, the filters, the claim, the texts, the pattern, the chapter; '' where there is nothing to name. */
  subject: string;
  /** Of a fact check, for its words. */
  fact?: FactKind;
  scope?: 'frame' | 'connection' | 'exchange';
  /** Of claims that are counted: which. */
  verdict?: 'true' | 'false';
  /** Of a claim: what the capture says to it. */
  reason?: Reason;
  params?: Readonly<Record<string, string | number>>;
  /** Paths of files, claims as written, at most 8. */
  list?: string[];
  /** Of a person's task. */
  hint?: Wording | null;
}

/** manual: it was meant so. no-student: the rubric asks for somebody whom nobody named. not-kept: frames beyond those that the report keeps. cut: a page longer than what is kept. */
export type Unsure = 'manual' | 'no-student' | 'not-kept' | 'cut' | 'undecidable' | 'unreadable-claim' | 'no-files' | 'no-notes';
