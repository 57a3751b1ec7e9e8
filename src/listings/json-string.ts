const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string of JSON as tshark writes it: `</` is escaped, too, so that it may stand in a page. Text beyond ASCII stays as it is. */
export function jsonString(text: string): string {
  const inside = /["\\\u0000-\u001f]|<\//.test(text) ? text.replace(/["\\\u0000-\u001f]/g, escaped).replaceAll('</', '<\\/') : text;
  return `"${inside}"`;
}

function escaped(character: string): string {
  return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
