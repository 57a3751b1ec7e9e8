import { LANGUAGES, type Language } from '../explanations/explanation.ts';
import { openVoice, type Voice } from '../explanations/open-voice.ts';

/** Throws a RangeError for a language that there are no words in. */
export function voiceOf(language: Language): Voice {
  if (!LANGUAGES.includes(language)) throw new RangeError(`There are no words in ${JSON.stringify(language)}; the languages are ${LANGUAGES.join(', ')}`);
  return openVoice(language);
}
