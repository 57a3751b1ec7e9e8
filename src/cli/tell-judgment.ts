import type { Language } from '../explanations/explanation.ts';
import type { Finding } from '../findings/finding.ts';
import type { Grade } from '../grades/grade.ts';
import { shownPercent, shownPoints } from '../grades/shown-numbers.ts';
import { findingsWorthSaying } from './findings-worth-saying.ts';
import type { Judgment } from './open-judge.ts';
import type { Speech } from './open-talk.ts';
import type { Words } from './open-words.ts';

/** Findings that fail a capture and are said one by one; the report has them all. */
const MOST_SAID = 10;

export interface Telling {
  judgment: Judgment;
  speech: Speech;
  words: Words;
  language: Language;
  /** Per cent, where --fail-under asks for some. */
  failUnder?: number;
}

/** Says at once what fails a capture, and what calls for a new recording. */
export async function tellJudgment({ judgment, speech, words, language, failUnder }: Telling): Promise<void> {
  const { findings, failing, grade, gradeFails } = judgment;
  const others = findingsWorthSaying(findings).filter((finding) => !failing.has(finding));
  const said = [...failing].slice(0, MOST_SAID);
  const sentences = await wordFindings([...said, ...others], language);
  said.forEach(({ kind }, index) => speech.fail(words.say('check.finding', { kind, sentence: sentences[index] ?? '' })));
  if (failing.size > said.length) speech.fail(words.say('check.more', { more: failing.size - said.length }));
  sentences.slice(said.length).forEach(speech.note);
  if (grade && gradeFails) speech.fail(words.say('check.grade', gradeNumbers(grade, failUnder ?? 0)));
}

function gradeNumbers({ points, outOf, percent }: Grade, least: number) {
  return { points: shownPoints(points), outOf: shownPoints(outOf), percent: shownPercent(percent), least };
}

/** The templates are opened only where there is something to say. */
async function wordFindings(findings: Finding[], language: Language): Promise<string[]> {
  if (findings.length === 0) return [];
  const { openVoice, plainText } = await import('../explanations/open-voice.ts');
  const { phraseFinding } = await import('../explanations/phrase-finding.ts');
  const voice = openVoice(language);
  return findings.map((finding) => plainText(phraseFinding(voice, finding)));
}
