/** Nobody types longer words; it bounds the work. */
const LONGEST = 64;
/** Fewer letters are part of too many words. */
const PART = 4;

/** The known word that a mistyped one was likely meant to be: it holds what was typed, or a few letters differ. Null where none is that near. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  if (typed.length > LONGEST) return null;
  const whole = typed.length >= PART ? known.find((word) => word.includes(typed)) : undefined;
  if (whole) return whole;
  const ranked = known.map((word) => ({ word, distance: editDistance(typed, word) })).sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  return nearest && nearest.distance < typed.length && nearest.distance <= Math.max(2, nearest.word.length / 3) ? nearest.word : null;
}

/** Letters to insert, leave out or replace until one word is the other (Levenshtein), a row of the matrix at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 0; at < from.length; at++) row = nextRow(row, from[at]!, to, at + 1);
  return row[to.length]!;
}

function nextRow(above: readonly number[], letter: string, to: string, first: number): number[] {
  const row = [first];
  for (let at = 1; at <= to.length; at++) {
    row.push(Math.min(above[at]! + 1, row[at - 1]! + 1, above[at - 1]! + Number(letter !== to[at - 1])));
  }
  return row;
}
