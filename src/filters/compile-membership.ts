import type { FieldSource } from '../layers/occurrence.ts';
import { compileRight } from './compile-comparison.ts';
import { compileOperand } from './compile-operand.ts';
import type { SetElement, Test } from './expression.ts';
import { FilterError } from './filter.ts';
import { orderCounts, orderValues } from './order-values.ts';
import type { Scope } from './scope.ts';
import { familyOf, type Series, type Value } from './value.ts';

type Holds = (value: Value, frame: FieldSource) => boolean;

/** Whether any, or every, value of a field is in a set of values and ranges. */
export function compileMembership({ left: field, elements, quantifier }: Extract<Test, { kind: 'in' }>, scope: Scope): (frame: FieldSource) => boolean {
  if (field.kind !== 'word' || (field.only !== 'field' && !scope.find(field.text))) throw new FilterError('set-needs-a-field', field.at);
  const left = compileOperand(field, scope);
  if (left.kind === 'none') throw new FilterError('cannot-compare', field.at, { field: left.text, operator: 'in' });
  const members = elements.map((element) => compileElement(element, left, scope));
  const holds: Holds = (value, frame) => members.some((member) => member(value, frame));
  if (quantifier === 'any') return (frame) => left.valuesOf(frame).some((value) => holds(value, frame));
  return (frame) => left.valuesOf(frame).length > 0 && left.valuesOf(frame).every((value) => holds(value, frame));
}

function compileElement({ from, to }: SetElement, left: Series, scope: Scope): Holds {
  const order = familyOf(left.kind) === 'number' && !left.kind.startsWith('int') ? orderCounts : orderValues;
  const first = compileRight(from, left, scope);
  if (!to) return (value, frame) => first.valuesOf(frame).some((one) => order(value, one) === 0);
  const last = compileRight(to, left, scope);
  return (value, frame) => first.valuesOf(frame).some((low) => order(value, low) >= 0) && last.valuesOf(frame).some((high) => order(value, high) <= 0);
}
