import type { Language, Prose } from '../explanations/explanation.ts';
import { plainText } from '../explanations/open-voice.ts';
import { phraseFinding } from '../explanations/phrase-finding.ts';
import type { Fact } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { plainProse } from './plain-prose.ts';
import { voiceOf } from './voice-of.ts';

/** A fact in words. */
export interface Explanation {
  /** For a terminal, a log or an e-mail: blocks parted by an empty line, lists with `-` or `1.`. */
  text: string;
  /** The same as data: which words are strong, which value is read from which frame and field. Escape its texts where you make markup. */
  prose: Prose[];
}

export interface ExplainOptions {
  /** The short form that says only what differs, where there is one. */
  brief?: boolean;
}

/** What a fact means, as the report tells it. Throws a RangeError for an unknown language. */
export function explain(fact: Fact, language: Language = 'en', { brief = false }: ExplainOptions = {}): Explanation {
  const prose = voiceOf(language).explain(fact, brief);
  return { text: plainProse(prose), prose };
}

/** What was found and what to do about it, in one or two sentences. Throws a RangeError for an unknown language. */
export function explainFinding(finding: Finding, language: Language = 'en'): string {
  return plainText(phraseFinding(voiceOf(language), finding)).trim();
}
