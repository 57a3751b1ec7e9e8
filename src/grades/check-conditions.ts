import { FACT_SHAPES } from '../facts/fact-shapes.ts';
import type { FactKind } from '../facts/facts.ts';
import { type NoValue, parameterNames, valueShape } from '../facts/parameter-names.ts';
import type { Shape } from '../facts/shape.ts';
import { nearestWord } from '../forms/nearest-word.ts';
import type { YamlPath } from '../forms/parse-yaml.ts';
import { quoted, type ValueKind } from '../forms/form-error.ts';
import type { Wanted } from './rubric.ts';
import type { RubricFault, RubricMistake } from './rubric-error.ts';

/** The first condition that facts of this kind could never meet: a parameter that they do not have, or a value that it cannot take. */
export function conditionsFault(kind: FactKind, conditions: Record<string, Wanted | Wanted[]>, path: YamlPath): RubricFault | null {
  for (const [name, wanted] of Object.entries(conditions)) {
    const shape = valueShape(FACT_SHAPES[kind] as Shape, name);
    if (typeof shape === 'string') return { ...parameterMistake(shape, kind, name), path: [...path, name], on: 'key' };
    for (const [index, one] of [wanted].flat().entries()) {
      const at = Array.isArray(wanted) ? [...path, name, index] : [...path, name];
      if (shape(one)) return { ...valueMistake(shape, name, one), path: at };
    }
  }
  return null;
}

function parameterMistake(code: NoValue, fact: FactKind, name: string): RubricMistake {
  const names = parameterNames(fact);
  const allowed = code === 'many-in-one' ? names.filter((one) => one.startsWith(`${name}.`)) : names;
  if (allowed.length === 0) return { code: code === 'many-in-one' ? 'not-comparable' : 'no-parameters', details: { given: quoted(name), fact } };
  return { code, details: { given: quoted(name), fact, allowed, meant: code === 'many-in-one' ? null : nearestWord(name, allowed) } };
}

function valueMistake(shape: Shape, name: string, given: Wanted): RubricMistake {
  if (shape.choices) return { code: 'wrong-choice', details: { name, given: quoted(given), allowed: shape.choices.map(String), meant: nearestWord(String(given), shape.choices.map(String)) } };
  return { code: 'wrong-value', details: { name, given: quoted(given), expected: kindTaken(shape) } };
}

/** A shape tells what it takes only when it is tried. */
function kindTaken(shape: Shape): ValueKind {
  if (shape('') === null) return 'text';
  return shape(true) === null ? 'flag' : shape(0.5) === null ? 'number' : 'whole';
}
