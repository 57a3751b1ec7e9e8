import type { Span } from '../octets/span.ts';
import type { Columns } from './dissection.ts';
import type { Dissected } from './dissector.ts';
import { fieldTypeOf } from './field-types.ts';
import type { Pdu } from './frame-context.ts';
import type { Field } from './layer.ts';
import { asciiText, escapedText, printedText } from './octet-text.ts';
import type { Reach } from './reach.ts';

/** Lines of FTP's control connection (RFC 959, 4 and 5): a command or an answer, and the lines that go on with it. */
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const CODE = /^\d{3}/;
const CODE_LENGTH = 3;
/** More lines of one segment are left out. */
const MOST_LINES = 10_000;

export function ftp(pdu: Pdu, reach: Reach): Dissected[] {
  const { octets, start, end, source } = reach;
  const isResponse = pdu.isFromServer === true;
  const first = lineAt(octets, start, end);
  const parts = isResponse ? responseFields(octets, first.text) : requestFields(octets, first.text);
  const fields: Field[] = [flag('request', !isResponse), flag('response', isResponse), lineField(octets, first.whole, parts), ...laterLines(octets, first.whole.end, end)];
  const layer = { protocol: 'ftp', label: 'File Transfer Protocol (FTP)', span: { start, end }, fields, ...(source === undefined ? {} : { source }) };
  const info = `${isResponse ? 'Response' : 'Request'}: ${printedText(octets.subarray(first.text.start, first.text.end))}`;
  return [{ layer, columns: (before: Columns): Columns => ({ ...before, protocol: 'FTP', info: before.info.slice(0, before.fence ?? 0) + info }) }];
}

function flag(name: string, isSet: boolean): Field {
  const title = name === 'request' ? 'Request' : 'Response';
  return { name: `ftp.${name}`, label: `${title}: ${isSet ? 'True' : 'False'}`, value: isSet ? 1 : 0, hidden: true };
}

/** A line with and without its end. */
function lineAt(octets: Uint8Array, start: number, end: number): { whole: Span; text: Span } {
  const found = octets.subarray(start, end).indexOf(LF);
  const whole = { start, end: found < 0 ? end : start + found + 1 };
  const closing = found < 0 ? whole.end : whole.end - 1;
  return { whole, text: { start, end: found >= 0 && closing > start && octets[closing - 1] === CR ? closing - 1 : closing } };
}

function lineField(octets: Uint8Array, span: Span, fields: Field[]): Field {
  return { name: '', label: printedText(octets.subarray(span.start, span.end)), span, fields };
}

function laterLines(octets: Uint8Array, start: number, end: number): Field[] {
  const fields: Field[] = [];
  for (let at = start; at < end && fields.length < MOST_LINES; ) {
    const { whole } = lineAt(octets, at, end);
    fields.push(lineField(octets, whole, []));
    at = whole.end;
  }
  return fields;
}

function requestFields(octets: Uint8Array, { start, end }: Span): Field[] {
  if (start === end) return [];
  const blank = octets.subarray(start, end).indexOf(BLANK);
  const command = { start, end: blank < 0 ? end : start + blank };
  let at = command.end;
  while (at < end && octets[at] === BLANK) at++;
  return [textField('request.command', octets, command), ...(at < end ? [textField('request.arg', octets, { start: at, end })] : [])];
}

function responseFields(octets: Uint8Array, { start, end }: Span): Field[] {
  const digits = asciiText(octets.subarray(start, Math.min(end, start + CODE_LENGTH)));
  if (!CODE.test(digits)) return end > start ? [textField('response.arg', octets, { start, end })] : [];
  const code = Number(digits);
  const words = fieldTypeOf('ftp.response.code')?.names?.[code] ?? 'Unknown';
  const text = { start: Math.min(end, start + CODE_LENGTH + 1), end };
  const number: Field = { name: 'ftp.response.code', label: `Response code: ${words} (${code})`, span: { start, end: start + CODE_LENGTH }, value: code };
  return [number, ...(text.start < text.end ? [textField('response.arg', octets, text)] : [])];
}

function textField(name: string, octets: Uint8Array, span: Span): Field {
  const value = asciiText(octets.subarray(span.start, span.end));
  return { name: `ftp.${name}`, label: `${fieldTypeOf(`ftp.${name}`)!.title}: ${escapedText(value)}`, span, value };
}
