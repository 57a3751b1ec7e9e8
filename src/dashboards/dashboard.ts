import type { ClassEntry } from '../classes/class-result.ts';
import type { CriterionOutcome } from '../grades/grade.ts';

/**
 * The door of `dashboards/`: a class on one page for its teacher. Words are ready to be shown and nothing is escaped yet; what a student named or wrote
 * is only ever text.
 */
export interface Dashboard {
  language: string;
  title: string;
  words: Record<string, string>;
  tiles: { name: string; value: string; filter: ClassEntry['status'] | null }[];
  /** Of percentages, ten at a time. */
  bars: { name: string; count: number; height: number; said: string }[];
  criteria: CriterionRow[];
  waiting: WaitingCriterion[];
  failures: { who: Who; why: string }[];
  heads: Head[];
  rows: Row[];
  statuses: { value: string; name: string }[];
  outcomes: { value: CriterionOutcome; name: string }[];
}

export interface CriterionRow {
  id: string;
  title: string;
  group: string;
  outOf: string;
  mean: string;
  median: string;
  /** Those that came up, each a part of all in per cent. */
  counts: { outcome: CriterionOutcome; count: number; share: number; name: string }[];
}

export interface Who {
  key: string;
  name: string;
  /** Relative to the page; null where there is none. */
  page: string | null;
}

export interface WaitingCriterion {
  id: string;
  title: string;
  hint: string;
  students: { who: Who; why: string; entry: string }[];
}

export interface Head {
  name: string;
  /** A longer name, for a tip. */
  title: string;
  kind: 'text' | 'number';
}

export interface Row {
  status: ClassEntry['status'];
  /** `id:outcome` of each criterion, for filters. */
  outcomes: string;
  who: Who;
  cells: Cell[];
}

export interface Cell {
  text: string;
  /** What it is sorted by; '' for nothing, which comes last. */
  by: string;
  outcome?: CriterionOutcome;
  /** The outcome in a word. */
  said?: string;
  pdf?: string;
  isNumber: boolean;
}
