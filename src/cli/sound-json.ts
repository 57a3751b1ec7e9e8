/** Deeper than any report of ours. */
const MOST_LEVELS = 64;
const UNSOUND_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * An object from JSON that nobody vouches for; null when it is none, nests too deep, or has a key that could reach a prototype.
 * Walked without recursion, so that no nesting exhausts the stack.
 */
export function soundJson(text: string): object | null {
  const value = parse(text);
  if (!isObject(value) || Array.isArray(value)) return null;
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS || level.some(hasUnsoundKey)) return null;
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return value;
}

/** Whether JSON holds more than `most` values, by its commas and brackets: those in its texts count, too. Seen without parsing it. */
export function holdsMoreThan(text: string, most: number): boolean {
  let values = 0;
  for (let at = 0; at < text.length && values <= most; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === BRACKET || code === BRACE) values++;
  }
  return values > most;
}

const COMMA = 0x2c;
const BRACKET = 0x5b;
const BRACE = 0x7b;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function hasUnsoundKey(value: object): boolean {
  return UNSOUND_KEYS.some((key) => Object.hasOwn(value, key));
}
