import type { Side } from '../connections/connection.ts';
import type { Evidence } from '../facts/fact.ts';

/**
 * The door of `explanations/`: facts and templates yield prose in one language. Prose is data, not markup: a template's
 * Markdown is parsed before the capture's values enter it, so nothing that a capture holds can become markup or code.
 */
export type Language = 'en' | 'zh-CN';

/** The locales that templates exist for; a third is added by adding its folder and its name. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; inlines: Inline[] }
  | { type: 'emphasis'; inlines: Inline[] }
  | { type: 'code'; text: string }
  /** A value from the capture: rendered with data-frame/data-field and linked to the place that shows it. */
  | { type: 'value'; text: string; evidence: Evidence | null; mono: boolean }
  /** A frame number, printed `#7` and linked. */
  | { type: 'frame'; frame: number }
  /** A word in an endpoint's hue. */
  | { type: 'side'; side: Side; text: string }
  /** Within the document only: `to` is an id, so that it cannot lead elsewhere. */
  | { type: 'link'; to: string; inlines: Inline[] }
  /** TeX, on a line of its own or in the text. */
  | { type: 'math'; tex: string; display: boolean }
  | { type: 'break' };

export type Prose = Paragraph | List | Note | Derivation;

/** `margin` stands beside the text on paper and wide screens (a short remark), under it on narrow ones. */
export interface Paragraph {
  type: 'paragraph';
  inlines: Inline[];
  margin?: Inline[];
  /** lead: the first sentence of a section, a little larger. remark: said about the section, apart from its text. */
  role?: 'lead' | 'remark';
}

export interface List {
  type: 'list';
  ordered: boolean;
  entries: Inline[][];
}

/** Set apart by a rule and a sign with its word. */
export interface Note {
  type: 'note';
  tone: NoteTone;
  title: string;
  blocks: Prose[];
}

export type NoteTone = 'note' | 'attention' | 'missing' | 'inferred';

/** `Ack 763 = 1 (Seq of #1573) + 762 (its octets, #1573)`. */
export interface Derivation {
  type: 'derivation';
  result: DerivationTerm;
  terms: DerivationTerm[];
}

export interface DerivationTerm {
  /** Between this term and the one before it; '' for the first. */
  operator: '' | '+' | '−' | '×';
  name: string;
  text: string;
  evidence: Evidence | null;
  from: string;
}
