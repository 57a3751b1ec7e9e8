// Compiles every template that the package ships into dist/compiled-templates/, so that a run need not. Run after tsc.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES } from '../dist/explanations/explanation.js';
import { HELPER_NAMES } from '../dist/explanations/helpers.js';
import { TEMPLATES } from '../dist/explanations/open-voice.js';
import { PAGE_HELPERS, readPageTemplates } from '../dist/pages/load-templates.js';
import { keyOf, precompileTemplate } from '../dist/templates/compile-template.js';

const target = new URL('../dist/compiled-templates/', import.meta.url);
mkdirSync(target, { recursive: true });
for (const language of LANGUAGES) writeCompiled(language, HELPER_NAMES, proseOf(language));
writeCompiled(
  'pages',
  PAGE_HELPERS,
  readPageTemplates().map(({ text }) => text),
);

function writeCompiled(folder, helpers, texts) {
  const entries = new Map(texts.map((text) => [keyOf({ text, helpers }), precompileTemplate({ text, helpers })]));
  const lines = [...entries].map(([key, specification]) => `[${JSON.stringify(key)},${specification}]`);
  writeFileSync(new URL(`${folder}.cjs`, target), `module.exports=[\n${lines.join(',\n')}\n];\n`);
  console.log(`${entries.size} templates of ${folder} compiled`);
}

/** A language's templates, and those of its phrases that have something to fill in. */
function proseOf(language) {
  const folder = `${TEMPLATES}${language}/`;
  const facts = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const phrases = ['words.json', 'headers.json'].flatMap((file) => Object.values(JSON.parse(readFileSync(folder + file, 'utf8'))));
  return [...facts.map((file) => readFileSync(folder + file, 'utf8')), ...phrases.filter((text) => text.includes('{{'))];
}
