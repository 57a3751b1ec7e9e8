// Compiles every template that the package ships, so that a run need not.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { importSource } from './import-source.mjs';

export async function precompileTemplates(folder) {
  const { LANGUAGES } = await importSource('src/explanations/explanation.ts');
  const { HELPER_NAMES } = await importSource('src/explanations/helpers.ts');
  const { PAGE_HELPERS, readPageTemplates } = await importSource('src/pages/load-templates.ts');
  const { keyOf, precompileTemplate } = await importSource('src/templates/compile-template.ts');
  mkdirSync(folder, { recursive: true });
  for (const language of LANGUAGES) writeCompiled(language, HELPER_NAMES, proseOf(language));
  const pages = readPageTemplates().map(({ text }) => text);
  writeCompiled('pages', PAGE_HELPERS, pages);
  writeCompiled('integrity', [], textsIn(join('templates', 'integrity'), '.hbs'));
  writeCompiled('dashboard', [], textsIn(join('templates', 'dashboard'), '.hbs'));

  function writeCompiled(name, helpers, texts) {
    const entries = new Map(texts.map((text) => [keyOf({ text, helpers }), precompileTemplate({ text, helpers }).replace(CALL_PLACES, '').replace(OLD_LOOKUP, 'container.lookupProperty')]));
    const lines = [...entries].map(([key, specification]) => `[${JSON.stringify(key)},${specification}]`);
    writeFileSync(join(folder, `${name}.cjs`), shorten(`module.exports=[\n${lines.join(',\n')}\n];\n`));
    console.log(`${entries.size} templates of ${name} compiled`);
  }
}

/** Where in the template a helper was called, which no helper of ours asks; strict look-ups keep theirs for their errors. */
const CALL_PLACES = /,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g;
/** What to do under a Handlebars older than the one that is installed. */
const OLD_LOOKUP = /container\.lookupProperty \|\| function\(parent, propertyName\) \{[^}]*\}[^}]*\}/g;

/** What Handlebars writes is long and is read by nobody but Node, at every start. */
function shorten(code) {
  return transformSync(code, { minify: true, target: 'node20', charset: 'utf8' }).code;
}

function textsIn(folder, ending) {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trimEnd());
}

/** A language's templates, and those of its phrases that have something to fill in. */
function proseOf(language) {
  const folder = join('templates', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const phrases = ['words.json', 'headers.json', 'plots.json', 'gradebooks.json'].flatMap((file) => Object.values(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  return [...files.map((file) => readFileSync(join(folder, file), 'utf8')), ...phrases.filter((text) => text.includes('{{'))];
}
