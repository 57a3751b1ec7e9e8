import type { ByteStream } from '../connections/stream.ts';
import type { Span } from '../octets/span.ts';
import { nextChunk } from './chunks.ts';
import { openSource, type OctetSource } from './octet-source.ts';
import type { ParsedMessage } from './parse-message.ts';

const BLOCK_OCTETS = 64 * 1024;

/** The content's octets as sent, chunk framing taken off, in blocks; at most `limit`, and only up to the first that is not in the capture. */
export function* bodyOctets(message: ParsedMessage, stream: ByteStream, limit: number): Generator<Uint8Array> {
  let [gathered, size]: [Uint8Array[], number] = [[], 0];
  for (const octets of runs(message, openSource(stream), limit)) {
    gathered.push(octets);
    size += octets.length;
    if (size < BLOCK_OCTETS) continue;
    yield Buffer.concat(gathered);
    [gathered, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(gathered);
}

function* runs(message: ParsedMessage, source: OctetSource, limit: number): Generator<Uint8Array> {
  let left = limit;
  for (const span of contentSpans(message, source)) {
    for (let at = span.start; at < span.end; at += BLOCK_OCTETS) {
      const want = Math.min(BLOCK_OCTETS, span.end - at, left);
      const octets = source.window(at, want);
      yield octets.slice();
      left -= octets.length;
      if (octets.length < want || left === 0) return;
    }
  }
}

function* contentSpans(message: ParsedMessage, source: OctetSource): Generator<Span> {
  if (message.framing !== 'chunked') {
    yield message.body;
    return;
  }
  for (let step = nextChunk(source, message.body.start); step.kind === 'chunk'; step = nextChunk(source, step.next)) {
    yield { start: step.octets.start, end: Math.min(step.octets.end, source.length) };
  }
}
