/**
 * Makes characters visible that steer a terminal or turn the direction of text: a capture may hold any of them, and a
 * reader must see that they are there, in whichever form a document is rendered. Line ends and tabs stay, since a body is printed with them.
 */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Most strings of a report are such, and need no further look. */
const ASCII = /^[\x20-\x7e]*$/;
const UNSEEN_ONCE = new RegExp(UNSEEN.source, 'u');

/** `\x1b` for an octet's control character, `<U+202E>` for the others. */
export function visibleText(text: string): string {
  if (ASCII.test(text)) return text;
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  return (UNSEEN_ONCE.test(lines) ? lines.replace(UNSEEN, spell) : lines).replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** A copy of plain data in which every string is visible text; depth is bounded by the composer, not by the capture. */
export function withVisibleText<T>(value: T): T {
  if (typeof value === 'string') return visibleText(value) as T;
  if (Array.isArray(value)) return value.map(withVisibleText) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withVisibleText(part)])) as T;
}

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `<U+${digits.toUpperCase().padStart(4, '0')}>`;
}
