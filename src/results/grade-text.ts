import type { Inline } from '../explanations/explanation.ts';
import { plainText, type Voice } from '../explanations/open-voice.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import type { GradeResult } from './result.ts';

/** What was earned, in one sentence. */
export function gradePhrase({ title, points, outOf, percent, fails }: GradeResult, voice: Voice): Inline[] {
  return voice.phrase('summary.earned', { title, points: String(shownPoints(points)), outOf: String(shownPoints(outOf)), percent: String(shownPercent(percent)), fails });
}

export function gradeText(grade: GradeResult, voice: Voice): string {
  return plainText(gradePhrase(grade, voice));
}
