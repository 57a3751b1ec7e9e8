import type { FactKind } from '../facts/facts.ts';
import type { Wording } from '../forms/wording.ts';

/**
 * The door of `packs/`: questions about a capture as data, of a lab sheet or of a teacher (docs/packs.md). A pack says what is computed,
 * how it is worded in each language and when this capture cannot answer; it holds no code, and no value ever becomes part of its text.
 */
export interface Pack {
  /** With its version where it has one: `kr-http@8`. */
  id: string;
  title: Wording;
  /** A sentence below the title; null where there is none. */
  about: Wording | null;
  questions: PackQuestion[];
}

export interface PackQuestion {
  /** Unique in its pack. */
  id: string;
  /** As the lab sheet has it. */
  number: string;
  text: Wording;
  values: Record<string, ValueSource>;
  /** Values without which the capture cannot answer, and the sentence that says so. The first that lacks something speaks. */
  needs: { values: string[]; otherwise: Wording }[];
  answer: Saying[];
  /** Whether a person has to confirm what is said. */
  confirm: boolean;
  /** Whether only a person can answer; what is said then helps to. */
  byHand: boolean;
}

/** What is said where all of `when` holds. */
export type Saying = { when: Conditions } & ({ text: Wording } | { table: TableColumn[] } | { explain: FactKind } | { plot: PackPlot });

/** Graphs of the connection that the report explains first (docs/plots.md). */
export const PACK_PLOTS = ['stevens', 'tcptrace', 'rtt', 'throughput', 'window', 'flight'] as const;
export type PackPlot = (typeof PACK_PLOTS)[number];

/** Rows are the values of the columns, first with first. */
export interface TableColumn {
  head: Wording;
  value: string;
}

/** By the name of a value: true asks for at least one, false for none; anything else is compared with the first. */
export type Conditions = Record<string, Wanted | Wanted[]>;

export type Wanted = string | number | boolean;

export type ValueSource = { scope: Scope; take: Take } & (FieldWish | HeaderWish | FactWish | MeasureWish);

/** A field of the frames that a display filter lets through. */
export interface FieldWish {
  from: 'frames';
  filter: string;
  field: string;
}

/** A header of HTTP messages, many of which Wireshark has no field for. */
export interface HeaderWish {
  from: 'headers';
  /** In small letters. */
  header: string;
  message: 'request' | 'response';
}

/** A parameter of facts. */
export interface FactWish {
  from: 'facts';
  fact: FactKind;
  /** Dotted, as in a rubric. */
  parameter: string;
}

export interface MeasureWish {
  from: 'measure';
  /** A row of `measure-catalog.ts`. */
  measure: string;
  output: string;
  /** How many rows the measure takes; null for its own number. */
  rows: number | null;
}

/** Which of the values found are kept. */
export interface Take {
  manner: TakeManner;
  /** From 1, for `nth`. */
  nth: number;
  /** For `all` and `distinct`. */
  limit: number;
}

export const TAKE_MANNERS = ['first', 'last', 'all', 'count', 'min', 'max', 'sum', 'distinct', 'nth'] as const;
export type TakeManner = (typeof TAKE_MANNERS)[number];

/** Frames of the whole capture that were kept, of the connection that teaches, or of one exchange. */
export type Scope = 'capture' | 'connection' | ExchangeWish;

/** The exchange that fits all of it, in the order in which they were asked for; the icon that browsers fetch by themselves is left out unless it is asked for. */
export interface ExchangeWish {
  /** From 1, among those that fit. */
  number: number;
  /** The request target; a `*` at its end stands for anything. */
  target?: string;
  /** `*` stands for any: a request that is in the capture. */
  method?: string;
  status?: number;
  /** The media type of the response; `image/*` stands for all of a kind. */
  type?: string;
  /** A header that the request carries. */
  header?: string;
  /** Whether the same target was asked for before. */
  again?: boolean;
}
