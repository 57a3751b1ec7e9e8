import { readFileSync } from 'node:fs';
import type { Language } from '../explanations/explanation.ts';
import { printable } from './printable.ts';

/** The command line's sentences in one language: `cli.json` with its `{name}` places filled. */
export interface Words {
  say(key: string, params?: WordParams): string;
  has(key: string): boolean;
}

export type WordParams = Record<string, string | number>;

/** A value that is a list of lines is one text. */
export function openWords(language: Language): Words {
  const file = new URL(`../../templates/${language}/cli.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | string[]>;
  const textOf = (key: string) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`templates/${language}/cli.json has no words for ${key}`);
    return typeof text === 'string' ? text : text.join('\n');
  };
  return { say: (key, params = {}) => fill(textOf(key), params), has: (key) => Object.hasOwn(texts, key) };
}

function fill(text: string, params: WordParams): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? printable(String(params[name])) : place));
}
