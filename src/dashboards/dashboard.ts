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
  lead: string;
  /** Path of the page about shared recordings; null for none. */
  integrity: string | null;
  tiles: Tile[];
  /** Of percentages, ten at a time. */
  bars: { name: string; count: number; height: number; said: string }[];
  /** That points of a person are still to come; '' where none are. */
  soFar: string;
  criteria: CriterionRow[];
  waiting: Waiting | null;
  failures: { who: Who; why: string }[];
  heads: Head[];
  rows: Row[];
  /** More rows than are laid out at once. */
  isMany: boolean;
  statuses: { value: ClassEntry['status']; name: string }[];
  outcomes: { value: CriterionOutcome; name: string }[];
  /** `hasSign`: it shows beside points. */
  marks: { value: RowMark; name: string; hasSign: boolean }[];
}

/** `filter`: which students it counts; null where it counts none. */
export interface Tile {
  name: string;
  value: string;
  filter: { by: 'status' | 'mark'; value: string } | null;
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
  /** As overrides are written for. */
  key: string;
  id: string;
  /** '' where it is unknown or hidden. */
  name: string;
  /** Relative to the page; null where there is none. */
  page: string | null;
  pdf: string | null;
}

export interface Waiting {
  criteria: { id: string; title: string; outOf: string; count: number; hint: string }[];
  /** Cells as the criteria stand. */
  students: { who: Who; cells: WaitingCell[] }[];
}

/** `least` and `most`: points that can be given; `why`: what the program could not tell; `said`: what the field is called aloud. */
export type WaitingCell = { id: string; isOpen: false } | { id: string; isOpen: true; least: number; most: number; why: string; said: string };

export interface Head {
  name: string;
  /** A longer name, for a tip. */
  title: string;
  kind: 'text' | 'number';
  /** From 1, and how wide it is in digits. */
  place: number;
  width: number;
}

export type RowMark = 'late' | 'decided' | 'comment' | 'problems';

export interface Row {
  status: ClassEntry['status'];
  /** `id:outcome` of each criterion, for filters. */
  outcomes: string;
  /** RowMarks, for filters. */
  marks: string;
  who: Who;
  /** As the heads stand, but for the first, which is `who`. */
  cells: Cell[];
}

export interface Cell {
  text: string;
  /** What it is sorted by; '' for nothing, which comes last. */
  by: string;
  outcome?: CriterionOutcome;
  /** The outcome in a word. */
  said?: string;
  marks?: CellMark[];
  isNumber: boolean;
  /** It needs lines. */
  isLong?: boolean;
}

/** What the teacher decided or wrote. */
export interface CellMark {
  sign: 'decided' | 'comment';
  said: string;
}
