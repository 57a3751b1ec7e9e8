import { judgeClaims } from '../claims/judge-claims.ts';
import { readStatement } from '../claims/read-statement.ts';
import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf, unsureOf } from './ground-of.ts';
import type { Bounds, ClaimCheck, ClaimsCheck } from './rubric.ts';

/** Holds the teacher's sentence against the capture. */
export function tryClaim(check: ClaimCheck & Bounds, { analysis }: GradingScene): Ground {
  const [judged] = judgeClaims(analysis, [{ text: check.claim, line: 1, column: 1, origin: 'front-matter' }]);
  const { verdict, reason, params, frames } = judged!;
  const found = verdict === 'true' ? 1 : 0;
  const ground = verdict === 'undecidable' || verdict === 'unreadable' ? unsureOf(check, check.claim, 'undecidable') : groundOf(check, check.claim, { found, frames });
  return { ...ground, reason, params };
}

/** Counts the student's claims that the capture makes true, or false. What nobody can decide is neither. */
export function tryClaims(check: ClaimsCheck & Bounds, { analysis, notes }: GradingScene): Ground {
  const subject = check.about.join(' · ');
  const { verdict: wanted } = check;
  if (!notes) return { ...groundOf(check, subject, { found: 0, list: [] }), verdict: wanted };
  const asked = notes.claims.filter(({ text }) => isAbout(text, check.about));
  const found = judgeClaims(analysis, asked).filter(({ verdict }) => verdict === wanted);
  const counted = { found: found.length, frames: found.flatMap(({ frames }) => frames), list: found.map(({ written }) => written) };
  return { ...groundOf(check, subject, counted), verdict: wanted };
}

function isAbout(text: string, topics: readonly string[]): boolean {
  return topics.length === 0 || (readStatement(text)?.said.some(({ about }) => topics.includes(about)) ?? false);
}
