import type { Span } from '../octets/span.ts';
import type { Field } from './layer.ts';
import { cutLabel } from './label-length.ts';
import { escapedText, utf8Text } from './octet-text.ts';
import { textField } from './text-field.ts';

/** What stands inside the values of some headers: cookies, lengths, credentials. */
const MOST_PAIRS = 10_000;
const MOST_CREDENTIALS = 8192;
const MOST_LENGTH = 2n ** 63n - 1n;

/** The pairs of a Cookie header (RFC 6265, 4.2), blanks before each left out. */
export function cookiePairs(octets: Uint8Array, start: number, end: number): Field[] {
  const pairs: Field[] = [];
  for (let at = start; at < end && pairs.length < MOST_PAIRS; ) {
    const from = octets.subarray(at, end).indexOf(0x3b);
    const stop = from < 0 ? end : at + from;
    while (at < stop && octets[at] === 0x20) at++;
    if (at < stop) pairs.push(textField('http.cookie_pair', 'Cookie pair', { octets, span: { start: at, end: stop } }));
    at = stop + 1;
  }
  return pairs;
}

/** The number of a Content-Length; none where it is no decimal number. */
export function contentLengthFields(value: string, span: Span): Field[] {
  const digits = /^\+?(\d{1,19})(?:\s|$)/.exec(value)?.[1];
  if (digits === undefined || BigInt(digits) > MOST_LENGTH) return [];
  const length = Number(digits);
  const number = Number.isSafeInteger(length) ? length : String(BigInt(digits));
  return [{ name: 'http.content_length', label: `[Content length: ${number}]`, span, value: number, generated: true }];
}

/** Name and password of Basic credentials (RFC 7617). */
export function credentials(value: string): Field[] {
  const coded = /^Basic +(.*)$/s.exec(value)?.[1];
  if (coded === undefined) return [];
  const text = utf8Text(fromBase64(coded.slice(0, MOST_CREDENTIALS)));
  return [{ name: 'http.authbasic', label: cutLabel('Credentials', escapedText(text)), value: text }];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Groups of four digits; what is no digit is passed over, and so is a group that is not full. */
function fromBase64(text: string): Uint8Array {
  const digits = Array.from(text).filter((character) => character === '=' || ALPHABET.includes(character));
  const octets: number[] = [];
  for (let at = 0; at + 4 <= digits.length; at += 4) octets.push(...groupOctets(digits.slice(at, at + 4)));
  return Uint8Array.from(octets);
}

function groupOctets(group: string[]): number[] {
  const bits = group.reduce((sum, digit) => sum * 64 + Math.max(0, ALPHABET.indexOf(digit)), 0);
  const padding = group.filter((digit) => digit === '=').length;
  return [bits >> 16, (bits >> 8) & 0xff, bits & 0xff].slice(0, 3 - padding);
}
