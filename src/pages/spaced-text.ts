/** A thin space between Han and Latin, for page margins: Chromium applies `text-autospace` to the text of a page, not to its margins. */
export function spacedText(text: string): string {
  return text.replace(/\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu, '$&\u2009');
}
