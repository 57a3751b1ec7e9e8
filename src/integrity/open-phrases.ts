import { readFileSync } from 'node:fs';
import type { Language } from '../explanations/explanation.ts';
import { visibleText } from '../octets/visible-text.ts';

/** Says a phrase of `integrity.json`, its `{name}` places filled; what fills them is made visible, not escaped. Throws for a phrase that is none. */
export type Phrases = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export function openPhrases(language: Language): Phrases {
  const texts = JSON.parse(readFileSync(new URL(`../../templates/${language}/integrity.json`, import.meta.url), 'utf8')) as Record<string, string>;
  return (key, params = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`templates/${language}/integrity.json has no words for ${key}`);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? visibleText(String(params[name])) : place));
  };
}
