import type { Span } from '../octets/span.ts';
import type { Side } from './connection.ts';

/**
 * One direction's reassembled octets, by reference: position 0 is the first octet after the SYN (or the first one
 * captured). Overlaps keep the copy that was captured first; what never was captured is a gap.
 */
export interface ByteStream {
  from: Side;
  /** Octets from 0 to the highest position seen, gaps included. */
  length: number;
  /** Ascending, without overlap. */
  pieces: StreamPieces;
  gaps: Span[];
  /** How the direction ended in the capture, and the frame; `frame` is null when it is still open. */
  end: { by: 'fin' | 'reset' | 'open'; frame: number | null; timeNs: number | null };
  /** The octets; gaps and parts cut by the snap length read as zero. */
  read(start: number, end: number): Uint8Array;
  /** The frame by whose arrival every octet before `position` was there; null when one never came. */
  wholeAt(position: number): { frame: number; timeNs: number } | null;
  /** The first frame of the other side whose ACK covers all before `position`. */
  ackedBy(position: number): { frame: number; timeNs: number } | null;
}

/** What a reader needs of a list. A stream may have millions of pieces, so they may be made as they are asked for. */
export interface StreamPieces extends Iterable<StreamPiece>, Pick<readonly StreamPiece[], 'length' | 'at' | 'slice'> {}

/** A run of stream octets that one frame brought first. */
export interface StreamPiece extends Span {
  frame: number;
  timeNs: number;
  /** Where its octets lie in the capture file. */
  offset: number;
  /** Octets of the piece that the snap length left out, at its end. */
  cut: number;
}
