import { FACT_SHAPES } from '../facts/fact-shapes.ts';
import type { FactKind } from '../facts/facts.ts';
import type { Shape } from '../facts/shape.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { FilterError } from '../filters/filter.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import { parameterNames, valueShape } from '../facts/parameter-names.ts';
import { quoted } from '../forms/form-error.ts';
import { allFieldTypes, fieldTypeOf } from '../layers/field-types.ts';
import { MEASURES, type MeasureName } from './measure-catalog.ts';
import type { PackFault } from './pack-error.ts';
import type { PackForm, QuestionForm, SayingForm, ValueForm } from './pack-form.ts';
import { textsOf, valuesNamed } from './pack-texts.ts';

/** Of all questions. Each may ask every kept frame; the packs that come along have 74 at most. */
const MOST_VALUES = 500;

/** What the form of a pack cannot tell: whether its ids differ, and whether what it asks for exists. */
export function packFault({ questions }: PackForm): PackFault | null {
  const ids = new Set<string>();
  let left = MOST_VALUES;
  for (const [index, question] of questions.entries()) {
    const path = ['questions', index];
    if (ids.has(question.id)) return { code: 'repeated-id', details: { given: question.id }, path: [...path, 'id'] };
    ids.add(question.id);
    const beyond = Object.keys(question.values ?? {})[left];
    if (beyond !== undefined) return { code: 'too-many-values', details: { most: MOST_VALUES }, path: [...path, 'values', beyond], on: 'key' };
    left -= Object.keys(question.values ?? {}).length;
    const fault = valuesFault(question, path) ?? needsFault(question, path) ?? answersFault(question, path);
    if (fault) return fault;
  }
  return null;
}

function valuesFault({ values = {} }: QuestionForm, path: YamlPath): PackFault | null {
  for (const [name, value] of Object.entries(values)) {
    const fault = sourceFault(name, value, [...path, 'values', name]);
    if (fault) return fault;
  }
  return null;
}

/** Keys of each kind of source; the first is what makes it one. */
const SOURCES = { frames: ['filter', 'field'], header: ['header', 'message'], fact: ['fact', 'parameter'], measure: ['measure', 'output', 'rows'] } as const;

function sourceFault(name: string, value: ValueForm, path: YamlPath): PackFault | null {
  const kinds = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).filter((kind) => SOURCES[kind].some((key) => value[key] !== undefined));
  const [kind, other] = kinds;
  if (!kind) return { code: 'no-source', details: { given: name }, path };
  if (other) return { code: 'two-sources', details: { given: name }, path: [...path, SOURCES[other].find((key) => value[key] !== undefined)!], on: 'key' };
  if (value.nth !== undefined && value.take !== 'nth') return { code: 'stray-key', details: { name: 'nth', given: 'take: nth' }, path: [...path, 'nth'], on: 'key' };
  if (kind === 'frames') return filterFault(value, path) ?? fieldFault(value, path);
  if (kind === 'header') return value.header === undefined ? { code: 'missing-key', details: { name: 'header' }, path } : null;
  return kind === 'fact' ? factFault(value, path) : measureFault(value, path);
}

function filterFault({ filter }: ValueForm, path: YamlPath): PackFault | null {
  if (filter === undefined) return null;
  try {
    compileFilter(filter);
    return null;
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    return { code: 'wrong-filter', details: { filter: { code: error.code, params: error.params } }, path: [...path, 'filter'] };
  }
}

function fieldFault({ field }: ValueForm, path: YamlPath): PackFault | null {
  if (field === undefined || fieldTypeOf(field)) return null;
  return { code: 'unknown-field', details: { given: quoted(field), meant: nearestWord(field, allFieldTypes().map(({ name }) => name)) }, path: [...path, 'field'] };
}

function factFault({ fact, parameter }: ValueForm, path: YamlPath): PackFault | null {
  if (fact === undefined || parameter === undefined) return { code: 'missing-key', details: { name: fact === undefined ? 'fact' : 'parameter' }, path };
  if (!isFact(fact)) return unknownFact(fact, [...path, 'fact']);
  const shape = valueShape(FACT_SHAPES[fact] as Shape, parameter);
  if (typeof shape !== 'string') return null;
  const allowed = parameterNames(fact);
  return { code: shape === 'many-in-one' ? 'not-comparable' : 'unknown-parameter', details: { fact, given: quoted(parameter), allowed, meant: nearestWord(parameter, allowed) }, path: [...path, 'parameter'] };
}

