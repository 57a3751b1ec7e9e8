import type { Place } from '../forms/place-of.ts';
import type { Side } from '../connections/connection.ts';

/** The door of `claims/`: what a student says of the capture, held against the analysis. It holds codes and values; the words are in `claims.json`. */
export type Statement =
  | { about: 'field'; frame: number; field: string; operator: Operator; value: string }
  | { about: 'closes-first'; who: Who }
  | { about: 'count'; what: Countable; value: number }
  | { about: 'filter'; filter: string; value: number }
  | { about: 'frames'; part: 'handshake' | 'close'; frames: number[] }
  | { about: 'sack'; permitted: boolean }
  | { about: 'initial-number'; who: Who; value: number }
  | { about: 'status'; frame: number; value: number }
  | { about: 'direction'; frame: number; from: Who }
  | { about: 'state'; who: Who; frame: number; state: string }
  | { about: 'protocol'; protocol: string; present: boolean };

export type Operator = '=' | '!=' | '<' | '>' | 'contains';
export type Who = 'client' | 'server';
export type Countable = 'close-segments' | 'connections' | 'requests' | 'objects' | 'retransmissions';

/** The numbers of reference/teaching-and-grading.md, 2.5; docs/claims.md says what each is. */
export type Mistake = 'M1' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9' | 'M11' | 'M12' | 'M13' | 'M15';

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
  | 'unused-connections' | 'three-segments' | 'none-kept' | 'nearest' | 'unknown-form';

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
