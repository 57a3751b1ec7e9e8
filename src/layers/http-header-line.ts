import { expertItem } from './expert-item.ts';
import { cookiePairs, credentials, contentLengthFields } from './http-header-parts.ts';
import { type HttpLineKind, HTTP_HEADERS } from './http-words.ts';
import type { Field } from './layer.ts';
import { asciiText, asciiValue, escapedText } from './octet-text.ts';
import type { OctetLine } from './octet-lines.ts';
import { strayItems } from './stray-text.ts';
import { rawLine } from './text-field.ts';

/** One header line (RFC 9112, 5): a field of its own where Wireshark knows the name, and the whole line for filters. */
export interface HttpHeaderLine {
  fields: Field[];
  /** In small letters; the value without blanks before it. */
  name: string;
  value: string;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]*$/;
const CODINGS = new Set(['chunked', 'gzip', 'x-gzip', 'deflate', 'compress', 'x-compress', 'identity']);

/** `earlier` are the headers before it. */
export function httpHeaderLine(octets: Uint8Array, line: OctetLine, { kind, earlier }: { kind: HttpLineKind | null; earlier: ReadonlyMap<string, string> }): HttpHeaderLine {
  const colon = line.start + octets.subarray(line.start, line.end).indexOf(0x3a);
  const title = asciiText(octets.subarray(line.start, colon));
  const valueStart = afterBlanks(octets, colon + 1, line.end);
  const value = asciiValue(octets.subarray(valueStart, line.end));
  const name = title.toLowerCase();
  const own = Object.hasOwn(HTTP_HEADERS, name) ? HTTP_HEADERS[name]! : null;
  const raw = rawLine('', octets, { start: line.start, end: line.next });
  const children = own ? headerParts({ name, value, octets, valueStart, line, earlier }) : [];
  return { name, value, fields: lineFields({ raw, own, kind, value, title, children, octets: octets.subarray(line.start, line.next) }) };
}

interface LineParts {
  raw: Field;
  own: string | null;
  kind: HttpLineKind | null;
  value: string;
  title: string;
  octets: Uint8Array;
  children: Field[];
}

/** Of a message that is neither a request nor a response filters know no whole line. */
function lineFields({ raw, own, kind, value, title, octets, children }: LineParts): Field[] {
  const whole = asciiValue(octets);
  const wholeName = kind === 'request' || kind === 'response' ? `http.${kind}.line` : null;
  const bad = TOKEN.test(title) ? [] : expertItem({ name: 'http.bad_header_name', text: 'Illegal characters found in header name', severity: 'Warning', group: 'Protocol' });
  if (own === null) return [withFields({ ...raw, name: wholeName ?? 'http.unknown_header', value: kind === 'notification' ? escapedText(whole) : whole }, [...strayItems(octets), ...bad])];
  const field = withFields({ ...raw, name: own, value }, children);
  return wholeName ? [field, withFields({ ...raw, name: wholeName, value: whole, hidden: true }, strayItems(octets))] : [field];
}

interface HeaderParts {
  name: string;
  value: string;
  octets: Uint8Array;
  valueStart: number;
  line: OctetLine;
  earlier: ReadonlyMap<string, string>;
}

function headerParts({ name, value, octets, valueStart, line, earlier }: HeaderParts): Field[] {
  if (name === 'cookie') return cookiePairs(octets, valueStart, line.end);
  if (name === 'content-length') return [...contentLengthFields(value, { start: line.start, end: line.next }), ...togetherItems(earlier, 'transfer-encoding')];
  if (name === 'authorization' || name === 'proxy-authorization') return credentials(value);
  return name === 'transfer-encoding' ? [...codingItems(value), ...togetherItems(earlier, 'content-length')] : [];
}

function togetherItems(earlier: ReadonlyMap<string, string>, other: string): Field[] {
  if (!earlier.has(other)) return [];
  const text = 'The Content-Length and Transfer-Encoding header must not be set together';
  return expertItem({ name: 'http.te_and_length', text, severity: 'Warning', group: 'Malformed' });
}

function codingItems(value: string): Field[] {
  if (value.split(',').every((coding) => CODINGS.has(coding.trim()))) return [];
  return expertItem({ name: 'http.te_unknown', text: 'Unknown transfer coding name in Transfer-Encoding header', severity: 'Warning', group: 'Undecoded' });
}

function afterBlanks(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (octets[at] === 0x20 || octets[at] === 0x09)) at++;
  return at;
}

function withFields(field: Field, fields: Field[]): Field {
  return fields.length > 0 ? { ...field, fields } : field;
}
