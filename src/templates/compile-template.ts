import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { engine } from './engine.ts';
import type { Template, TemplateSource } from './template.ts';

const require = createRequire(import.meta.url);

/** What the build has compiled of each folder, by `keyOf`; nothing when running from source. */
const compiled = new Map<string, Map<string, TemplateSpecification>>();

/**
 * A template ready to run. The build compiles all that the package ships; a template that was changed since, or is a school's
 * own, is compiled here, which takes a millisecond or two. Throws where the text is no template or calls what it may not.
 */
export function compileTemplate(source: TemplateSource): Template {
  const specification = compiledOf(source.folder).get(keyOf(source)) ?? specificationOf(source);
  const run = engine.template(specification);
  // A partial is called by the template around it, with that one's options.
  return (context, options = {}) => run(context, (options.partial ? options : { ...options, ...OWN_PROPERTIES_ONLY }) as Handlebars.RuntimeOptions);
}

const OWN_PROPERTIES_ONLY = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

/** The text is part of the key, so that a compiled form can never be out of date. */
export function keyOf({ text, helpers }: Pick<TemplateSource, 'text' | 'helpers'>): string {
  return `${helpers.join()}\n${text}`;
}

/** The compiled form as the JavaScript expression that the build writes down. */
export function precompileTemplate({ text, helpers }: Pick<TemplateSource, 'text' | 'helpers'>): string {
  const full = require('handlebars') as typeof import('handlebars');
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  return String(full.precompile(text, { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true }));
}

function specificationOf(source: TemplateSource): TemplateSpecification {
  // The expression comes from a template of ours by Handlebars' own compiler, never from a capture.
  return new Function(`return ${precompileTemplate(source)}`)() as TemplateSpecification;
}

function compiledOf(folder: string): Map<string, TemplateSpecification> {
  const known = compiled.get(folder) ?? readCompiled(folder);
  compiled.set(folder, known);
  return known;
}

function readCompiled(folder: string): Map<string, TemplateSpecification> {
  try {
    return new Map(require(`../compiled-templates/${folder}.cjs`) as [string, TemplateSpecification][]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return new Map();
    throw error;
  }
}
