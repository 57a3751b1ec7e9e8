import { FACT_SHAPES } from './fact-shapes.ts';
import type { FactKind } from './facts.ts';
import type { Shape } from './shape.ts';

/** The names that a condition on facts of this kind may have, those of parts as `first.role`. */
export function parameterNames(kind: FactKind): string[] {
  return namesWithin(FACT_SHAPES[kind] as Shape);
}

/** Why a name is no single value: no parameter has it, or it holds several. */
export type NoValue = 'unknown-parameter' | 'many-in-one';

/** The shape of the single value at a dotted name: a quantity's is that of its value. */
export function valueShape(params: Shape, name: string): Shape | NoValue {
  let shape = params;
  for (const step of name.split('.')) {
    if (isQuantity(shape) || !shape.fields || !Object.hasOwn(shape.fields, step)) return 'unknown-parameter';
    shape = shape.fields[step]!;
  }
  if (isQuantity(shape)) return shape.fields!.value!;
  return shape.fields || takesList(shape) ? 'many-in-one' : shape;
}

const isQuantity = ({ fields }: Shape): boolean => fields !== undefined && Object.hasOwn(fields, 'value');
const takesList = (shape: Shape): boolean => shape([]) === null;

function namesWithin(shape: Shape, prefix = ''): string[] {
  return Object.entries(shape.fields ?? {}).flatMap(([name, field]) => {
    if (takesList(field)) return [];
    return field.fields && !isQuantity(field) ? namesWithin(field, `${prefix}${name}.`) : [prefix + name];
  });
}
