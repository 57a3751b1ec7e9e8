import { columnsOf, isWide } from '../results/text-columns.ts';

const CLOSES = /[，。；：、！？）》」』”’.,;:!?)>/|]/;
const OPENS = /[（《「『“‘(<]/;

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between Chinese characters, where no line may begin with a
 * closing mark nor end with an opening one. A word wider than a line gets a line of its own.
 */
export function wrapWords(text: string, columns: number): string[] {
  const lines = [''];
  for (const piece of breakable(text)) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.at(-1) !== '' && columnsOf(longer.trimEnd()) > columns) lines.push(piece.trimStart());
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trimEnd());
}

/** The pieces between which a line may end; together they are the text. */
export function breakable(text: string): string[] {
  const pieces: string[] = [];
  let before = ' ';
  for (const character of text) {
    if (mayBreak(before, character) || pieces.length === 0) pieces.push(character);
    else pieces[pieces.length - 1] += character;
    before = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || CLOSES.test(after) || OPENS.test(before)) return false;
  return before === ' ' || isWide(before) || isWide(after);
}
