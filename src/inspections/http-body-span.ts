import type { Span } from '../octets/span.ts';
import type { HttpHead } from './http-head-lines.ts';
import { chunkSize, type HttpMemory } from './http-waiting.ts';
import { lineAt, textOf } from './http-line.ts';
import type { Window } from './payload-window.ts';

/** Which octets behind the head Wireshark takes for the message's body; null for none. */
export function bodySpan(window: Window, memory: HttpMemory, head: HttpHead): Span | null {
  const { end: start, transferEncoding, contentLength } = head;
  const available = window.end - start;
  if (available <= 0) return null;
  if (contentLength !== null && transferEncoding === null) return spanOf(start, Math.min(contentLength, available));
  if (head.start?.kind === 'request' && transferEncoding === null) return null;
  if (head.start?.kind === 'response' && isWithoutBody(head.start.code)) return null;
  return isChunked(head) ? { start, end: chunksEnd(window, start, Math.max(memory.chunked ? memory.lineAt : 0, start)) } : { start, end: window.end };
}

export const isChunked = ({ transferEncoding }: HttpHead): boolean => transferEncoding?.includes('chunked') ?? false;

/** RFC 9110, 15: informational responses, 204 and 304 have no content. */
export const isWithoutBody = (code: number): boolean => Math.floor(code / 100) === 1 || code === 204 || code === 304;

const spanOf = (start: number, length: number): Span | null => (length > 0 ? { start, end: start + length } : null);

const CHUNK_BOUNDARY = 2;

/** Behind the last chunk's trailer; where they do not end so, behind the last chunk, or behind the last octet where there is none. */
function chunksEnd(window: Window, start: number, from: number): number {
  let at = from;
  while (at < window.end) {
    const line = lineAt(window, at);
    if (line.end === line.start) return at > start ? at : window.end;
    const size = chunkSize(textOf(window, line, 64));
    if (size <= 0) return trailerEnd(window, line.next);
    at = line.next + size + CHUNK_BOUNDARY;
  }
  return window.end;
}

function trailerEnd(window: Window, from: number): number {
  for (let at = from; at < window.end; ) {
    const line = lineAt(window, at);
    at = line.next;
    if (line.end === line.start) return at;
  }
  return window.end;
}
