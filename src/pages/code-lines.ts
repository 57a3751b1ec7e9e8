import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type { Listing } from '../documents/document.ts';
import { type Markup, markup } from './markup.ts';

const require = createRequire(import.meta.url);

/** Languages of a lab's code, by the names that people write behind a fence; each is loaded when it is first met. */
const LANGUAGES: Readonly<Record<string, string>> = {
  html: 'xml', xml: 'xml', svg: 'xml', css: 'css', js: 'javascript', javascript: 'javascript', ts: 'typescript', typescript: 'typescript', json: 'json',
  py: 'python', python: 'python', sh: 'bash', bash: 'bash', shell: 'bash', zsh: 'bash', console: 'shell', powershell: 'powershell', ps1: 'powershell', bat: 'dos', cmd: 'dos',
  c: 'c', cpp: 'cpp', 'c++': 'cpp', java: 'java', go: 'go', rust: 'rust', php: 'php', yaml: 'yaml', yml: 'yaml', ini: 'ini', nginx: 'nginx', apache: 'apache', sql: 'sql',
};

/** Octets beyond which code stays plain: highlighting takes a second for twice as much. */
const MOST = 32 * 1024;

/** A listing's lines, with the classes of highlight.js where its language is known and, where it is numbered, an element for each line. */
export function codeLines({ text, language = '', numbered }: Listing): Markup {
  const lines = codeTokens({ text, language });
  if (!numbered) return markup`${lines.map((line, at) => markup`${at > 0 ? '\n' : ''}${line.map(tokenMarkup)}`)}`;
  return markup`${lines.map((line) => markup`<span class="line">${line.map(tokenMarkup)}\n</span>`)}`;
}

/** The same as data, line by line. */
export function codeTokens({ text, language = '' }: Pick<Listing, 'text' | 'language'>): CodeToken[][] {
  return linesOf(tokensOf(text, language));
}

/** A stretch of code and what it is, as highlight.js names it; '' for plain text. */
export interface CodeToken {
  text: string;
  kind: string;
}

function tokenMarkup({ text, kind }: CodeToken): Markup {
  return kind ? markup`<span class="${kind}">${text}</span>` : markup`${text}`;
}

function tokensOf(text: string, language: string): CodeToken[] {
  const name = Object.hasOwn(LANGUAGES, language.toLowerCase()) ? LANGUAGES[language.toLowerCase()]! : '';
  if (!name || text.length > MOST) return [{ text, kind: '' }];
  return readSpans(highlighter(name).highlight(text, { language: name }).value);
}

let loaded: HLJSApi | undefined;

function highlighter(name: string): HLJSApi {
  loaded ??= require('highlight.js/lib/core') as HLJSApi;
  if (!loaded.getLanguage(name)) loaded.registerLanguage(name, require(`highlight.js/lib/languages/${name}`) as LanguageFn);
  return loaded;
}

const PIECE = /<span class="([^"]*)">|(<\/span>)|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

/** highlight.js's spans as plain data, so that nothing but text and the names of kinds comes out of it; of nested kinds the innermost. */
function readSpans(html: string): CodeToken[] {
  const open: string[] = [];
  const tokens: CodeToken[] = [];
  for (const [, kind, closing, text] of html.matchAll(PIECE)) {
    if (kind !== undefined) open.push(/^hljs-([\w-]+)/.exec(kind)?.[0] ?? '');
    else if (closing) open.pop();
    else tokens.push({ text: text!.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!), kind: open.at(-1) ?? '' });
  }
  return tokens;
}

function linesOf(tokens: CodeToken[]): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  for (const { text, kind } of tokens) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (piece) lines.at(-1)!.push({ text: piece, kind });
    }
  }
  return lines;
}
