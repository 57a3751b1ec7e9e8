import type { ClassEntry, ClassResult } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade, CriterionOutcome } from '../grades/grade.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import type { JunitCase } from '../results/junit-cases.ts';
import { renderSuites } from '../results/render-suites.ts';
import { criterionText } from './criterion-text.ts';

/**
 * The class as JUnit XML: a suite for each student by the key, a test for each criterion. What the capture does not hold and what waits for a person
 * is skipped, since neither is a mistake; a submission that cannot be graded is an error.
 */
export function renderClassJunit({ entries }: Pick<ClassResult, 'entries'>, voice: Voice): string {
  return renderSuites(entries.map((entry) => ({ name: entry.key, file: '', cases: casesOf(entry, voice) })), voice);
}

function casesOf(entry: ClassEntry, voice: Voice): JunitCase[] {
  const { status, problems, grade } = entry;
  const told = status === 'missing' ? voice.text('gradebook.told.missing') : problems.join('\n');
  const whole: JunitCase = { name: voice.text('gradebook.test.gradable'), outcome: status === 'missing' ? 'skipped' : status === 'ungradable' ? 'error' : 'passed', text: told };
  return [whole, ...(grade?.criteria ?? []).map((one) => criterionCase(one, entry, voice))];
}

const OUTCOMES: Record<CriterionOutcome, JunitCase['outcome']> = { met: 'passed', partly: 'failed', failed: 'failed', absent: 'skipped', excused: 'skipped', person: 'skipped' };

function criterionCase(one: CriterionGrade, entry: ClassEntry, voice: Voice): JunitCase {
  const points = { points: String(shownPoints(one.points)), outOf: String(shownPoints(one.outOf)), message: '' };
  const text = [voice.text('junit.points', points).trim(), criterionText(one, entry, voice)].join('\n');
  return { name: voice.text('junit.criterion', { id: one.id, title: wordingIn(one.title, voice.language) }), outcome: OUTCOMES[one.outcome], text };
}
