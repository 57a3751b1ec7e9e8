import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fact } from '../facts/facts.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import type { Inline, Language, Prose } from './explanation.ts';
import { HELPER_NAMES, makeHelpers } from './helpers.ts';
import { type Placed, Sheet, wrapParams } from './leaf.ts';
import { readPhrase, readProse } from './prose.ts';

/** `templates/` lies beside `src/` and beside `dist/`. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** One language's words. */
export interface Voice {
  language: Language;
  /** A fact in prose. `brief` takes the short form that says only what differs, where a template has one. */
  explain(fact: Fact, brief?: boolean): Prose[];
  /** A phrase from words.json as prose, and as plain text. */
  phrase(key: string, params?: object): Inline[];
  text(key: string, params?: object): string;
  has(key: string): boolean;
}

type Template = (params: unknown) => string;

const opened = new Map<Language, Voice>();

/** The templates of one language, opened once per process. A template that names a parameter which its fact does not have throws when it is used. */
export function openVoice(language: Language): Voice {
  const voice = opened.get(language) ?? readVoice(language);
  opened.set(language, voice);
  return voice;
}

function readVoice(language: Language): Voice {
  const folder = join(TEMPLATES, language);
  const words: Record<string, string> = Object.assign({}, ...WORDS.map((file) => readWords(folder, file)));
  const files = new Set(readdirSync(folder));
  const compile = makeCompiler(language, (key) => words[key] ?? fail(language, key));
  const factTemplates = new Map<string, Template>();
  const phraseTemplates = new Map<string, Template>();

  const factTemplate = (name: string) => remember(factTemplates, name, () => compile(readFileSync(join(folder, `${name}.md`), 'utf8')));
  const phraseTemplate = (key: string) => remember(phraseTemplates, key, () => compile(words[key] ?? fail(language, key)));
  const phrase = (key: string, params: object = {}) => render(phraseTemplate(key), params, readPhrase);

  return {
    language,
    explain: (fact, brief = false) => render(factTemplate(brief && files.has(`${fact.kind}.brief.md`) ? `${fact.kind}.brief` : fact.kind), fact.params, readProse),
    phrase,
    text: (key, params) => plainText(phrase(key, params)),
    has: (key) => Object.hasOwn(words, key),
  };
}

/** What documents say outside of facts, by what it belongs to. */
export const WORDS = ['words.json', 'headers.json', 'plots.json', 'claims.json', 'dashboard.json', 'gradebooks.json', 'grading.json'] as const;

function readWords(folder: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
}

function fail(language: Language, key: string): never {
  throw new Error(`templates/${language} has no words for ${key}`);
}

function remember(known: Map<string, Template>, name: string, make: () => Template): Template {
  const template = known.get(name) ?? make();
  known.set(name, template);
  return template;
}

function makeCompiler(language: Language, word: (key: string) => string): (source: string) => Template {
  const helpers = makeHelpers(word);
  return (text) => {
    // Most phrases are plain words: there is nothing to compile in them.
    if (!text.includes('{{')) return () => text;
    const template = compileTemplate({ text, helpers: HELPER_NAMES, folder: language });
    return (params) => template(params, { helpers });
  };
}

function render<T>(template: Template, params: object, read: (markdown: string, placed: Placed[]) => T): T {
  const sheet = new Sheet();
  const markdown = template(wrapParams(params, sheet));
  return read(markdown, sheet.placed);
}

/** Prose without its links and faces. */
export function plainText(inlines: Inline[]): string {
  return inlines.map((inline) => ('inlines' in inline ? plainText(inline.inlines) : inline.type === 'frame' ? `#${inline.frame}` : 'text' in inline ? inline.text : ' ')).join('');
}
