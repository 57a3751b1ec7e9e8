import type { ByteStream, StreamPiece } from '../connections/stream.ts';
import type { Span } from '../octets/span.ts';
import type { Message } from './exchange.ts';
import { firstEndingAfter } from './octet-source.ts';
import type { ParsedMessage } from './parse-message.ts';

type Carried = Pick<Message, 'parts' | 'partsOmitted' | 'partCount' | 'firstFrame' | 'lastFrame' | 'firstNs' | 'lastNs' | 'ackedBy'>;

interface Arrival {
  frame: number;
  timeNs: number;
}

/** Which frames carried a message, when it was there, and which ACK covers it. */
export function carryMessage(message: ParsedMessage, stream: ByteStream, partsListed: number): Carried {
  const span = { start: message.startLine.start, end: message.end };
  const pieces = piecesWithin(stream.pieces, span);
  const last = wholeBy(message, stream, pieces);
  return {
    parts: pieces.slice(0, partsListed).map((piece) => ({ frame: piece.frame, span: overlap(piece, span) })),
    partsOmitted: Math.max(0, pieces.length - partsListed),
    partCount: new Set(pieces.map((piece) => piece.frame)).size,
    firstFrame: pieces[0]!.frame,
    lastFrame: last.frame,
    firstNs: pieces[0]!.timeNs,
    lastNs: last.timeNs,
    ackedBy: hasEnd(message) ? stream.ackedBy(span.end)?.frame ?? null : null,
  };
}

function piecesWithin(pieces: readonly StreamPiece[], span: Span): StreamPiece[] {
  const first = firstEndingAfter(pieces, span.start);
  return pieces.slice(first, firstEndingAfter(pieces, span.end - 1) + 1).filter((piece) => piece.start < span.end);
}

const overlap = (piece: Span, span: Span): Span => ({ start: Math.max(piece.start, span.start), end: Math.min(piece.end, span.end) });

const hasEnd = (message: ParsedMessage) => message.delimited || message.framing === 'tunnel';

/**
 * The arrival that made the message whole. A body without a length is whole by the FIN (RFC 9112, 8); behind octets that
 * never came, the message's own latest segment counts.
 */
function wholeBy(message: ParsedMessage, stream: ByteStream, pieces: readonly StreamPiece[]): Arrival {
  const arrival = stream.wholeAt(message.end) ?? pieces.reduce((latest, piece) => (piece.frame > latest.frame ? piece : latest));
  const { frame, timeNs } = stream.end;
  const byClose = message.framing === 'until-close' && message.delimited && frame !== null && timeNs !== null && frame > arrival.frame;
  return byClose ? { frame, timeNs } : arrival;
}
