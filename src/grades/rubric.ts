import type { FactKind } from '../facts/facts.ts';
import type { Wording } from '../forms/wording.ts';

/** What is asked of a submission, and what it is worth. Read from YAML (docs/rubric.md) or shipped in `rubrics/`. */
export interface Rubric {
  /** In each language, or the same in all. */
  title: Wording;
  groups: Group[];
  criteria: Criterion[];
  late: LatePolicy | null;
  /** Bonus points lift nobody above it; null where nothing bounds them. */
  most: number | null;
}

/** Criteria that a teacher counts together. */
export interface Group {
  id: string;
  title: Wording;
  /** What all of it earns at most; null where nothing bounds it. */
  most: number | null;
}

/** What is taken from what comes after the due date. */
export interface LatePolicy {
  /** ISO 8601 with a zone, or without one where platforms tell none either. */
  due: string | null;
  /** Per cent of the points earned, for each day begun behind the grace. */
  perDay: number;
  /** Minutes. */
  grace: number;
  /** Per cent, at most. */
  most: number;
}

export interface Criterion {
  /** Unique in its rubric: letters, digits, `-`, `_` and `.`. */
  id: string;
  title: Wording;
  /** Of a group; null for none. */
  group: string | null;
  /** A bonus counts beyond what the rubric is out of; a penalty is taken away where its check holds. */
  weight: Weight;
  /** At least 0, in hundredths. */
  points: number;
  /** What the capture has to hold for the question to be asked at all; empty where nothing is needed. */
  needs: Check[];
  /** What becomes of it where `needs` does not hold. */
  absent: 'zero' | 'person' | 'excused';
  /** Whether all of `checks` have to hold or one of them. */
  combine: 'all' | 'any';
  /** At least one. */
  checks: Check[];
  /** Points for so many found; of the first check, by the highest level reached. Empty where it is all or nothing. */
  levels: { min: number; points: number }[];
  /** Points for each that is found, up to `points`; null where it is all or nothing. */
  each: number | null;
}

export type Weight = 'points' | 'bonus' | 'penalty';

/** Holds when what it counts is from `min` to `max`. */
export type Check = Bounds & (FactCheck | FilterCheck | ClaimCheck | ClaimsCheck | PageCheck | FileCheck | NotesCheck | ManualCheck);

export interface Bounds {
  min: number;
  /** Infinity where nothing bounds it. */
  max: number;
}

/** Counts facts of a kind that are as `where` says, and not as `except` says. */
export interface FactCheck {
  by: 'fact';
  fact: FactKind;
  where: Conditions;
  except: Conditions;
}

/** Counts frames that a display filter lets through, or the connections or exchanges in which each of the filters finds one. */
export interface FilterCheck {
  by: 'filter';
  filters: string[];
  scope: 'frame' | 'connection' | 'exchange';
}

/** A sentence about the capture, as claims are written (docs/claims.md): it counts as one where the capture makes it true. */
export interface ClaimCheck {
  by: 'claim';
  claim: string;
}

/** Counts the claims of the student's notes that are true, or those that are not. */
export interface ClaimsCheck {
  by: 'claims';
  verdict: 'true' | 'false';
  /** What they are about (`Statement.about`); empty for any. */
  about: string[];
}

/** Counts the pages carried by the capture that hold all of the texts. */
export interface PageCheck {
  by: 'page';
  /** `student.id`, `student.name`, or a text of the teacher's. */
  holds: string[];
}

/** Counts the files of the submission whose path fits a pattern. */
export interface FileCheck {
  by: 'file';
  glob: string;
}

/** Counts the words that the student wrote, in a chapter where one is named: a Han character is a word. */
export interface NotesCheck {
  by: 'notes';
  /** A part of the chapter's heading; null for all of the notes. */
  chapter: string | null;
}

/** A person has to look. */
export interface ManualCheck {
  by: 'manual';
  /** What to look at; null where the title says it. */
  hint: Wording | null;
}

/**
 * For each parameter the values of which it must have one; `first.role` is the role in `first`. A quantity is compared by its value,
 * and a text that ends in `*` stands for all that begin so.
 */
export type Conditions = Record<string, Wanted[]>;

export type Wanted = string | number | boolean;
