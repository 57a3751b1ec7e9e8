import type { Analysis } from '../analysis.ts';
import type { Language } from '../explanations/explanation.ts';
import { plainWords } from '../explanations/plain-words.ts';
import type { View } from './document.ts';

/** What is wrong with a filter is said in the page as on the command line. */
const FILTER_SENTENCES = 'filter.';

/** The frames that the analysis kept, the filter that the run was given, and the sentences of the page's language. */
export function composeView({ kept, selection }: Analysis, language: Language): View | undefined {
  if (!kept || kept.frames.length === 0) return undefined;
  const errors = Object.entries(plainWords(language, 'cli')).filter(([key]) => key.startsWith(FILTER_SENTENCES));
  return { kept, filter: selection.filter?.text, words: { ...plainWords(language, 'view'), ...Object.fromEntries(errors) } };
}
