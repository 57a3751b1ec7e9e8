import type { Analysis } from '../analysis.ts';
import { chooseFailing } from '../findings/choose-failing.ts';
import { collectFindings } from '../findings/collect-findings.ts';
import type { Finding } from '../findings/finding.ts';
import type { Evidence } from '../grades/evidence.ts';
import type { Grade } from '../grades/grade.ts';
import type { Rubric } from '../grades/rubric.ts';
import { DEFAULT_RUBRIC } from '../grades/shipped-rubrics.ts';
import { EXIT, type Order, type Surroundings } from './command.ts';
import { CommandError } from './command-error.ts';
import type { Words } from './open-words.ts';

/** What a run asks of each capture, and of what was handed in with it. */
export type Judge = (analysis: Analysis, handedIn: HandedIn) => Judgment;

export type HandedIn = Omit<Evidence, 'analysis'>;

/** Which findings a capture has, which of them fail it, and what the rubric gives. */
export interface Judgment {
  /** From the gravest on. */
  findings: Finding[];
  /** Those that --fail-on names. */
  failing: ReadonlySet<Finding>;
  grade: Grade | null;
  /** Whether the grade is below what --fail-under asks. */
  gradeFails: boolean;
}

/** Throws CommandError where --fail-on names no finding, or where the rubric cannot be used. */
export async function openJudge(order: Order, words: Words, around: Surroundings): Promise<Judge> {
  const { fails, unknown } = chooseFailing(order.failOn);
  if (!fails) throw unknownFinding(unknown[0]);
  const rubric = await rubricOf(order, words, around);
  // With all that claims, filters and notes take; most runs grade nothing.
  const { gradeEvidence } = rubric ? await import('../grades/grade-evidence.ts') : {};
  return (analysis, handedIn) => {
    const findings = collectFindings(analysis.facts);
    const grade = rubric && gradeEvidence!({ analysis, ...handedIn }, rubric);
    const gradeFails = grade !== null && order.failUnder !== undefined && grade.percent < order.failUnder;
    return { findings, failing: new Set(findings.filter(fails)), grade, gradeFails };
  };
}

async function rubricOf({ rubric, failUnder }: Order, words: Words, { folder }: Surroundings): Promise<Rubric | null> {
  const wanted = rubric ?? (failUnder === undefined ? undefined : DEFAULT_RUBRIC);
  if (wanted === undefined) return null;
  const { openRubric } = await import('./open-rubric.ts');
  return openRubric({ rubric: wanted, folder, words });
}

function unknownFinding({ word, nearest }: { word: string; nearest: string | null } = { word: '', nearest: null }): CommandError {
  return nearest ? new CommandError(EXIT.usage, 'usage.finding-misspelt', { given: word, meant: nearest }) : new CommandError(EXIT.usage, 'usage.finding-unknown', { given: word });
}
