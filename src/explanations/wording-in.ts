import type { Wording } from '../forms/wording.ts';
import type { Language } from './explanation.ts';

/** A rubric's text for readers of a language. */
export function wordingIn(wording: Wording, language: Language): string {
  return 'any' in wording ? wording.any : wording[language];
}
