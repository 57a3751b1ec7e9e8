import type { OctetSource } from './octet-source.ts';

/** A line of a head or of a chunked body, ended by CRLF or, leniently, by LF alone (RFC 9112, 2.2). */
export interface Line {
  start: number;
  /** Before the line's end octets. */
  end: number;
  /** Behind them. */
  next: number;
  text: string;
  bareLf: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** The line at `position`; null when no line end is captured within `limit` octets. */
export function readLine(source: OctetSource, position: number, limit: number): Line | null {
  for (let want = Math.min(256, limit); ; want = Math.min(want * 4, limit)) {
    const octets = source.window(position, want);
    const lineFeed = octets.indexOf(LF);
    if (lineFeed >= 0) return lineUpTo(octets, lineFeed, position);
    if (octets.length < want || want >= limit) return null;
  }
}

function lineUpTo(octets: Uint8Array, lineFeed: number, position: number): Line {
  const bareLf = lineFeed === 0 || octets[lineFeed - 1] !== CR;
  const length = bareLf ? lineFeed : lineFeed - 1;
  return { start: position, end: position + length, next: position + lineFeed + 1, text: headText(octets.subarray(0, length)), bareLf };
}

/** Heads are octets, not text (RFC 9110, 5.5): UTF-8 where they are that, else one character per octet. */
function headText(octets: Uint8Array): string {
  try {
    return utf8.decode(octets);
  } catch {
    return latin1.decode(octets);
  }
}

/** The first position at or after `position` that does not begin an empty line (RFC 9112, 2.2: CRLF before a request line). */
export function skipEmptyLines(source: OctetSource, position: number): number {
  for (let at = position; ; ) {
    const [first, second] = source.window(at, 2);
    if (first === LF) at += 1;
    else if (first === CR && second === LF) at += 2;
    else return at;
  }
}
