import type { Span } from '../octets/span.ts';
import type { OctetSource } from './octet-source.ts';
import { readLine } from './read-line.ts';

/**
 * One step through a chunked body (RFC 9112, 7.1): `size [;extension] CRLF octets CRLF`, the last with size 0.
 * Only the size lines are read; octets are passed by arithmetic, so a gap inside a chunk does no harm.
 */
export type ChunkStep =
  | { kind: 'chunk'; size: number; extension: string; octets: Span; next: number }
  | { kind: 'last'; extension: string; next: number }
  /** missing: the size line is not in the capture. */
  | { kind: 'stop'; why: 'missing' | 'bad' };

const LONGEST_SIZE_LINE = 16 * 1024;

/** The chunk whose size line begins at `position`. Its octets may reach beyond the end of the stream. */
export function nextChunk(source: OctetSource, position: number): ChunkStep {
  const line = readLine(source, position, LONGEST_SIZE_LINE);
  if (!line) return { kind: 'stop', why: captured(source, position) >= LONGEST_SIZE_LINE ? 'bad' : 'missing' };
  const found = /^([0-9A-Fa-f]{1,13})[ \t]*(?:;(.*))?$/s.exec(line.text);
  if (!found) return { kind: 'stop', why: 'bad' };
  const size = Number.parseInt(found[1]!, 16);
  const extension = (found[2] ?? '').trim();
  if (size === 0) return { kind: 'last', extension, next: line.next };
  return afterOctets(source, { start: line.next, end: line.next + size }, extension);
}

function afterOctets(source: OctetSource, octets: Span, extension: string): ChunkStep {
  const [first, second] = source.window(octets.end, 2);
  // What ends the chunk may be missing itself; CRLF is what must have stood there.
  const ending = first === undefined || (first === 0x0d && (second === 0x0a || second === undefined)) ? 2 : first === 0x0a ? 1 : 0;
  if (ending === 0) return { kind: 'stop', why: 'bad' };
  return { kind: 'chunk', size: octets.end - octets.start, extension, octets, next: octets.end + ending };
}

const captured = (source: OctetSource, position: number) => (source.missingFrom(position)?.start ?? source.length) - position;
