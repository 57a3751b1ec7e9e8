import { expertItem } from './expert-item.ts';
import { leftOver } from './http-head-scan.ts';
import { httpHeaderLine } from './http-header-line.ts';
import { type HttpStartLine, httpStartLine } from './http-start-line.ts';
import { beginsInCapitals, type HttpLineKind, httpLineKind } from './http-words.ts';
import type { Field } from './layer.ts';
import { asciiText, printedText, utf8Text } from './octet-text.ts';
import { type OctetLine, octetLine } from './octet-lines.ts';
import type { Reach } from './reach.ts';
import { rawLine } from './text-field.ts';

/** The lines before a message's body, and what they say of it. Wireshark takes every line that looks like a start line for one. */
export interface HttpHead {
  fields: Field[];
  /** Of the last start line; null where there is none. */
  kind: HttpLineKind | null;
  /** The last request line's, in full where a Host header says with whom. */
  fullUri: string | null;
  /** By name in small letters; the last one counts. */
  headers: ReadonlyMap<string, string>;
  /** As it stands in the Info column; empty where there is none. */
  startLine: string;
  /** Where the message begins behind a line end that was left over, and where its lines end. */
  start: number;
  end: number;
}

/** What reading the lines one by one gathers. */
interface Gathered {
  fields: Field[];
  kind: HttpLineKind | null;
  request: HttpStartLine | null;
  headers: Map<string, string>;
  /** Wireshark reads it as UTF-8 where it puts the full URI together, and the target as ASCII. */
  host?: string;
  startLine: string;
}

/** Longer than any word that a start line is known by. */
const WORD_OCTETS = 32;
/** Characters that Wireshark's Info column holds. */
const MOST_INFO = 4096;
const MOST_FIELDS = 5000;
const COLON = 0x3a;

/** Reads `reach` to the empty line, to a line that is no header, or to its end. */
export function httpHead({ octets, start, end }: Reach): HttpHead {
  const gathered: Gathered = { fields: [], kind: null, request: null, headers: new Map(), startLine: '' };
  const from = start + leftOver(octets, start, end);
  if (from > start) gathered.fields.push(leftOverField(start, from));
  let line = octetLine(octets, from, end);
  while (line.start < end && gathered.fields.length < MOST_FIELDS && take(gathered, octets, line) && line.end > line.start) line = octetLine(octets, line.next, end);
  const isEmpty = line.start < end && line.end === line.start;
  return { ...gathered, fullUri: fullUriOf(gathered), start: from, end: isEmpty ? line.next : line.start };
}

/** False for a line that is no part of a head. */
function take(gathered: Gathered, octets: Uint8Array, line: OctetLine): boolean {
  if (line.end === line.start) {
    gathered.fields.push(rawLine('', octets, { start: line.start, end: line.next }));
    return true;
  }
  const kind = beginsInCapitals(octets, line.start) ? httpLineKind(asciiText(octets.subarray(line.start, Math.min(line.end, line.start + WORD_OCTETS)))) : null;
  if (kind) takeStartLine(gathered, octets, { line, kind });
  else if (!octets.subarray(line.start, line.end).includes(COLON)) return false;
  else takeHeader(gathered, octets, line);
  return true;
}

function takeStartLine(gathered: Gathered, octets: Uint8Array, { line, kind }: { line: OctetLine; kind: HttpLineKind }): void {
  const startLine = httpStartLine(octets, line, kind);
  gathered.fields.push(startLine.field);
  gathered.kind = kind;
  if (startLine.target !== undefined) gathered.request = startLine;
  gathered.startLine ||= printedText(octets.subarray(line.start, Math.min(line.end, line.start + MOST_INFO)));
}

function takeHeader(gathered: Gathered, octets: Uint8Array, line: OctetLine): void {
  const header = httpHeaderLine(octets, line, { kind: gathered.kind, earlier: gathered.headers });
  gathered.fields.push(...header.fields);
  gathered.headers.set(header.name, header.value);
  if (header.name === 'host') gathered.host = utf8Text(octets.subarray(octets.indexOf(COLON, line.start) + 1, line.end)).trim();
}

function leftOverField(start: number, end: number): Field {
  const text = 'Leading CRLF previous message in the stream may have extra CRLF';
  return { name: '', label: text, span: { start, end }, fields: expertItem({ name: 'http.leading_crlf', text, severity: 'Error', group: 'Malformed' }) };
}

function fullUriOf({ request, host }: Gathered): string | null {
  if (!request || host === undefined) return null;
  const target = request.target!;
  if (/^https?:\/\//.test(target) || request.method === 'CONNECT') return target;
  return `http://${host}${target}`;
}
