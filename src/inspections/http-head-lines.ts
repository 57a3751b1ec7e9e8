import { lineAt, textOf } from './http-line.ts';
import { readStartLine, type StartLine } from './http-start-line.ts';
import type { Window } from './payload-window.ts';

/** A message's head as Wireshark's dissector reads it line by line, once all that can be waited for is there. */
export interface HttpHead {
  /** Of the last line that looks like one; null in what is no message. */
  start: StartLine | null;
  /** Whether any line was taken for a start line or a header. */
  hasLines: boolean;
  end: number;
  contentLength: number | null;
  transferEncoding: string | null;
  host: string | null;
  upgrade: string | null;
  /** Of an answer that opens a WebSocket: what was agreed on (RFC 6455, 9.1). */
  extensions: string;
}

/** What comes behind so many lines is left to the body. */
const MOST_LINES = 10_000;
const LONGEST_LINE = 1 << 16;
const TOKEN = /^[!#-'*+\-.0-9A-Z^-z|~]+$/;

export function readHead(window: Window, from: number): HttpHead {
  const head: HttpHead = { start: null, hasLines: false, end: from, contentLength: null, transferEncoding: null, host: null, upgrade: null, extensions: '' };
  for (let count = 0; head.end < window.end && count < MOST_LINES; count++) {
    const line = lineAt(window, head.end);
    if (line.end > line.start && !takeLine(head, textOf(window, line, LONGEST_LINE))) return head;
    head.end = line.next;
    if (line.end === line.start) return head;
  }
  return head;
}

/** False where the line is no part of a head. */
function takeLine(head: HttpHead, text: string): boolean {
  const start = readStartLine(text);
  const colon = text.indexOf(':');
  if (!start && (colon < 0 || (!head.hasLines && !TOKEN.test(text.slice(0, colon))))) return false;
  head.hasLines = true;
  if (start) head.start = start;
  else takeHeader(head, text.slice(0, colon).toLowerCase(), text.slice(colon + 1).replace(/^[ \t]+/, ''));
  return true;
}

function takeHeader(head: HttpHead, name: string, value: string): void {
  if (name === 'content-length') head.contentLength = /^\d{1,15}[ \t]*$/.test(value) ? Number.parseInt(value, 10) : null;
  else if (name === 'transfer-encoding') head.transferEncoding = value.toLowerCase();
  else if (name === 'host') head.host = value.trim();
  else if (name === 'upgrade') head.upgrade = value.trim().toLowerCase();
  else if (name === 'sec-websocket-extensions') head.extensions += value.toLowerCase();
}
