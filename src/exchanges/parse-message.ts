import { bodyFraming } from './body-framing.ts';
import type { Message } from './exchange.ts';
import type { Limits } from './limits.ts';
import type { OctetSource } from './octet-source.ts';
import { type Head, parseHead } from './parse-head.ts';
import { type Body, parseBody } from './parse-body.ts';
import type { StartLine } from './start-line.ts';

/** A message as its octets alone show it: no frames, no times, body not decoded. */
export interface ParsedMessage extends Pick<Message,
  'kind' | 'method' | 'target' | 'status' | 'reason' | 'version' | 'headers' | 'trailers' | 'startLine' | 'head' | 'body'
  | 'framing' | 'chunks' | 'chunksOmitted' | 'flaws' | 'complete'> {
  /** Octets of content as sent, chunk framing taken off. */
  contentOctets: number;
  /** Behind its last octet; a tunnel's octets do not belong to it. */
  end: number;
  /** Whether the message's end is known, so that another may begin there. */
  delimited: boolean;
}

export interface MessageQuestion {
  kind: StartLine['kind'];
  limits: Limits;
  /** Method of the request that the response at `position` answers; null when not known. Not asked for requests. */
  methodAnswered(position: number, afterLoss: boolean): string | null;
}

/** Where a message is looked for; `afterLoss` when the octets before it could not be read as messages. */
export interface MessagePlace {
  position: number;
  afterLoss: boolean;
}

/** The message whose start line stands at the place (RFC 9112, 2.1); null when none of that kind does. */
export function parseMessage(source: OctetSource, { position, afterLoss }: MessagePlace, question: MessageQuestion): ParsedMessage | null {
  const head = parseHead(source, position, question.kind, question.limits);
  if (!head) return null;
  const method = head.start.kind === 'response' ? question.methodAnswered(position, afterLoss) : null;
  const framing = head.whole ? bodyFraming(head.start, head.headers, method) : { framing: 'none' as const, length: 0, flaws: [] };
  const body = parseBody(source, head.span.end, framing, question.limits);
  const tunnel = framing.framing === 'tunnel';
  const flaws = new Set([...head.flaws, ...framing.flaws, ...body.flaws]);
  return {
    ...startLineParts(head.start),
    ...placesOf(head, body, question.limits),
    framing: framing.framing,
    flaws: [...flaws],
    complete: head.whole && body.whole && !flaws.has('gap-in-body') && !flaws.has('cut-by-snap-length'),
    end: tunnel ? head.span.end : body.span.end,
    delimited: head.whole && body.whole && !tunnel,
  };
}

function placesOf(head: Head, body: Body, limits: Limits) {
  return {
    headers: head.headers.slice(0, limits.headers),
    trailers: body.trailers,
    startLine: head.startLine,
    head: head.span,
    body: body.span,
    chunks: body.chunks,
    chunksOmitted: body.chunksOmitted,
    contentOctets: body.octets,
  };
}

function startLineParts(start: StartLine) {
  return start.kind === 'request'
    ? { kind: start.kind, method: start.method, target: start.target, status: null, reason: null, version: start.version }
    : { kind: start.kind, method: null, target: null, status: start.status, reason: start.reason, version: start.version };
}
