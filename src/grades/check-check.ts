import { nearestForm, readStatement } from '../claims/read-statement.ts';
import { STATEMENT_TOPICS } from '../claims/statement-topics.ts';
import { FACT_SHAPES } from '../facts/fact-shapes.ts';
import type { FactKind } from '../facts/facts.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { FilterError } from '../filters/filter.ts';
import { quoted } from '../forms/form-error.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import { conditionsFault } from './check-conditions.ts';
import { readGlob } from './fits-glob.ts';
import type { RubricFault } from './rubric-error.ts';
import { CHECK_KEYS, type CheckForm, type CheckKey } from './rubric-form.ts';

/** What is wrong with one check that has a key of its kind: a second kind, a key that says nothing of it, or something that there is not. */
export function checkFault(form: CheckForm, path: YamlPath): RubricFault | null {
  const [kind, other] = (Object.keys(CHECK_KEYS) as CheckKey[]).filter((key) => form[key] !== undefined) as [CheckKey, CheckKey?];
  if (other) return { code: 'both-keys', details: { name: other, given: kind }, path: [...path, other], on: 'key' };
  const stray = Object.keys(form).find((key) => key !== kind && !(CHECK_KEYS[kind] as readonly string[]).includes(key));
  if (stray) return { code: 'stray-key', details: { name: stray, given: needing(stray) }, path: [...path, stray], on: 'key' };
  const { min, max } = form;
  if (min !== undefined && max !== undefined && min > max) return { code: 'min-above-max', details: { least: min, most: max }, path: [...path, 'min'] };
  return FAULTS[kind](form, path);
}

/** The kinds of check that take a key. */
function needing(key: string): string {
  const kinds = (Object.keys(CHECK_KEYS) as CheckKey[]).filter((kind) => (CHECK_KEYS[kind] as readonly string[]).includes(key));
  return kinds.map((kind) => `${kind}:`).join(', ');
}

const FAULTS: Record<CheckKey, (form: CheckForm, path: YamlPath) => RubricFault | null> = {
  fact: ({ fact, where = {}, except = {} }, path) => factFault(fact!, path) ?? conditionsFault(fact as FactKind, where, [...path, 'where']) ?? conditionsFault(fact as FactKind, except, [...path, 'except']),
  filter: ({ filter }, path) => firstFault([filter!].flat(), (text, at) => filterFault(text, typeof filter === 'string' ? [...path, 'filter'] : [...path, 'filter', at])),
  claim: ({ claim }, path) => claimFault(claim!, [...path, 'claim']),
  claims: ({ about = [] }, path) => firstFault(about, (topic, at) => topicFault(topic, [...path, 'about', at])),
  page: () => null,
  file: ({ file }, path) => (readGlob(file!) ? null : { code: 'wrong-glob', details: { given: quoted(file!) }, path: [...path, 'file'] }),
  notes: ({ notes }, path) => (notes === false ? { code: 'wrong-text', details: { name: 'notes' }, path: [...path, 'notes'] } : null),
  manual: ({ manual }, path) => (manual === false ? { code: 'wrong-wording', details: { name: 'manual' }, path: [...path, 'manual'] } : null),
};

function firstFault<T>(list: readonly T[], faultOf: (one: T, at: number) => RubricFault | null): RubricFault | null {
  for (const [at, one] of list.entries()) {
    const fault = faultOf(one, at);
    if (fault) return fault;
  }
  return null;
}

function factFault(fact: string, path: YamlPath): RubricFault | null {
  if (Object.hasOwn(FACT_SHAPES, fact)) return null;
  return { code: 'unknown-fact', details: { given: quoted(fact), meant: nearestWord(fact, Object.keys(FACT_SHAPES)) }, path: [...path, 'fact'] };
}

function filterFault(text: string, path: YamlPath): RubricFault | null {
  try {
    compileFilter(text);
    return null;
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { code: 'wrong-filter', details: { filter: { code: error.code, params: error.params } }, path };
  }
}

function claimFault(claim: string, path: YamlPath): RubricFault | null {
  return readStatement(claim) ? null : { code: 'wrong-claim', details: { given: quoted(claim), meant: nearestForm(claim) }, path };
}

function topicFault(topic: string, path: YamlPath): RubricFault | null {
  if ((STATEMENT_TOPICS as readonly string[]).includes(topic)) return null;
  return { code: 'unknown-topic', details: { given: quoted(topic), allowed: STATEMENT_TOPICS, meant: nearestWord(topic, STATEMENT_TOPICS) }, path };
}
