/**
 * How many columns of a terminal or a fixed-width face text takes: East Asian wide characters take two (Unicode Standard Annex 11),
 * marks that combine none, all others one.
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

export function alignStart(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

export function alignEnd(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/** At most so many columns; `…` stands for what was cut off. */
export function clipTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let room = columns - 1;
  for (const character of text) {
    room -= widthOf(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return WIDE.test(character) && !NARROW_FORM.test(character);
}

const COMBINING = /^[\p{Mn}\p{Me}\u200b-\u200d\u2060]/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
/** Scripts above that also have narrow forms. */
const NARROW_FORM = /^[\uff61-\uffdc]/;

function widthOf(character: string): number {
  if (character < '\u0300') return 1;
  if (COMBINING.test(character)) return 0;
  return isWide(character) ? 2 : 1;
}
