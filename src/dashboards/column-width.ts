/** Digits; a text that is wider is set in lines of so many. */
export const LONG = 26;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud800-\udbff][\udc00-\udfff]/g;

/** How wide a text is in digits: what is written in Han characters takes two each. */
export function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** How wide a column is in digits: as its head with the arrow beside it, or its widest text, within bounds. */
export function columnWidth(head: string, texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return Math.min(LONG, Math.max(widthOf(head) + 2.5, widest));
}
