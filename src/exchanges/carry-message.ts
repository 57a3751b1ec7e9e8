import type { ByteStream, StreamPieces } from '../connections/stream.ts';
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
  const { pieces } = stream;
  const run = piecesWithin(pieces, span);
  const first = pieces.at(run.first)!;
  const last = wholeBy(message, stream, run);
  return {
    parts: pieces.slice(run.first, Math.min(run.end, run.first + partsListed)).map((piece) => ({ frame: piece.frame, span: overlap(piece, span) })),
    partsOmitted: Math.max(0, run.end - run.first - partsListed),
    partCount: framesOf(pieces, run),
    firstFrame: first.frame,
    lastFrame: last.frame,
    firstNs: first.timeNs,
    lastNs: last.timeNs,
    ackedBy: hasEnd(message) ? stream.ackedBy(span.end)?.frame ?? null : null,
  };
}

/** Indices of the pieces that carried a message, `end` excluded; there may be millions, so they are not gathered. */
interface PieceRun {
  first: number;
  end: number;
}

function piecesWithin(pieces: StreamPieces, span: Span): PieceRun {
  const first = firstEndingAfter(pieces, span.start);
  const last = firstEndingAfter(pieces, span.end - 1);
  return { first, end: (pieces.at(last)?.start ?? Infinity) < span.end ? last + 1 : last };
}

/** How many frames the pieces came in: one frame may have filled several gaps. */
function framesOf(pieces: StreamPieces, { first, end }: PieceRun): number {
  const frames = new Uint32Array(end - first);
  for (let index = first; index < end; index++) frames[index - first] = pieces.at(index)!.frame;
  return frames.sort().reduce((count, frame, index) => (index > 0 && frame === frames[index - 1] ? count : count + 1), 0);
}

function latestOf(pieces: StreamPieces, { first, end }: PieceRun): Arrival {
  let latest = pieces.at(first)!;
  for (let index = first + 1; index < end; index++) {
    const piece = pieces.at(index)!;
    if (piece.frame > latest.frame) latest = piece;
  }
  return latest;
}

const overlap = (piece: Span, span: Span): Span => ({ start: Math.max(piece.start, span.start), end: Math.min(piece.end, span.end) });

const hasEnd = (message: ParsedMessage) => message.delimited || message.framing === 'tunnel';

/**
 * The arrival that made the message whole. A body without a length is whole by the FIN (RFC 9112, 8); behind octets that
 * never came, the message's own latest segment counts.
 */
function wholeBy(message: ParsedMessage, stream: ByteStream, run: PieceRun): Arrival {
  const arrival = stream.wholeAt(message.end) ?? latestOf(stream.pieces, run);
  const { frame, timeNs } = stream.end;
  const byClose = message.framing === 'until-close' && message.delimited && frame !== null && timeNs !== null && frame > arrival.frame;
  return byClose ? { frame, timeNs } : arrival;
}
