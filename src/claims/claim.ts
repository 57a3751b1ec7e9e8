import type { Place } from '../forms/place-of.ts';
import type { Side } from '../connections/connection.ts';

/** The door of `claims/`: what a student says of the capture, held against the analysis. It holds codes and values; the words are in `claims.json`. */
export type Statement =
  | { about: 'field'; frame: number; field: string; operator: Operator; value: string }
  | { about: 'closes-first'; who: Who; frame?: number }
  | { about: 'count'; what: Countable; value: number }
  | { about: 'filter'; filter: string; value: number }
  /** `between` are frames that a range takes along: they may belong elsewhere. `step` is the place in the handshake of the only frame, from 1. */
  | { about: 'frames'; part: 'handshake' | 'close'; frames: number[]; between?: number[]; step?: number }
  | { about: 'sack'; permitted: boolean }
  /** `sense` is null where it was not said which of the two numbers is meant. */
  | { about: 'initial-number'; who: Who; value: number; sense?: Sense | null }
  | { about: 'number'; what: 'seq' | 'ack'; frame: number; value: number; sense: Sense | null }
  | { about: 'message-number'; kind: MessageKind; method: string | null; value: number; sense: Sense | null }
  | { about: 'message-frame'; kind: MessageKind; frame: number; begins: boolean }
  | { about: 'message-segments'; kind: MessageKind; frame: number | null; target: string | null; value: number }
  | { about: 'header-number'; what: 'status' | 'content-length'; frame: number | null; target: string | null; value: number }
  | { about: 'version'; who: Who | null; frame: number | null; version: string }
  | { about: 'status'; frame: number; value: number }
  | { about: 'port'; who: Who; value: number }
  | { about: 'address'; who: Who; address: string }
  | { about: 'option'; what: 'mss' | 'window-scale'; who: Who | null; value: number }
  | { about: 'length' | 'window'; frame: number; value: number }
  | { about: 'flags'; frame: number; flags: string[]; set: boolean }
  | { about: 'repeated'; frame: number; repeated: boolean }
  | { about: 'persistent'; persistent: boolean }
  /** `precisionNs` is what the last digit written stands for. */
  | { about: 'time'; what: Duration; frame: number | null; ns: number; precisionNs: number }
  | { about: 'direction'; frame: number; from: Who }
  | { about: 'state'; who: Who; frame: number; state: string }
  | { about: 'protocol'; protocol: string; present: boolean };

export type Operator = '=' | '!=' | '<' | '>' | 'contains';
export type Who = 'client' | 'server';
export type Countable = 'close-segments' | 'handshake-segments' | 'connections' | 'requests' | 'objects' | 'retransmissions';
export type Sense = 'raw' | 'relative';
export type MessageKind = 'request' | 'response';
export type Duration = 'round-trip' | 'handshake' | 'answer';

/** The connection that a claim names. `number` may be `tcp.stream` or a place in the order, from 1: whoever writes "connection 2" may mean either. */
export type Scope = { by: 'stream' | 'place' | 'number' | 'port'; number: number };

/** What a claim says: all of its statements, of one connection or of none in particular. */
export interface Sentence {
  said: Statement[];
  scope: Scope | null;
}

/** The numbers of reference/teaching-and-grading.md, 2.5; docs/claims.md says what each is. */
export type Mistake = 'M1' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9' | 'M10' | 'M11' | 'M12' | 'M13' | 'M15';

export interface Judged extends Place {
  /** As written, in one line. */
  written: string;
  verdict: 'true' | 'false' | 'undecidable' | 'unreadable';
  /** Worded by `claims.<reason>` with `params`. */
  reason: Reason;
  params: Readonly<Record<string, string | number>>;
  /** Where the capture says so. */
  frames: number[];
  /** The field that proves it; null where no single one does. */
  field: string | null;
  mistake: Mistake | null;
}

export type Reason =
  | 'found' | 'relative' | 'impossible' | 'frame-length' | 'side' | 'no-such-frame' | 'no-such-field' | 'no-field-here' | 'wrong-filter' | 'not-seen' | 'differs' | 'two-connections'
  | 'unused-connections' | 'three-segments' | 'none-kept' | 'nearest' | 'unknown-form'
  | 'inferred' | 'is-relative' | 'last-segment' | 'last-of-message' | 'which-connection' | 'no-such-connection' | 'time' | 'persistent' | 'one-request';

/** What a statement comes to, before it is put beside its words. */
export interface Outcome {
  verdict: Judged['verdict'];
  reason: Reason;
  params: Judged['params'];
  frames?: number[];
  field?: string;
  mistake?: Mistake;
}

export const CLIENT: Side = 'originator';
