import { z } from 'zod';
import { FACT_SHAPES } from '../../src/facts/fact-shapes.ts';
import type { FactKind } from '../../src/facts/facts.ts';
import type { Shape } from '../../src/facts/shape.ts';
import { parameterNames, valueShape } from '../../src/facts/parameter-names.ts';
import { CHECK_KEYS, RUBRIC_FORM } from '../../src/grades/rubric-form.ts';

/** docs/rubric.schema.json: the form of a rubric, and for each kind of fact the conditions that it can meet. */
export function rubricSchema(): string {
  const schema = z.toJSONSchema(RUBRIC_FORM) as JsonSchema;
  const criterion = schema.properties.criteria!.items;
  const check = criterion.properties.all!.items;
  criterion.allOf = [{ $ref: '#/$defs/conditions' }];
  const kinds = Object.keys(CHECK_KEYS);
  const others = [criterion.properties.needs!.items, criterion.properties.any!.items];
  for (const one of [check, ...others]) Object.assign(one, { allOf: [{ $ref: '#/$defs/conditions' }], oneOf: kinds.map((kind) => ({ required: [kind] })), dependentRequired: COMPANIONS });
  criterion.oneOf = [...kinds, 'all', 'any'].map((kind) => ({ required: [kind] }));
  criterion.dependentRequired = { ...COMPANIONS, absent: ['needs'] };
  return layOut({ ...schema, $defs: definitions() });
}

/** Keys that say more of one kind of check. */
const COMPANIONS = { where: ['fact'], except: ['fact'], scope: ['filter'], about: ['claims'] };

interface JsonSchema {
  properties: Record<string, { items: JsonSchema }>;
  allOf?: object[];
  oneOf?: object[];
  dependentRequired?: object;
}

const KINDS = Object.keys(FACT_SHAPES) as FactKind[];

function definitions(): Record<string, object> {
  const values = Object.fromEntries(['number', 'string', 'boolean'].map((type) => [type, oneOrSeveral({ type })]));
  return { ...values, conditions: { allOf: KINDS.map(conditionsIf) }, ...Object.fromEntries(KINDS.map((kind) => [kind, conditionsOf(kind)])) };
}

function conditionsIf(kind: FactKind): object {
  const conditions = { properties: { where: reference(kind), except: reference(kind) } };
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's own word.
  return { if: { properties: { fact: { const: kind } }, required: ['fact'] }, then: conditions };
}

const reference = (name: string) => ({ $ref: `#/$defs/${name}` });
const oneOrSeveral = (value: object) => ({ anyOf: [value, { type: 'array', items: value }] });

function conditionsOf(kind: FactKind): object {
  const properties = parameterNames(kind).map((name) => [name, valueSchema(valueShape(FACT_SHAPES[kind] as Shape, name) as Shape)]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function valueSchema(shape: Shape): object {
  if (shape.choices) return oneOrSeveral({ enum: shape.choices });
  return reference(shape('') === null ? 'string' : shape(true) === null ? 'boolean' : 'number');
}

/** The form over many lines, each definition on one: the kinds are many and alike. */
function layOut({ $defs, ...form }: { $defs: Record<string, object> }): string {
  const rows = Object.entries($defs).map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`);
  return `${JSON.stringify(form, null, 2).slice(0, -2)},\n  "$defs": {\n${rows.join(',\n')}\n  }\n}\n`;
}
