import type { Judged } from '../claims/claim.ts';
import type { Hint } from '../claims/find-hints.ts';
import type { Inline } from '../explanations/explanation.ts';
import type { Voice } from '../explanations/open-voice.ts';

const GAP: Inline = { type: 'text', text: ' ' };

/** A claim as written, whether it holds, and what the capture says, with its frames. */
export function phraseJudged(voice: Voice, judged: Judged): Inline[] {
  return [...voice.phrase(`claims.verdict.${judged.verdict}`), ...voice.phrase('claims.written', { written: { value: judged.written } }), ...phraseGrounds(voice, judged)];
}

/** What the capture says to a claim. */
export function phraseGrounds(voice: Voice, { reason, params, frames }: Pick<Judged, 'reason' | 'params' | 'frames'>): Inline[] {
  const shown = reason === 'side' ? { found: voice.text(`claims.side.${params.found}`) } : params;
  return [...voice.phrase(`claims.${reason}`, quantities(shown)), ...(frames.length > 0 ? [...(voice.language === 'en' ? [GAP] : []), ...voice.phrase('claims.frames', { frames })] : [])];
}

export function phraseHint(voice: Voice, { code, params }: Hint): Inline[] {
  return [...voice.phrase('claims.look'), ...voice.phrase(`claims.hint.${code}`, quantities(params))];
}

function quantities(params: Readonly<Record<string, string | number>>): Record<string, { value: string | number }> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, { value }]));
}
