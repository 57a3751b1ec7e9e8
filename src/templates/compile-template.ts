import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { engine } from './engine.ts';
import type { Template, TemplateSource } from './template.ts';

const require = createRequire(import.meta.url);

/** What the build has compiled, by `keyOf`; the file is absent when running from source. */
const COMPILED = '../compiled-templates.cjs';
let compiled: Map<string, TemplateSpecification> | undefined;

/**
 * A template ready to run. The build compiles all that the package ships; a template that was changed since, or is a school's
 * own, is compiled here, which takes a millisecond or two. Throws where the text is no template or calls what it may not.
 */
export function compileTemplate(source: TemplateSource): Template {
  compiled ??= readCompiled();
  const specification = compiled.get(keyOf(source)) ?? specificationOf(source);
  const run = engine.template(specification);
  return (context, options) => run(context, { ...(options as Handlebars.RuntimeOptions), allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

/** The text is part of the key, so that a compiled form can never be out of date. */
export function keyOf({ text, helpers }: TemplateSource): string {
  return `${helpers.join()}\n${text}`;
}

/** The compiled form as the JavaScript expression that the build writes down. */
export function precompileTemplate({ text, helpers }: TemplateSource): string {
  const full = require('handlebars') as typeof import('handlebars');
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  return String(full.precompile(text, { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true }));
}

function specificationOf(source: TemplateSource): TemplateSpecification {
  // The expression comes from a template of ours by Handlebars' own compiler, never from a capture.
  return new Function(`return ${precompileTemplate(source)}`)() as TemplateSpecification;
}

function readCompiled(): Map<string, TemplateSpecification> {
  try {
    return new Map(require(COMPILED) as [string, TemplateSpecification][]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return new Map();
    throw error;
  }
}
