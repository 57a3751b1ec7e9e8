import { LANGUAGES, type Language } from '../explanations/explanation.ts';
import { openVoice, type Voice } from '../explanations/open-voice.ts';

const voices = new Map<Language, Voice>();

/** Opened once per process. Throws a RangeError for a language that there are no words in. */
export function voiceOf(language: Language): Voice {
  if (!LANGUAGES.includes(language)) throw new RangeError(`There are no words in ${JSON.stringify(language)}; the languages are ${LANGUAGES.join(', ')}`);
  const voice = voices.get(language) ?? openVoice(language);
  voices.set(language, voice);
  return voice;
}
