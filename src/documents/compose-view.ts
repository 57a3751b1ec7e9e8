import type { Analysis } from '../analysis.ts';
import type { Language } from '../explanations/explanation.ts';
import { plainWords } from '../explanations/plain-words.ts';
import type { View } from './document.ts';

/** The frames that the analysis kept, with the sentences of the page's language. */
export function composeView({ kept }: Analysis, language: Language): View | undefined {
  if (!kept || kept.frames.length === 0) return undefined;
  const errors = Object.entries(plainWords(language, 'filters')).map(([code, sentence]) => [`filter.${code}`, sentence]);
  return { kept, words: { ...plainWords(language, 'view'), ...Object.fromEntries(errors) } };
}
