import type { Side, TcpState } from '../connections/connection.ts';
import type { Span } from '../octets/span.ts';

/**
 * The pieces that facts are made of. A fact never formats a number and knows no language: its parameters are quantities,
 * codes and lists of them, and every quantity names the place in the capture that proves it.
 */

/** Where a value was read: a frame, Wireshark's field name and, where it lies in one, the octets of that frame. */
export interface Evidence {
  frame: number;
  field?: string;
  octets?: Span;
}

/** A value with the place that proves it; without a frame it was counted or computed over the whole capture. */
export interface Quantity {
  value: number | string;
  frame?: number;
  field?: string;
  octets?: Span;
}

/** The endpoint that a sentence speaks of. Client and server only where HTTP shows who is which. */
export interface Party {
  side: Side;
  role: 'client' | 'server' | 'originator' | 'responder';
}

/** A number as a sum whose terms each say what they are and where they come from. */
export interface Sum {
  result: SumTerm;
  terms: SumTerm[];
}

export interface SumTerm {
  /** seq: the number that the sum starts from; octets: payload; syn, fin: the one that the flag counts for; base: Wireshark's base. */
  code: 'seq' | 'ack' | 'octets' | 'syn' | 'fin' | 'raw-seq' | 'raw-ack' | 'window-field' | 'scale' | 'window';
  quantity: Quantity;
  operator: '' | '+' | '−' | '×';
}

/** The state that an endpoint leaves and the one that it enters. */
export interface StateStep {
  from: TcpState;
  to: TcpState;
  inferred: boolean;
}

/** A segment as sentences speak of it. */
export interface SegmentFacts {
  frame: number;
  sender: Party;
  receiver: Party;
  flags: Quantity;
  seq: Quantity;
  seqRaw: Quantity;
  ack: Quantity;
  ackRaw: Quantity;
  length: Quantity;
  nextSeq: Quantity;
  window: Quantity;
  windowRaw: Quantity;
  /** Null where no factor applies (a SYN) or none is known. */
  scale: Quantity | null;
  senderState: StateStep | null;
  receiverState: StateStep | null;
  /** Nanoseconds since the connection's segment before it; null for the first. */
  sincePreviousNs: Quantity | null;
  seqSum: Sum | null;
  ackSum: Sum | null;
  rawAckSum: Sum | null;
}
