import type { Dissected } from './dissector.ts';
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
  const text: number[] = [];
  const begin = Math.min(start, end);
  let at = begin;
  for (; at < end && octets[at] !== until; at++) {
    const octet = octets[at]!;
    const number = octet === 0x25 ? hexPair(octets, at + 1, end) : octet === 0x2b ? 0x20 : octet;
    if (number === null || octet === 0) return null;
    text.push(number);
    if (octet === 0x25) at += 2;
  }
  return { text: utf8Text(Uint8Array.from(text)), span: { start: begin, end: Math.min(at, end) } };
}

function hexPair(octets: Uint8Array, at: number, end: number): number | null {
  const digits = at + 2 <= end ? String.fromCharCode(octets[at]!, octets[at + 1]!) : '';
  return /^[0-9a-fA-F]{2}$/.test(digits) ? parseInt(digits, 16) : null;
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
