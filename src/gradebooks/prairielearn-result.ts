import type { ClassEntry } from '../classes/class-result.ts';
import type { Voice } from '../explanations/open-voice.ts';
import { wordingIn } from '../explanations/wording-in.ts';
import type { CriterionGrade } from '../grades/grade.ts';
import { shownPoints } from '../grades/shown-numbers.ts';
import { criterionText } from './criterion-text.ts';
import { entryText } from './entry-text.ts';

/** What PrairieLearn reads as `/grade/results/results.json`. */
export interface PrairieLearnResult {
  /** Whether there is something to give points for; where not, no attempt is charged. */
  gradable: boolean;
  /** From 0 to 1; absent where it is not gradable. */
  score?: number;
  message: string;
  format_errors?: string[];
  tests?: PrairieLearnTest[];
}

export interface PrairieLearnTest {
  name: string;
  description: string;
  points: number;
  /** 0 is shown without a judgment: for a bonus, a penalty and what does not count. */
  max_points: number;
  message: string;
}

/** PrairieLearn takes no larger file; a megabyte is a million octets here, the smaller of its two meanings. */
const MOST_OCTETS = 1_000_000;
/** A test without a name would tell nothing. */
const NAME_SHOWN = 100;
/** Characters of a text, from generous to none. */
const LENGTHS = [Number.POSITIVE_INFINITY, 4_000, 400, 0];

/** One student's result, a test for each criterion. Long texts are shortened and, where that is not enough, tests left out, so that the file is taken. */
export function prairielearnResult(entry: ClassEntry, voice: Voice): PrairieLearnResult {
  const whole = wholeResult(entry, voice);
  const tried = LENGTHS.map((longest) => (longest === Number.POSITIVE_INFINITY ? whole : withTexts(whole, longest, voice)));
  return tried.find(isTaken) ?? { ...withTexts(whole, 400, voice), tests: undefined };
}

function isTaken(result: PrairieLearnResult): boolean {
  return Buffer.byteLength(JSON.stringify(result, null, 1)) < MOST_OCTETS;
}

function wholeResult(entry: ClassEntry, voice: Voice): PrairieLearnResult {
  const { points, percent, problems, grade } = entry;
  const message = entryText(entry, voice);
  if (points === null || percent === null) return { gradable: false, message, format_errors: problems };
  return { gradable: true, score: Math.min(1, Math.max(0, Math.round(percent * 100) / 10_000)), message, tests: (grade?.criteria ?? []).map((one) => testOf(one, entry, voice)) };
}

function testOf(one: CriterionGrade, entry: ClassEntry, voice: Voice): PrairieLearnTest {
  const most = one.weight === 'points' && one.outcome !== 'excused' ? one.outOf : 0;
  return { name: wordingIn(one.title, voice.language), description: voice.text(`outcome.${one.outcome}`), points: shownPoints(one.points), max_points: shownPoints(most), message: criterionText(one, entry, voice) };
}

function withTexts(result: PrairieLearnResult, longest: number, voice: Voice): PrairieLearnResult {
  const cut = (text: string) => shortened(text, longest);
  const { format_errors: errors, tests } = result;
  return {
    ...result,
    message: `${cut(result.message)}\n${voice.text('gradebook.told.shortened')}`,
    ...(errors && { format_errors: errors.slice(0, 20).map(cut) }),
    ...(tests && { tests: tests.map((test) => ({ ...test, name: shortened(test.name, Math.max(longest, NAME_SHOWN)), message: cut(test.message) })) }),
  };
}

/** No half of a character is left at its end. */
function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : longest === 0 ? '' : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
