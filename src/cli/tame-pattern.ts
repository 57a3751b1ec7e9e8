/** Wildcards between two separators, and groups of alternatives there: four of each take a second for the worst name, more take hours. */
const MOST_IN_PART = 4;
/** `**` parts of a pattern. */
const MOST_DEEP = 3;
const MOST_CHARACTERS = 1000;

/**
 * A pattern of which only `*`, `**`, `?`, `[…]` and `{…}` mean something, for what searches by it knows more: its groups of expressions
 * repeat without a bound. Null for a pattern that a file's name could keep busy for hours, during which no signal is heard.
 */
export function tamePattern(pattern: string): string | null {
  const parts = pattern.split('/');
  if (pattern.length > MOST_CHARACTERS || parts.filter(isDeep).length > MOST_DEEP || parts.some(isWild)) return null;
  return pattern.replace(/[()|]|^!/g, '\\$&');
}

function isDeep(part: string): boolean {
  return part.includes('**');
}

function isWild(part: string): boolean {
  return countOf(part, /\*+/g) > MOST_IN_PART || countOf(part, /\{/g) > MOST_IN_PART;
}

function countOf(text: string, wanted: RegExp): number {
  return text.match(wanted)?.length ?? 0;
}
