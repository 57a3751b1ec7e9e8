/** East Asian wide and full-width characters (Unicode Standard Annex #11): two columns of a terminal each. */
export const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns of a terminal that a line takes; the line has no control and no combining characters. */
export function displayWidth(line: string): number {
  return [...line].reduce((columns, character) => columns + (WIDE.test(character) ? 2 : 1), 0);
}
