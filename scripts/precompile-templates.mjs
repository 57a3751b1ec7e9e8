// Compiles every template that the package ships into dist/compiled-templates.cjs, so that a run need not. Run after tsc.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { HELPER_NAMES } from '../dist/explanations/helpers.js';
import { LANGUAGES } from '../dist/explanations/explanation.js';
import { TEMPLATES } from '../dist/explanations/open-voice.js';
import { PAGE_HELPERS, readPageTemplates } from '../dist/pages/load-templates.js';
import { keyOf, precompileTemplate } from '../dist/templates/compile-template.js';

const sources = [...LANGUAGES.flatMap(proseOf).map((text) => ({ text, helpers: HELPER_NAMES })), ...readPageTemplates().map(({ text }) => ({ text, helpers: PAGE_HELPERS }))];
const entries = new Map(sources.map((source) => [keyOf(source), precompileTemplate(source)]));
const lines = [...entries].map(([key, specification]) => `[${JSON.stringify(key)},${specification}]`);
writeFileSync(new URL('../dist/compiled-templates.cjs', import.meta.url), `module.exports=[\n${lines.join(',\n')}\n];\n`);
console.log(`${entries.size} templates compiled`);

/** A language's templates, and those of its phrases that have something to fill in. */
function proseOf(language) {
  const folder = `${TEMPLATES}${language}/`;
  const facts = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const phrases = ['words.json', 'headers.json'].flatMap((file) => Object.values(JSON.parse(readFileSync(folder + file, 'utf8'))));
  return [...facts.map((file) => readFileSync(folder + file, 'utf8')), ...phrases.filter((text) => text.includes('{{'))];
}
