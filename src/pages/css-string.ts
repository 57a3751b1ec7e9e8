/**
 * A quoted CSS string inside a `style` element, for page margins. Whatever is no letter or digit is written as an escape, so that
 * neither CSS nor the HTML parser (`</style>`) can end it.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
