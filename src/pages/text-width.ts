/**
 * A guess at how wide text is set in the sans face, in units of its size: figures need it to decide what fits, long before a
 * browser measures anything. Wide characters count one em.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/** The size at which text fits, at most `size`; text that would become too small to read keeps `least`. */
export function sizeToFit(text: string, width: number, size: number, least = 7): number {
  const wanted = textWidth(text, size);
  return wanted <= width ? size : Math.max(least, (size * width) / wanted);
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2e80 ? 0.6 : 1;
  if (/[A-Z#%@&mwMW]/.test(character)) return 0.62;
  return /[ .,:;'|il()[\]]/.test(character) ? 0.27 : 0.51;
}
