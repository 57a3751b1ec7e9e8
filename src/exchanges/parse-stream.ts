import type { Span } from '../octets/span.ts';
import { findStart } from './find-start.ts';
import type { OctetSource } from './octet-source.ts';
import { type MessagePlace, type MessageQuestion, type ParsedMessage, parseMessage } from './parse-message.ts';
import { skipEmptyLines } from './read-line.ts';

/** Octets of one side in which no message was read. */
export interface LostPlace {
  kind: 'not-http' | 'too-many-messages';
  span: Span;
}

export interface StreamReading {
  source: OctetSource;
  question: MessageQuestion;
  /** Told of every message in stream order. */
  take(message: ParsedMessage, afterLoss: boolean): void;
}

/** One side's messages, one behind the other (RFC 9112, 9.3). Returns what lay between and behind them. */
export function parseStream(reading: StreamReading): LostPlace[] {
  const { source, question } = reading;
  const lost: LostPlace[] = [];
  const room = { messages: question.limits.messages, headOctets: question.limits.allHeadOctets };
  let place: MessagePlace = { position: skipEmptyLines(source, 0), afterLoss: false };
  while (place.position < source.length && room.messages > 0 && room.headOctets > 0) {
    const message = parseMessage(source, place, question);
    if (message) reading.take(message, place.afterLoss);
    room.messages -= message ? 1 : 0;
    room.headOctets -= message ? message.head.end - message.head.start : 0;
    if (message?.framing === 'tunnel') return lost;
    const next: MessagePlace = message?.delimited ? placeBehind(source, message) : placeFound(source, place, message, question.kind);
    addLost(lost, 'not-http', { start: message?.end ?? place.position, end: next.afterLoss ? next.position : 0 });
    place = next;
  }
  addLost(lost, 'too-many-messages', { start: place.position, end: source.length });
  return lost;
}

const placeBehind = (source: OctetSource, message: ParsedMessage): MessagePlace =>
  ({ position: skipEmptyLines(source, message.end), afterLoss: false });

/** Where the next message is seen to begin, when its place does not follow from the one before it. */
function placeFound(source: OctetSource, place: MessagePlace, message: ParsedMessage | null, kind: ParsedMessage['kind']): MessagePlace {
  const from = Math.max(message?.end ?? 0, place.position + 1);
  return { position: findStart(source, from, kind)?.position ?? source.length, afterLoss: true };
}

function addLost(lost: LostPlace[], kind: LostPlace['kind'], span: Span): void {
  if (span.end > span.start) lost.push({ kind, span });
}