const isFact = (kind: string): kind is FactKind => Object.hasOwn(FACT_SHAPES, kind);

function unknownFact(given: string, path: YamlPath): PackFault {
  return { code: 'unknown-fact', details: { given: quoted(given), meant: nearestWord(given, Object.keys(FACT_SHAPES)) }, path };
}

function measureFault({ measure, output }: ValueForm, path: YamlPath): PackFault | null {
  if (measure === undefined || output === undefined) return { code: 'missing-key', details: { name: measure === undefined ? 'measure' : 'output' }, path };
  const known = Object.keys(MEASURES);
  if (!known.includes(measure)) return { code: 'unknown-measure', details: { given: quoted(measure), allowed: known, meant: nearestWord(measure, known) }, path: [...path, 'measure'] };
  const outputs: readonly string[] = MEASURES[measure as MeasureName].outputs;
  return outputs.includes(output) ? null : { code: 'unknown-output', details: { name: measure, given: quoted(output), allowed: outputs, meant: nearestWord(output, outputs) }, path: [...path, 'output'] };
}

function needsFault({ values = {}, needs = [] }: QuestionForm, path: YamlPath): PackFault | null {
  for (const [index, need] of needs.entries()) {
    const at = [...path, 'needs', index];
    const unknown = need.values.findIndex((name) => !Object.hasOwn(values, name));
    if (unknown >= 0) return unknownValue(need.values[unknown]!, values, [...at, 'values', unknown]);
    const fault = textFault(need.otherwise, values, [...at, 'otherwise']);
    if (fault) return fault;
  }
  return null;
}

function answersFault({ id, values = {}, answer = [], ...question }: QuestionForm, path: YamlPath): PackFault | null {
  if (answer.length === 0 && !question['by-hand']) return { code: 'no-answer', details: { given: id }, path };
  for (const [index, saying] of answer.entries()) {
    const fault = sayingFault(saying, values, [...path, 'answer', index]);
    if (fault) return fault;
  }
  return null;
}

function sayingFault(saying: SayingForm, values: NonNullable<QuestionForm['values']>, path: YamlPath): PackFault | null {
  const { when = {}, text, table, explain } = saying;
  const said = (['text', 'table', 'explain', 'plot'] as const).filter((key) => saying[key] !== undefined);
  if (said.length === 0) return { code: 'no-saying', details: {}, path };
  if (said.length > 1) return { code: 'two-sayings', details: { name: said[1]! }, path: [...path, said[1]!], on: 'key' };
  const stray = Object.keys(when).find((name) => !Object.hasOwn(values, name));
  if (stray) return { ...unknownValue(stray, values, [...path, 'when', stray]), on: 'key' };
  if (explain !== undefined && !isFact(explain)) return unknownFact(explain, [...path, 'explain']);
  const column = (table ?? []).findIndex(({ value }) => !Object.hasOwn(values, value));
  if (column >= 0) return unknownValue(table![column]!.value, values, [...path, 'table', column, 'value']);
  return text === undefined ? null : textFault(text, values, [...path, 'text']);
}

/** Both languages have to name the same values, and such as there are. */
function textFault(wording: QuestionForm['text'], values: object, path: YamlPath): PackFault | null {
  const texts = textsOf(wording);
  for (const [language, text] of texts) {
    const at = language === null ? path : [...path, language];
    const unknown = valuesNamed(text).find((name) => !Object.hasOwn(values, name));
    if (unknown) return unknownValue(unknown, values, at);
    const missing = texts.flatMap(([, other]) => valuesNamed(other)).find((name) => !valuesNamed(text).includes(name));
    if (missing) return { code: 'uneven-values', details: { given: missing }, path: at };
  }
  return null;
}

function unknownValue(given: string, values: object, path: YamlPath): PackFault {
  const allowed = Object.keys(values);
  return { code: 'unknown-value', details: { given: quoted(given), allowed, meant: nearestWord(given, allowed) }, path };
}
