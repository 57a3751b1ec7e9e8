import type { Span } from '../octets/span.ts';
import { expertItem } from './expert-item.ts';
import { type HttpLineKind, STATUS_WORDS } from './http-words.ts';
import type { Field } from './layer.ts';
import { asciiText, printedText } from './octet-text.ts';
import type { OctetLine } from './octet-lines.ts';
import { rawLine, textField } from './text-field.ts';

/** The first line of a request or response (RFC 9112, 3 and 4) with the parts that Wireshark takes it for, however odd it is. */
export interface HttpStartLine {
  field: Field;
  /** The request's target as it stands there. */
  target?: string;
  method?: string;
  status?: number;
}

const BLANK = 32;
/** More of a line than any label shows. */
const LONGEST = 1024;
const MOST_PARAMETERS = 10_000;

export function httpStartLine(octets: Uint8Array, line: OctetLine, kind: HttpLineKind): HttpStartLine {
  const field = rawLine('', octets, { start: line.start, end: line.next });
  const text = printedText(octets.subarray(line.start, Math.min(line.next, line.start + LONGEST)));
  const chat = expertItem({ name: 'http.chat', text, severity: 'Chat', group: 'Sequence' });
  const parts = kind === 'response' ? responseParts(octets, line) : requestParts(octets, line);
  return { ...parts, field: { ...field, fields: [...chat, ...parts.fields] } };
}

interface Parts extends Omit<HttpStartLine, 'field'> {
  fields: Field[];
}

function requestParts(octets: Uint8Array, { start, end }: OctetLine): Parts {
  const method = { start, end: blankAfter(octets, start, end) };
  const targetStart = Math.min(method.end + 1, end);
  const target = { start: targetStart, end: blankAfter(octets, targetStart, end) };
  const version = { start: Math.min(target.end + 1, end), end };
  const targetField = textField('http.request.uri', 'Request URI', { octets, span: target });
  return {
    method: asciiText(octets.subarray(method.start, method.end)),
    target: asciiText(octets.subarray(target.start, target.end)),
    fields: [
      textField('http.request.method', 'Request Method', { octets, span: method }),
      withFields(targetField, queryFields(octets, target)),
      textField('http.request.version', 'Request Version', { octets, span: version }),
    ],
  };
}

/** Path and query, where there is a query that holds something. */
function queryFields(octets: Uint8Array, target: Span): Field[] {
  const mark = octets.subarray(target.start, target.end).indexOf(0x3f);
  const query = { start: target.start + mark + 1, end: target.end };
  if (mark < 0 || query.start === query.end) return [];
  const parameters = parameterSpans(octets, query).map(({ text, place }) => ({ ...textField('http.request.uri.query.parameter', 'Request URI Query Parameter', { octets, span: text }), span: place }));
  return [
    textField('http.request.uri.path', 'Request URI Path', { octets, span: { start: target.start, end: query.start - 1 } }),
    withFields(textField('http.request.uri.query', 'Request URI Query', { octets, span: query }), parameters),
  ];
}

/** An empty parameter does not move on the place that Wireshark notes for those after it. */
function parameterSpans(octets: Uint8Array, query: Span): { text: Span; place: Span }[] {
  const spans: { text: Span; place: Span }[] = [];
  let [start, place] = [query.start, query.start];
  for (let at = query.start; at <= query.end && spans.length < MOST_PARAMETERS; at++) {
    if (at < query.end && octets[at] !== 0x26) continue;
    const length = at - start;
    if (length > 0) spans.push({ text: { start, end: at }, place: { start: place, end: place + length } });
    place += length > 0 ? length + 1 : 0;
    start = at + 1;
  }
  return spans;
}

function responseParts(octets: Uint8Array, { start, end }: OctetLine): Parts {
  const version = textField('http.response.version', 'Response Version', { octets, span: { start, end: blankAfter(octets, start, end) } });
  const codeStart = afterBlanks(octets, version.span!.end, end);
  const codeEnd = blankAfter(octets, codeStart, end);
  if (codeEnd - codeStart < 3) return { fields: [version] };
  const status = statusOf(asciiText(octets.subarray(codeStart, codeStart + 3)));
  const phrase = { start: afterBlanks(octets, codeEnd, end), end };
  const phraseFields = phrase.start < end ? [textField('http.response.phrase', 'Response Phrase', { octets, span: phrase })] : [];
  return { status, fields: [version, ...statusFields(status, { start: codeStart, end: codeStart + 3 }), ...phraseFields] };
}

function statusFields(status: number, span: Span): Field[] {
  const words = STATUS_WORDS[status] ?? `Unknown (${status})`;
  return [
    { name: 'http.response.code', label: `Status Code: ${status}`, span, value: status },
    { name: 'http.response.code.desc', label: `[Status Code Description: ${words}]`, span, value: words, generated: true },
  ];
}

function statusOf(text: string): number {
  return Number(/^\d*/.exec(text)![0]);
}

function blankAfter(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && octets[at] !== BLANK) at++;
  return at;
}

function afterBlanks(octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && octets[at] === BLANK) at++;
  return at;
}

function withFields(field: Field, fields: Field[]): Field {
  return fields.length > 0 ? { ...field, fields } : field;
}
