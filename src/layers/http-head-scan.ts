import { beginsInCapitals, httpLineKind } from './http-words.ts';
import { asciiText, asciiValue, printedText } from './octet-text.ts';
import { type OctetLine, octetLine } from './octet-lines.ts';
import type { Reach } from './reach.ts';

/** What a message's lines say of its columns, without a field for any of them; `HttpHead` is the same with the lines of the tree. */
export interface ScannedHead {
  /** As it stands in the Info column; empty where there is none. */
  startLine: string;
  /** Those of `WANTED` by name in small letters; the last one counts. */
  headers: ReadonlyMap<string, string>;
  end: number;
}

/** The headers that decide how a body is read. */
const WANTED = new Set(['content-type', 'content-encoding', 'transfer-encoding']);
const WANTED_LENGTHS = new Set(Array.from(WANTED, ({ length }) => length));
const WORD_OCTETS = 32;
/** Characters that Wireshark's Info column holds. */
const MOST_INFO = 4096;
/** The tree's bound on lines is not met before. */
const MOST_LINES = 1000;
const COLON = 0x3a;

interface Scan {
  startLine: string;
  headers: Map<string, string>;
}

/** Null where there are so many lines that the tree leaves some out. */
export function scanHttpHead({ octets, start, end }: Reach): ScannedHead | null {
  const scan: Scan = { startLine: '', headers: new Map() };
  let line = octetLine(octets, start + leftOver(octets, start, end), end);
  for (let count = 0; line.start < end && line.end > line.start && take(scan, octets, line); count++) {
    if (count === MOST_LINES) return null;
    line = octetLine(octets, line.next, end);
  }
  const isEmpty = line.start < end && line.end === line.start;
  return { ...scan, end: isEmpty ? line.next : line.start };
}

/** False for a line that is no part of a head. */
function take(scan: Scan, octets: Uint8Array, line: OctetLine): boolean {
  if (isStartLine(octets, line)) {
    scan.startLine ||= printedText(octets.subarray(line.start, Math.min(line.end, line.start + MOST_INFO)));
    return true;
  }
  const length = octets.subarray(line.start, line.end).indexOf(COLON);
  if (WANTED_LENGTHS.has(length)) takeHeader(scan, octets, line, line.start + length);
  return length >= 0;
}

function isStartLine(octets: Uint8Array, { start, end }: OctetLine): boolean {
  return beginsInCapitals(octets, start) && httpLineKind(asciiText(octets.subarray(start, Math.min(end, start + WORD_OCTETS)))) !== null;
}

function takeHeader({ headers }: Scan, octets: Uint8Array, { start, end }: OctetLine, colon: number): void {
  const name = asciiText(octets.subarray(start, colon)).toLowerCase();
  if (!WANTED.has(name)) return;
  let at = colon + 1;
  while (at < end && (octets[at] === 0x20 || octets[at] === 0x09)) at++;
  headers.set(name, asciiValue(octets.subarray(at, end)));
}

/** Octets of a line end before the start line, left over from the message before (RFC 9112, 2.2). */
export function leftOver(octets: Uint8Array, start: number, end: number): number {
  return end - start > 3 && octets[start] === 13 && octets[start + 1] === 10 ? 2 : 0;
}
