import type { Span } from '../octets/span.ts';
import type { Chunk, Header, MessageFlaw } from './exchange.ts';
import type { Framing } from './body-framing.ts';
import { nextChunk } from './chunks.ts';
import { headerFields } from './header-fields.ts';
import type { Limits } from './limits.ts';
import type { OctetSource } from './octet-source.ts';
import { fieldLines, whyUnfinished } from './parse-head.ts';

/** Where a body lies in its stream, found without reading it, and how much of it the capture shows. */
export interface Body {
  span: Span;
  /** Octets of content as sent, chunk framing taken off. */
  octets: number;
  trailers: Header[];
  chunks: Chunk[];
  chunksOmitted: number;
  flaws: Set<MessageFlaw>;
  /** Whether its end was found; the next message begins there. */
  whole: boolean;
}

/** `start` is the first position behind the head. */
export function parseBody(source: OctetSource, start: number, framing: Framing, limits: Limits): Body {
  switch (framing.framing) {
    case 'none': return { ...emptyAt(start), whole: true };
    case 'tunnel': return { ...emptyAt(start), span: { start, end: source.length }, whole: true };
    case 'content-length': return bodyOfLength(source, start, framing.length);
    case 'until-close': return bodyUntilClose(source, start);
    case 'chunked': return chunkedBody(source, start, limits);
  }
}

const emptyAt = (start: number): Body =>
  ({ span: { start, end: start }, octets: 0, trailers: [], chunks: [], chunksOmitted: 0, flaws: new Set(), whole: false });

function bodyOfLength(source: OctetSource, start: number, length: number): Body {
  const end = Math.min(start + length, source.length);
  const whole = start + length <= source.length;
  const flaws = new Set(missingWithin(source, start, end));
  if (!whole) flaws.add(source.end.by === 'fin' ? 'body-shorter-than-content-length' : whyOver(source));
  return { ...emptyAt(start), span: { start, end }, octets: end - start, flaws, whole };
}

/** RFC 9112, 8: without a length only an orderly close tells that the body is whole. */
function bodyUntilClose(source: OctetSource, start: number): Body {
  const whole = source.end.by === 'fin';
  const flaws = new Set(missingWithin(source, start, source.length));
  if (!whole) flaws.add(whyOver(source));
  return { ...emptyAt(start), span: { start, end: source.length }, octets: source.length - start, flaws, whole };
}

function chunkedBody(source: OctetSource, start: number, limits: Limits): Body {
  const body = emptyAt(start);
  let step = nextChunk(source, start);
  for (; step.kind === 'chunk' && step.octets.end < source.length; step = nextChunk(source, step.next)) {
    list(body, { size: step.size, extension: step.extension, span: step.octets }, limits);
    body.octets += step.size;
    body.span.end = Math.min(step.next, source.length);
  }
  if (step.kind === 'chunk') cutChunk(source, body, step.octets);
  else if (step.kind === 'stop') body.flaws.add(step.why === 'bad' ? 'bad-chunk' : whyMissing(source, body.span.end));
  else endChunked(source, body, step, limits);
  for (const flaw of missingWithin(source, start, body.span.end)) body.flaws.add(flaw);
  return body;
}

function cutChunk(source: OctetSource, body: Body, octets: Span): void {
  body.octets += Math.max(0, source.length - octets.start);
  body.span.end = source.length;
  body.flaws.add(whyOver(source));
}

function endChunked(source: OctetSource, body: Body, last: { extension: string; next: number }, limits: Limits): void {
  list(body, { size: 0, extension: last.extension, span: { start: last.next, end: last.next } }, limits);
  const limit = last.next + limits.headOctets;
  const section = fieldLines(source, last.next, limit);
  body.trailers = headerFields(section.fields, body.flaws).slice(0, limits.headers);
  body.span.end = section.next;
  body.whole = section.whole;
  if (!section.whole) body.flaws.add(whyUnfinished(source, section.next, limit));
}

function list(body: Body, chunk: Chunk, limits: Limits): void {
  if (body.chunks.length < limits.chunks) body.chunks.push(chunk);
  else body.chunksOmitted += 1;
}

/** Why a body that was to go on does not. */
const whyOver = (source: OctetSource): MessageFlaw => (source.end.by === 'open' ? 'body-cut-by-capture' : 'closed-before-end');

function whyMissing(source: OctetSource, position: number): MessageFlaw {
  const missing = source.missingFrom(position);
  if (!missing) return whyOver(source);
  return missing.why === 'gap' ? 'gap-in-body' : 'cut-by-snap-length';
}

function missingWithin(source: OctetSource, start: number, end: number): MessageFlaw[] {
  const flaws = new Set<MessageFlaw>();
  for (let missing = source.missingFrom(start); missing && missing.start < end && flaws.size < 2; missing = source.missingFrom(missing.end)) {
    flaws.add(missing.why === 'gap' ? 'gap-in-body' : 'cut-by-snap-length');
  }
  return [...flaws];
}
