import { visibleText } from '../octets/visible-text.ts';

/**
 * Text that may hold what a capture or a path brought, as one line without anything unseen: controls, direction marks and halves of
 * characters are spelled or replaced. `longest` bounds it in characters.
 */
export function oneLine(text: string, longest = 2000): string {
  const line = visibleText(text).replace(/[\s\u00a0\ufffe\uffff]+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * longest)];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
