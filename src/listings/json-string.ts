const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What JSON does not take as it is, by its classes, since control characters are hard to see in a pattern. */
const UNSAFE = /["\\]|[^\P{Cc}\u007f-\u009f]/gu;
const SPECIAL = /["\\]|[^\P{Cc}\u007f-\u009f]|<\//u;

/** A string of JSON as tshark writes it: `</` is escaped, too, so that it may stand in a page. Text beyond ASCII stays as it is. */
export function jsonString(text: string): string {
  const inside = SPECIAL.test(text) ? text.replace(UNSAFE, escaped).replaceAll('</', '<\\/') : text;
  return `"${inside}"`;
}

function escaped(character: string): string {
  return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
