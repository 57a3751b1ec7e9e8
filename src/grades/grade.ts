import type { Wording } from './rubric.ts';

/**
 * The door of `grades/`: facts held against a rubric yield points, each with what earned or lost them. It looks at facts only,
 * never at a capture, so that a report.json can be graded as well.
 */
export interface Grade {
  title: Wording;
  points: number;
  outOf: number;
  /** points / outOf in hundredths, 100 where the rubric is worth nothing. Not rounded. */
  percent: number;
  criteria: CriterionGrade[];
}

export interface CriterionGrade {
  id: string;
  title: Wording;
  points: number;
  outOf: number;
  met: boolean;
  /** How many facts the check found, and how many it asks for. */
  found: number;
  min: number;
  /** Null where nothing bounds it: JSON has no infinity. */
  max: number | null;
  /** Of the facts that were found, ascending, each once, at most 8. */
  frames: number[];
}
