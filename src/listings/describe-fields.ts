import { readFileSync } from 'node:fs';

type Descriptions = Readonly<Record<string, string>>;

const opened = new Map<string, Descriptions>();

/** What each field of the registry means, a sentence by the field's name, in words of our own; read when first asked for. */
export function fieldDescriptions(language: 'en' | 'zh-CN'): Descriptions {
  const known = opened.get(language) ?? readDescriptions(language);
  opened.set(language, known);
  return known;
}

function readDescriptions(language: string): Descriptions {
  return JSON.parse(readFileSync(new URL(`../../templates/${language}/fields.json`, import.meta.url), 'utf8')) as Descriptions;
}
