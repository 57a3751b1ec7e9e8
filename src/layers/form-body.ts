import type { Dissected } from './dissector.ts';
import { hexDigit } from './hex-digit.ts';
import { cutLabel } from './label-length.ts';
import type { Field } from './layer.ts';
import { withInfo } from './media-layer.ts';
import type { MediaType } from './media-type.ts';
import { escapedText, utf8Text } from './octet-text.ts';
import type { Reach } from './reach.ts';
import type { Span } from '../octets/span.ts';

/** A form as a browser sends it (`application/x-www-form-urlencoded`): its pairs with `+` and `%XX` undone. */
interface Decoded {
  text: string;
  span: Span;
}

const MOST_PAIRS = 10_000;
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const BLANK = 0x20;

export function formBody({ octets, start, end, source }: Reach, { name }: MediaType): Dissected[] {
  const fields: Field[] = [];
  for (let at = start; at < end && fields.length < MOST_PAIRS; ) {
    const key = decoded(octets, at, { end, until: EQUALS });
    if (!key) fields.push({ name: '', label: 'Form item', span: { start: at, end: at } });
    if (!key) break;
    const value = decoded(octets, key.span.end + 1, { end, until: AMPERSAND });
    fields.push(pairField(key, value, octets.length));
    if (!value) break;
    at = value.span.end + 1;
  }
  const layer = { protocol: 'urlencoded-form', label: `HTML Form URL Encoded: ${name}`, span: { start, end }, source, fields };
  return [{ layer, columns: withInfo(` (${name})`) }];
}

/** The text up to the octet `until`, a key's `&` included as Wireshark has it; null where a `%` is followed by no number. A key without `=` leaves an empty value at the end. */
function decoded(octets: Uint8Array, start: number, { end, until }: { end: number; until: number }): Decoded | null {
  const begin = Math.min(start, end);
  const length = octets.subarray(begin, end).indexOf(until);
  const stop = length < 0 ? end : begin + length;
  const text = new Uint8Array(stop - begin);
  let count = 0;
  for (let at = begin; at < stop; at++) {
    const octet = octets[at]!;
    const number = octet === PERCENT ? hexPair(octets, at + 1, stop) : octet === PLUS ? BLANK : octet;
    if (number < 0 || octet === 0) return null;
    text[count++] = number;
    if (octet === PERCENT) at += 2;
  }
  return { text: utf8Text(text.subarray(0, count)), span: { start: begin, end: stop } };
}

/** Below 0 for what is no number of two digits. */
function hexPair(octets: Uint8Array, at: number, end: number): number {
  if (at + 2 > end) return -1;
  const [high, low] = [hexDigit(octets[at]!), hexDigit(octets[at + 1]!)];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** A pair reaches up to the next one. */
function pairField(key: Decoded, value: Decoded | null, limit: number): Field {
  const { start } = key.span;
  const words = value ? `"${key.text}" = "${value.text}"` : `"${key.text}"`;
  const end = value ? Math.min(value.span.end + 1, limit) : start;
  const fields = [partField('urlencoded-form.key', 'Key', key), ...(value ? [partField('urlencoded-form.value', 'Value', value)] : [])];
  return { name: '', label: escapedText(cutLabel(null, `Form item: ${words}`)), span: { start, end }, fields };
}

function partField(name: string, title: string, { text, span }: Decoded): Field {
  return { name, label: cutLabel(title, escapedText(text)), span, value: text };
}
