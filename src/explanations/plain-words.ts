import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './explanation.ts';
import { TEMPLATES } from './open-voice.ts';

/** Files of sentences that hold no prose, only `{name}` places: what a program says and not what a report tells. */
export function plainWords(language: Language, file: 'view' | 'cli'): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(TEMPLATES, language, `${file}.json`), 'utf8')) as Record<string, string>;
}
