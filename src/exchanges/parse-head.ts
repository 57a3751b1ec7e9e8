import type { Span } from '../octets/span.ts';
import type { Header, MessageFlaw } from './exchange.ts';
import { headerFields } from './header-fields.ts';
import type { Limits } from './limits.ts';
import type { OctetSource } from './octet-source.ts';
import { type Line, readLine } from './read-line.ts';
import { parseBrokenRequestLine, parseStartLine, type StartLine } from './start-line.ts';

/** Start line and header fields of a message, up to and with the empty line (RFC 9112, 2.1). */
export interface Head {
  start: StartLine;
  startLine: Span;
  span: Span;
  headers: Header[];
  flaws: Set<MessageFlaw>;
  /** Whether the empty line was reached; without it nothing after the head can be located. */
  whole: boolean;
}

/** null when no whole start line of that kind stands at `position`. */
export function parseHead(source: OctetSource, position: number, kind: StartLine['kind'], limits: Limits): Head | null {
  const first = readLine(source, position, limits.headOctets);
  const start = first && startOf(first, kind);
  if (!first || !start) return null;
  const lines = fieldLines(source, first.next, position + limits.headOctets);
  const flaws = new Set<MessageFlaw>();
  const headers = headerFields(lines.fields, flaws);
  if (first.bareLf || lines.bareLf) flaws.add('bare-lf');
  const whole = lines.whole || isSimpleRequest(start, first.next, source);
  if (!whole) flaws.add(whyUnfinished(source, lines.next, position + limits.headOctets));
  return { start, startLine: { start: first.start, end: first.end }, span: { start: position, end: lines.next }, headers, flaws, whole };
}

function startOf(line: Line, kind: StartLine['kind']): StartLine | null {
  const start = parseStartLine(line.text);
  if (start) return start.kind === kind ? start : null;
  return kind === 'request' ? parseBrokenRequestLine(line.text) : null;
}

/** HTTP/0.9: nothing but `GET` and a target (RFC 1945, 4.1). */
const isSimpleRequest = (start: StartLine, next: number, source: OctetSource) => start.version === '' && next === source.length;

export interface FieldLines {
  fields: Line[];
  bareLf: boolean;
  /** Behind the empty line, or behind the last line that was whole. */
  next: number;
  whole: boolean;
}

/** Lines from `position` up to an empty one; also the trailer section of a chunked body (RFC 9112, 7.1.2). */
export function fieldLines(source: OctetSource, position: number, limit: number): FieldLines {
  const fields: Line[] = [];
  let bareLf = false;
  let next = position;
  for (let line = readLine(source, next, limit - next); line; line = readLine(source, next, limit - next)) {
    next = line.next;
    bareLf ||= line.bareLf;
    if (line.end === line.start) return { fields, bareLf, next, whole: true };
    fields.push(line);
  }
  return { fields, bareLf, next, whole: false };
}

/** What kept a head or a trailer section from being read to its end, `position` being behind the last whole line. */
export function whyUnfinished(source: OctetSource, position: number, limit: number): MessageFlaw {
  const missing = source.missingFrom(position);
  if ((missing?.start ?? source.length) >= limit) return 'head-too-long';
  if (missing) return missing.why === 'snap-length' ? 'cut-by-snap-length' : 'gap-in-head';
  return source.end.by === 'open' ? 'gap-in-head' : 'closed-before-end';
}
