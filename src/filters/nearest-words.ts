import { nearestWord } from '../forms/nearest-word.ts';

/** Longer ones are not searched for. */
const LONGEST = 64;

/** Up to so many known words that a mistyped one was likely meant to be, the likeliest first; one that differs in case only comes first. */
export function nearestWords(typed: string, known: readonly string[], most: number): string[] {
  const found: string[] = [];
  const lower = typed.toLowerCase();
  if (typed.length > LONGEST) return found;
  if (lower !== typed && known.includes(lower)) found.push(lower);
  while (found.length < most) {
    const next = nearestWord(lower, known.filter((word) => !found.includes(word)));
    if (next === null) break;
    found.push(next);
  }
  return found;
}
