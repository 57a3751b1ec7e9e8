import type { Finding } from '../findings/finding.ts';
import type { Inline } from './explanation.ts';
import type { Voice } from './open-voice.ts';

/** A request's target can be thousands of characters long; a finding names it, the exchange shows it whole. */
const LONGEST_VALUE = 80;
const FRAMES_NAMED = 8;

/** A finding in one sentence: what, where, and the way out where there is one. Its values are tied to their evidence. */
export function phraseFinding(voice: Voice, { kind, fact }: Finding): Inline[] {
  return voice.phrase(`finding.${kind}`, fact.params).map(shorten);
}

function shorten(inline: Inline): Inline {
  if (inline.type !== 'value' || inline.text.length <= LONGEST_VALUE) return inline;
  // The first half of a character that was cut in two goes as well.
  return { ...inline, text: `${inline.text.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$/, '')}…` };
}

/** The frames that a finding names or rests on, ascending, each once, at most 8. */
export function framesOfFinding(voice: Voice, finding: Finding): number[] {
  const named = framesIn(phraseFinding(voice, finding));
  const proving = finding.fact.evidence.map(({ frame }) => frame);
  return [...new Set([...named, ...proving])].sort((a, b) => a - b).slice(0, FRAMES_NAMED);
}

/** The frames that a sentence names, in its order. */
export function framesIn(sentence: Inline[]): number[] {
  return sentence.flatMap((inline) => (inline.type === 'frame' ? [inline.frame] : []));
}
