import type { ViewWords } from './view.ts';

/** A sentence of the page's language with its places filled. */
export function say(words: ViewWords, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
}
