import type { FactKind } from '../facts/facts.ts';

/** What is asked of a capture, and what it is worth. Read from YAML (docs/rubric.md) or shipped in `rubrics/`. */
export interface Rubric {
  /** In each language, or the same in all. */
  title: Wording;
  criteria: Criterion[];
}

/** A text by language; `any` where it is given once for all. */
export type Wording = { any: string } | { en: string; 'zh-CN': string };

export interface Criterion {
  /** Unique in its rubric: letters, digits, `-`, `_` and `.`. */
  id: string;
  title: Wording;
  /** At least 0, in hundredths. */
  points: number;
  /** All of them have to hold; at least one. */
  checks: Check[];
}

/** Holds when the number of facts of this kind that are as `where` says, and not as `except` says, is from `min` to `max`. */
export interface Check {
  fact: FactKind;
  where: Conditions;
  except: Conditions;
  min: number;
  /** Infinity where nothing bounds it. */
  max: number;
}

/**
 * For each parameter the values of which it must have one; `first.role` is the role in `first`. A quantity is compared by its value,
 * and a text that ends in `*` stands for all that begin so.
 */
export type Conditions = Record<string, Wanted[]>;

export type Wanted = string | number | boolean;
