import type { PduProtocol } from '../layers/frame-context.ts';
import type { HttpMessage } from './http-message.ts';

/** Octets that a protocol reads in one go. Positions count from the beginning of what TCP handed on; those before `origin` are not held. */
export interface Window {
  octets: Uint8Array;
  /** Where the position `origin` lies in `octets`. */
  start: number;
  origin: number;
  /** Position behind the last octet. */
  end: number;
}

/** One call of a protocol. */
export interface Call {
  window: Window;
  /** What it found out about the octets at position 0 when it had fewer of them. */
  memory?: unknown;
  frame: number;
  timeNs: number;
  /** The frame ends its direction. */
  hasFin: boolean;
  /** Whether it may ask for more. */
  mayWait: boolean;
  sourcePort: number;
  destinationPort: number;
}

/** What a protocol made of the octets. */
export interface Reading {
  /** By protocol, in order: one, save where a connection changes its protocol. */
  runs: Run[];
  /** A number of octets or one of `WANTS`. */
  wants: number;
  /** Position of what it could not read yet; behind the last octet where nothing is wanted. */
  at: number;
  /** Position from which on octets are needed again; infinite where none are. */
  keepFrom: number;
  /** To be handed in again with more octets. */
  memory?: unknown;
}

/** Octets that one protocol took. */
export interface Run {
  protocol: PduProtocol;
  start: number;
  end: number;
  messages?: HttpMessage[];
  /** Nothing of it is shown. */
  silent?: boolean;
}

/** What is wanted where no number of octets is known. */
export const WANTS = { nothing: 0, oneMoreSegment: -1, untilFin: -2 } as const;

export const octetAt = ({ octets, start, origin }: Window, position: number): number => octets[start + position - origin]!;
