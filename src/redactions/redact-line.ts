import type { AddressBook } from './address-book.ts';
import { scanLine } from './scan-line.ts';
import { substituteText } from './substitute-text.ts';

/** A name or a description with what the capture knows replaced, letter for letter. `text` may be octets as latin1. */
export function redactLine(text: string, book: AddressBook): string {
  const letters = text.split('');
  for (const edit of scanLine(text, { carry: '', isRest: false, isBody: true }).edits) {
    const substitute = substituteText(edit, book);
    if (substitute !== null) letters.splice(edit.start, substitute.length, ...substitute);
  }
  return letters.join('');
}
