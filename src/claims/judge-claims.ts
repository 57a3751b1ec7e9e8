import type { Analysis } from '../analysis.ts';
import type { WrittenClaim } from '../notes/notes.ts';
import type { Judged, Outcome } from './claim.ts';
import { judgeSentence } from './judge-sentence.ts';
import { nearestForm, readStatement } from './read-statement.ts';

/** Each claim with what the capture says to it, in the order written. Never throws. */
export function judgeClaims(analysis: Analysis, claims: readonly WrittenClaim[]): Judged[] {
  return claims.map((claim) => {
    const { verdict, reason, params, frames = [], field = null, mistake = null } = outcomeOf(analysis, claim.text);
    return { written: claim.text, line: claim.line, column: claim.column, verdict, reason, params, frames, field, mistake };
  });
}

function outcomeOf(analysis: Analysis, text: string): Outcome {
  const said = readStatement(text);
  if (said) return judgeSentence(analysis, said);
  const nearest = nearestForm(text);
  return nearest ? { verdict: 'unreadable', reason: 'nearest', params: { nearest } } : { verdict: 'unreadable', reason: 'unknown-form', params: {} };
}
