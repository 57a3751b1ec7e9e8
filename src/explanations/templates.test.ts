import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/facts.ts';
import { LANGUAGES, type Inline, type Prose } from './explanation.ts';
import { openVoice, plainText, TEMPLATES, type Voice, WORDS } from './open-voice.ts';

/** One place where a template names a parameter; `guarded` inside an `if` on that same parameter. */
interface Use {
  path: string;
  /** '' where the parameter is printed as it is. */
  helper: string;
  literals: (string | number)[];
  guarded: boolean;
}

type Values = Map<string, unknown>;

/** Words that tell a reader how easy it all is (design: writing for the reader). */
const AVOIDED = /显然|只需|很简单|不言而喻/;
/** What a template goes through with `each`: the parts that close.missing names; as ports any text will do. */
const LISTED = ['second-fin', 'first-fin-ack'];
const namesOf = (language: string) => readdirSync(join(TEMPLATES, language)).filter((name) => name.endsWith('.md')).sort();
const sourceOf = (language: string, name: string) => readFileSync(join(TEMPLATES, language, name), 'utf8');
const usesOf = (source: string) => usesIn(Handlebars.parse(source), new Set());
const pathsOf = (source: string) => [...new Set(usesOf(source).map(({ path }) => path))].sort();

describe('templates', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    it(`${language} has the same files as en`, () => expect(namesOf(language)).toEqual(namesOf('en')));

    it.each(namesOf('en'))(`${language}/%s names the same parameters as in en`, (name) => {
      expect(pathsOf(sourceOf(language, name))).toEqual(pathsOf(sourceOf('en', name)));
    });

    for (const file of WORDS) {
      it(`${language}/${file} has the keys and parameters of en/${file}`, () => {
        expect(phrasesOf(language, file)).toEqual(phrasesOf('en', file));
      });
    }
  }

  for (const language of LANGUAGES) {
    const voice = openVoice(language);
    it.each(namesOf(language))(`${language}/%s becomes prose in each of its branches`, (name) => {
      for (const values of samplesFor(usesOf(sourceOf(language, name)))) {
        const text = wordsOf(explain(voice, name, values));
        expect(text).not.toMatch(/\*\*|`|undefined|null|\[object/);
        expect(text).not.toMatch(AVOIDED);
        expect(text).not.toMatch(/\p{Script=Han} ?[,;:!?()]|[,;:!?()] ?\p{Script=Han}|\p{Script=Han} | \p{Script=Han}|（）|。。|，。|，，/u);
      }
    });
  }
});

function phrasesOf(language: string, file: string): Record<string, string[]> {
  const words = JSON.parse(sourceOf(language, file)) as Record<string, string>;
  return Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, pathsOf(phrase)]));
}

function usesIn(program: hbs.AST.Program | undefined, guards: Set<string>): Use[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'MustacheStatement') return usesOfCall(statement as hbs.AST.MustacheStatement, guards);
    if (statement.type !== 'BlockStatement') return [];
    const block = statement as hbs.AST.BlockStatement;
    const tested = usesOfCall(block, guards);
    const inner = nameOf(block.path) === 'if' ? new Set([...guards, ...tested.map(({ path }) => path)]) : guards;
    return [...tested, ...usesIn(block.program, inner), ...usesIn(block.inverse, guards)];
  });
}

function usesOfCall({ path, params }: { path: hbs.AST.Expression; params: hbs.AST.Expression[] }, guards: Set<string>): Use[] {
  if (params.length === 0) return [useOf(path as hbs.AST.PathExpression, '', [], guards)];
  const literals = params.filter(({ type }) => type === 'StringLiteral' || type === 'NumberLiteral').map((literal) => (literal as hbs.AST.StringLiteral).value);
  return params.flatMap((param) => {
    if (param.type === 'SubExpression') return usesOfCall(param as hbs.AST.SubExpression, guards);
    const { data } = param as hbs.AST.PathExpression;
    return param.type === 'PathExpression' && !data ? [useOf(param as hbs.AST.PathExpression, nameOf(path), literals, guards)] : [];
  });
}

const nameOf = (path: hbs.AST.Expression): string => (path as hbs.AST.PathExpression).original;

function useOf({ original }: hbs.AST.PathExpression, helper: string, literals: Use['literals'], guards: Set<string>): Use {
  return { path: original, helper, literals, guarded: guards.has(original) || ['if', 'unless', 'either', 'both', 'not', 'sum'].includes(helper) };
}

/** Values for every branch: each value that a template compares with, once with everything there and once without what may be missing. */
function samplesFor(uses: Use[]): Values[] {
  const full: Values = new Map(uses.filter(({ path }) => path !== 'this').map(({ path }) => [path, sampleOf(uses.filter((use) => use.path === path))]));
  const compared = uses.filter(({ helper }) => ['eq', 'gt', 'has'].includes(helper));
  const variants = compared.flatMap(({ path, helper, literals }) => literals.map((literal) => new Map(full).set(path, comparedWith(helper, literal))));
  const optional = [...full.keys()].filter((path) => uses.every((use) => use.path !== path || use.guarded));
  return [full, ...variants].flatMap((values) => [values, new Map([...values, ...optional.map((path): [string, null] => [path, null])])]);
}

function comparedWith(helper: string, literal: string | number): unknown {
  if (helper === 'has') return [literal];
  return { value: helper === 'gt' ? Number(literal) + 1 : literal };
}

function sampleOf(uses: Use[]): unknown {
  const helpers = uses.map(({ helper }) => helper);
  if (helpers.includes('who')) return { side: 'originator', role: 'client' };
  if (helpers.includes('sum')) return { result: { code: 'seq', quantity: { value: 8 }, operator: '' }, terms: [] };
  if (helpers.includes('frames')) return [3, 4];
  if (helpers.includes('each')) return LISTED;
  if (helpers.includes('word')) return firstWord(`${uses[0]?.literals[0]}.`);
  return { value: helpers.includes('gt') ? 0 : 7 };
}

/** The end of the first key of words.json that begins so. */
function firstWord(prefix: string): string | undefined {
  const key = Object.keys(phrasesOf('en', 'words.json')).find((one) => one.startsWith(prefix));
  return key?.slice(prefix.length);
}

function explain(voice: Voice, name: string, values: Values): Prose[] {
  const [, kind, brief] = /^(.+?)(\.brief)?\.md$/.exec(name) ?? [];
  return voice.explain({ kind, params: nest(values), evidence: [] } as unknown as Fact, brief !== undefined);
}

/** `first.seq` as `{ first: { seq } }`. */
function nest(values: Values): object {
  const root: Record<string, unknown> = {};
  for (const [path, value] of [...values].sort(([a], [b]) => a.length - b.length)) {
    const steps = path.split('.');
    const last = steps.pop()!;
    const parent = steps.reduce(branchOf, root);
    if (!isBranch(parent[last])) parent[last] = value;
  }
  return root;
}

/** The object under that name, made where a shorter path has put a plain sample or none. */
function branchOf(node: Record<string, unknown>, step: string): Record<string, unknown> {
  const known = node[step];
  const branch = isBranch(known) ? known : {};
  node[step] = branch;
  return branch;
}

const isBranch = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null && !('value' in node);

function wordsOf(blocks: Prose[]): string {
  return blocks.map((block) => (block.type === 'derivation' ? '' : block.type === 'note' ? `${block.title}\n${wordsOf(block.blocks)}` : linesOf(block).map(plainText).join('\n'))).join('\n');
}

function linesOf(block: Extract<Prose, { type: 'paragraph' | 'list' }>): Inline[][] {
  return block.type === 'list' ? block.entries : [block.inlines, block.margin ?? []];
}
