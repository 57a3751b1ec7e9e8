/** Text as XML 1.0 can hold it (2.2): the two characters that it has no place for are shown as replaced. It is to be visible text already. */
export function writableText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd');
}
