/** Octets as the text that Wireshark makes of them, with what cannot be printed as C writes it: `\r`, `\033`, `\u200B`. */
const NAMED: Readonly<Record<string, string>> = { '\x07': '\\a', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\v': '\\v', '\f': '\\f', '\r': '\\r' };
const REPLACEMENT = 0xfffd;
/** Nothing in it is escaped. */
const PLAIN = /^[ -~]*$/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
const utf16 = new TextDecoder('utf-16le');

/** Read as UTF-8, escaped. */
export function printedText(octets: Uint8Array): string {
  return escapedText(utf8Text(octets));
}

/** Read as UTF-8, as it is; U+FFFD for what is none. */
export function utf8Text(octets: Uint8Array): string {
  const text = utf8.decode(octets);
  return text.includes('\ufffd') ? looseUtf8(octets) : text;
}

/** Read as ASCII, as it is: U+FFFD for each octet from 128 on. */
export function asciiText(octets: Uint8Array): string {
  const text = latin1.decode(octets);
  return BEYOND_ASCII.test(text) ? replacedText(octets) : text;
}

/** In UTF-16 first: a text of megabytes is replaced octet by octet many times faster than by an expression. */
function replacedText(octets: Uint8Array): string {
  const units = new Uint8Array(2 * octets.length);
  for (let at = 0; at < octets.length; at++) {
    const unit = octets[at]! < 0x80 ? octets[at]! : REPLACEMENT;
    units[2 * at] = unit & 0xff;
    units[2 * at + 1] = unit >> 8;
  }
  return utf16.decode(units);
}

/** Each octet as the character of its number. */
export function latin1Text(octets: Uint8Array): string {
  return Array.from(octets, (octet) => String.fromCharCode(octet)).join('');
}

/** Like `asciiText`, up to the first octet of zero: what Wireshark takes for the value of most text fields. */
export function asciiValue(octets: Uint8Array): string {
  const zero = octets.indexOf(0);
  return asciiText(zero < 0 ? octets : octets.subarray(0, zero));
}

export function escapedText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/[\p{Cc}\p{Cf}\p{Cn}]/gu, (character) => NAMED[character] ?? escaped(character.codePointAt(0)!));
}

function escaped(code: number): string {
  if (code < 0x80) return `\\${code.toString(8).padStart(3, '0')}`;
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** As Wireshark goes on after an error: the octets that a first one announces, as far as they follow, are one character, overlong or not. */
function looseUtf8(octets: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < octets.length; ) {
    const wanted = announced(octets[at]!);
    const taken = 1 + followers(octets, at + 1, wanted - 1);
    characters.push(String.fromCodePoint(taken === wanted ? codePoint(octets, at, wanted) : REPLACEMENT));
    at += taken;
  }
  return characters.join('');
}

/** How many octets the character takes by its first one; 0 for an octet that begins none. */
function announced(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0 || first > 0xfd) return 0;
  return Math.clz32(~(first << 24));
}

function followers(octets: Uint8Array, at: number, most: number): number {
  let count = 0;
  while (count < most && (octets[at + count]! & 0xc0) === 0x80) count++;
  return count;
}

function codePoint(octets: Uint8Array, at: number, length: number): number {
  let code = length === 1 ? octets[at]! : octets[at]! & (0x7f >> length);
  for (let index = at + 1; index < at + length; index++) code = code * 64 + (octets[index]! & 0x3f);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : code;
}

/** Of ASCII, a blank included. */
export function isPrintable(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x20 && octet < 0x7f;
}
