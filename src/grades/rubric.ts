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
  /** At least 0. */
  points: number;
  check: Check;
}

/** Met when the number of facts of this kind, whose parameters are as `where` says, is from `min` to `max`. */
export interface Check {
  fact: FactKind;
  where: Record<string, string | number | boolean>;
  min: number;
  /** Infinity where nothing bounds it. */
  max: number;
}
