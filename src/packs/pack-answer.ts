import type { Fact } from '../facts/facts.ts';
import type { Evidence } from '../facts/fact.ts';
import type { Wording } from '../forms/wording.ts';
import type { Pack, PackPlot, PackQuestion } from './pack.ts';

/** What a pack's questions come to for one capture: plain data, in no language yet. */
export interface PackAnswers {
  pack: Pick<Pack, 'id' | 'title' | 'about'>;
  answers: PackAnswer[];
  /** Segments of the connection that it was asked of, where the analysis keeps some of them alone; null where it keeps all. */
  partly: { stream: number; kept: number; left: number } | null;
}

export interface PackAnswer {
  question: Pick<PackQuestion, 'id' | 'number' | 'text'>;
  status: AnswerStatus;
  said: Said[];
}

/** general: nothing of this capture bears on what is said; confirm: the answer is proposed, a person has to look; manual: only a person can answer. */
export type AnswerStatus = 'answered' | 'general' | 'not-in-capture' | 'confirm' | 'manual';

/** A text names values as `{name}`; they stand beside it and are put in as values. */
export type Said =
  | { type: 'text'; text: Wording; values: Record<string, PackValue[]> }
  | { type: 'table'; columns: { head: Wording; values: PackValue[] }[] }
  | { type: 'fact'; fact: Fact }
  | { type: 'plot'; plot: PackPlot; stream: number };

/** A value of the capture, and where it was read; null where it was counted. */
export interface PackValue {
  value: string | number;
  kind: ValueKind;
  evidence: Evidence | null;
}

/**
 * text: as the capture or Wireshark writes it; number: a protocol's, without separators; count: with separators; duration: in nanoseconds,
 * with all its digits; time: nanoseconds since the capture's start, in seconds; frame: a frame's number.
 */
export type ValueKind = 'text' | 'number' | 'count' | 'duration' | 'time' | 'frame';
