import type { Voice } from '../explanations/open-voice.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { findingPlace } from './finding-place.ts';
import { gradeText } from './grade-text.ts';
import type { CaptureResult, FindingResult, GradeResult } from './result.ts';

/** A test as JUnit XML knows it. */
export interface JunitCase {
  name: string;
  outcome: 'passed' | 'failed' | 'error' | 'skipped';
  /** What a reader of the test is told; empty where there is nothing to say. */
  text: string;
}

/**
 * The tests that a capture stands for: that it can be read, that its report is written, each finding, the grade and each criterion. A
 * criterion that is not met fails only where the grade does; else it counts as skipped, for it is neither fulfilled nor asked for.
 */
export function junitCases({ errors, findings, grade }: CaptureResult, voice: Voice): JunitCase[] {
  const unread = errors.filter(({ exitCode }) => exitCode === UNREADABLE);
  const written = errors.filter(({ exitCode }) => exitCode !== UNREADABLE);
  const read = troubleCase(voice.text('junit.read'), unread);
  const write = troubleCase(voice.text('junit.written'), written);
  const report: JunitCase = unread.length > 0 && written.length === 0 ? { ...write, outcome: 'skipped' } : write;
  return [read, report, ...findingCases(findings, voice), ...(grade ? gradeCases(grade, voice) : [])];
}

/** The exit code of an input that is no capture, is damaged or is not there. */
const UNREADABLE = 3;

function troubleCase(name: string, errors: CaptureResult['errors']): JunitCase {
  return { name, outcome: errors.length > 0 ? 'error' : 'passed', text: errors.map(({ message }) => message).join('\n') };
}

/** Where several findings would have one name, each is told apart by its first frame: a count would shift when one of them goes. */
function findingCases(findings: FindingResult[], voice: Voice): JunitCase[] {
  const names = findings.map((finding) => findingPlace(finding, voice));
  const seen = new Set<string>();
  const again = new Set(names.filter((name) => seen.size === seen.add(name).size));
  return findings.map(({ fails, message, frames }, at) => {
    const place = names[at]!;
    const name = again.has(place) && frames.length > 0 ? `${place}, #${frames[0]}` : place;
    return { name, outcome: fails ? 'failed' : 'passed', text: message };
  });
}

/** Neither right nor wrong. */
const UNJUDGED = new Set<string>(['absent', 'excused', 'person']);

function gradeCases(grade: GradeResult, voice: Voice): JunitCase[] {
  const { fails, criteria } = grade;
  const unmet = fails ? 'failed' : 'skipped';
  const whole: JunitCase = { name: voice.text('junit.grade'), outcome: fails ? 'failed' : 'passed', text: gradeText(grade, voice) };
  return [
    whole,
    ...criteria.map((one): JunitCase => ({
      name: voice.text('junit.criterion', { id: one.id, title: one.title }),
      outcome: one.met ? 'passed' : UNJUDGED.has(one.outcome) ? 'skipped' : unmet,
      text: voice.text('junit.points', { points: String(shownPoints(one.points)), outOf: String(shownPoints(one.outOf)), message: one.message }),
    })),
  ];
}
