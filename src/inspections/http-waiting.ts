import type { HttpHead } from './http-head-lines.ts';
import { textOf, wholeLine } from './http-line.ts';
import { WANTS } from './payload-call.ts';
import { octetAt, type Window } from './payload-window.ts';

/** How far the search for a message's end has come, so that it need not begin anew with each segment. */
export interface HttpMemory {
  /** Of the line that is looked at. */
  lineAt: number;
  /** Known to hold no end of that line. */
  searched: number;
  chunked: boolean;
  contentLength: number | null;
  /** Once it is there. */
  startLine?: string;
  /** Once the empty line was found. */
  head: HttpHead | null;
  /** Behind the empty line; 0 before it was found. */
  headEnd: number;
}

/** A larger Content-Length is not waited for. */
const LONGEST_BODY = 2 ** 31;
/** A longer head is not waited for; Wireshark has no such bound. */
const LONGEST_HEAD = 1 << 19;
/** Nothing more is wanted of a message that Wireshark cannot read. */
export const GIVEN_UP = -4;
const CR = 0x0d;
const LONGEST_CHUNK = 0x7fffffff;

export const startWaiting = (at: number): HttpMemory =>
  ({ lineAt: at, searched: at, chunked: false, contentLength: null, head: null, headEnd: 0 });

/** Looks for the empty line behind the header lines; yields what is wanted where it is not there. */
export function waitForHead(window: Window, memory: HttpMemory): number {
  for (;;) {
    const line = memory.lineAt < window.end ? wholeLine(window, memory.lineAt, memory.searched) : null;
    if (!line) return oneMore(window, memory);
    memory.lineAt = memory.searched = line.next;
    if (line.end === line.start) {
      memory.headEnd = line.next;
      return WANTS.nothing;
    }
    noteFraming(memory, textOf(window, line, 256));
  }
}

/** What the body wants (RFC 9112, 6.3), chunks before a length. */
export function waitForBody(window: Window, memory: HttpMemory, isResponse: boolean): number {
  if (memory.chunked) return waitForChunks(window, memory);
  if (memory.contentLength !== null) return Math.max(0, memory.contentLength - (window.end - memory.headEnd));
  return isResponse ? WANTS.untilFin : WANTS.nothing;
}

function oneMore(window: Window, memory: HttpMemory): number {
  memory.searched = Math.max(memory.lineAt, window.end - 1);
  return window.end > LONGEST_HEAD ? WANTS.nothing : WANTS.oneMoreSegment;
}

function noteFraming(memory: HttpMemory, line: string): void {
  if (/^content-length:/i.test(line)) memory.contentLength = lengthIn(line.slice(15)) ?? memory.contentLength;
  else if (/^transfer-encoding:[ \t]*chunked/i.test(line)) memory.chunked = true;
}

function lengthIn(text: string): number | null {
  const digits = /^[ \t]*\+?(\d{1,19})/.exec(text)?.[1];
  const length = digits === undefined ? LONGEST_BODY : Number(digits);
  return length < LONGEST_BODY ? length : null;
}

/** After the last chunk one further line has to be whole; that it may be a trailer is not looked at. */
function waitForChunks(window: Window, memory: HttpMemory): number {
  for (;;) {
    const line = memory.lineAt < window.end ? wholeLine(window, memory.lineAt) : null;
    if (!line) return WANTS.oneMoreSegment;
    const size = chunkSize(textOf(window, line, 64));
    if (size < 0) return WANTS.nothing;
    if (size === 0) return waitForLastLine(window, line.next);
    if (window.end - line.next <= size) return WANTS.oneMoreSegment;
    memory.lineAt = line.next + size + 2;
  }
}

/** Where a segment ends between the last CR and its LF, Wireshark's dissector fails. */
function waitForLastLine(window: Window, at: number): number {
  if (at === window.end - 1 && octetAt(window, at) === CR) return GIVEN_UP;
  return wholeLine(window, at) ? WANTS.nothing : WANTS.oneMoreSegment;
}

/** The hexadecimal number that the line begins with; 0 where there is none, which then counts as the last chunk. */
export function chunkSize(line: string): number {
  const number = /^\s*([+-]?)(?:0x)?([0-9a-f]{1,15})/i.exec(line.split(';', 1)[0]!);
  if (!number) return 0;
  const size = Math.min(Number.parseInt(number[2]!, 16), LONGEST_CHUNK);
  return number[1] === '-' ? -size : size;
}
