/** Keys that a sentence lists; beyond that their number tells enough. */
const MOST_NAMED = 20;

export function namedKeys(keys: readonly string[]): { keys: string; more: number } {
  return { keys: keys.slice(0, MOST_NAMED).join(', '), more: keys.length };
}
