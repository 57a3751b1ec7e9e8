import type { FieldSource } from '../layers/occurrence.ts';
import { compileOperand, errorOfLiteral, incompatible, wantedOf } from './compile-operand.ts';
import type { Comparison, Operand, Operator, Quantifier } from './expression.ts';
import { FilterError } from './filter.ts';
import { orderCounts, orderValues } from './order-values.ts';
import { isLiteral } from './read-literal.ts';
import type { Scope } from './scope.ts';
import { familyOf, octetsOf, type Series, type Value } from './value.ts';

type Predicate = (frame: FieldSource) => boolean;

/** Whether an order (`orderValues`) fulfils an operator; an order of NaN fulfils none but `!=`. */
const HOLDS: Readonly<Record<Operator, (order: number) => boolean>> = {
  '==': (order) => order === 0, '!=': (order) => order !== 0,
  '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0,
};

/** Any, or all, of the values on both sides; a side without values fulfils nothing. */
export function compileComparison({ operator, quantifier, left: first, right: second }: Comparison, scope: Scope): Predicate {
  const left = compileLeft(first, scope, operator);
  if (left.kind === 'none') throw new FilterError('cannot-compare', first.at, { field: left.text, operator });
  const right = compileRight(second, left, scope);
  const constant = right.constant;
  if (left.field !== undefined && isSmall(constant) && !left.kind.startsWith('int')) return compareField(left.field, constant, { operator, quantifier });
  return compareSeries(left, right, { operator, quantifier });
}

/** The left side of a test: something that has values of its own. */
export function compileLeft(operand: Operand, scope: Scope, operator: string): Series {
  if (isLiteral(operand, scope)) {
    if (operand.kind === 'word' && /^[A-Za-z_]/.test(operand.text) && !operand.only) throw errorOfLiteral(operand);
    throw new FilterError('not-a-field', operand.at, { word: operand.kind === 'char' ? `'${String.fromCharCode(operand.code)}'` : operand.text, operator });
  }
  refuseConstantStart(operand, scope);
  return compileOperand(operand, scope);
}

function refuseConstantStart(operand: Operand, scope: Scope): void {
  const start = startOf(operand);
  if (start !== operand && isLiteral(start, scope)) {
    if (start.kind === 'word' && /^[A-Za-z_]/.test(start.text)) throw errorOfLiteral(start);
    throw new FilterError('constant-first', start.at, { word: start.kind === 'char' ? '' : start.text });
  }
}

function startOf(operand: Operand): Operand {
  let start = operand;
  for (;;) {
    if (start.kind === 'arithmetic') start = start.left;
    else if (start.kind === 'minus') start = start.of;
    else return start;
  }
}

/** The right side, read as the left one's kind asks for. */
export function compileRight(operand: Operand, left: Series, scope: Scope): Series {
  const right = compileOperand(operand, scope, wantedOf(left, scope));
  if (right.constant !== undefined || operand.kind === 'reference') return right;
  if (left.sliced && ['text', 'octets'].includes(familyOf(right.kind))) return asOctets(right);
  if (!areComparable(left, right)) throw incompatible(left, right, operand);
  return right;
}

function asOctets(series: Series): Series {
  return { ...series, kind: 'bytes', valuesOf: (frame) => series.valuesOf(frame).map(octetsOf) };
}

function areComparable(left: Series, right: Series): boolean {
  if (right.sliced && left.kind !== 'protocol') return familyOf(left.kind) === 'octets';
  if (left.kind === 'boolean' || left.kind === 'protocol' || right.kind === 'protocol') return left.kind === right.kind;
  return familyOf(left.kind) === familyOf(right.kind);
}

interface Relation {
  operator: Operator;
  quantifier: Quantifier;
}

function isSmall(value: Value | undefined): value is number {
  return typeof value === 'number' && value >= 0;
}

/** A field's numbers beside one number: the test of most filters, so that it makes no lists. */
function compareField(field: string, constant: number, { operator, quantifier }: Relation): Predicate {
  const holds = NUMBERS[operator];
  if (quantifier === 'any') return anyOf(field, (value) => holds(value, constant));
  return allOf(field, (value) => holds(value, constant));
}

const NUMBERS: Readonly<Record<Operator, (a: number | bigint, b: number) => boolean>> = {
  '==': (a, b) => a === b || (typeof a === 'bigint' && Number(a) === b), '!=': (a, b) => !(a === b || (typeof a === 'bigint' && Number(a) === b)),
  '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b,
};

function anyOf(field: string, holds: (value: number | bigint) => boolean): Predicate {
  return (frame) => {
    for (const { value } of frame.occurrences(field)) if ((typeof value === 'number' || typeof value === 'bigint') && holds(value)) return true;
    return false;
  };
}

function allOf(field: string, holds: (value: number | bigint) => boolean): Predicate {
  return (frame) => {
    let found = false;
    for (const { value } of frame.occurrences(field)) {
      if (typeof value !== 'number' && typeof value !== 'bigint') continue;
      if (!holds(value)) return false;
      found = true;
    }
    return found;
  };
}

function compareSeries(left: Series, right: Series, { operator, quantifier }: Relation): Predicate {
  const order = familyOf(left.kind) === 'number' && !left.kind.startsWith('int') ? orderCounts : orderValues;
  const holds = HOLDS[operator];
  const test = (a: Value, b: Value) => holds(order(a, b));
  return quantifier === 'any' ? anyPair(left, right, test) : allPairs(left, right, test);
}

function anyPair(left: Series, right: Series, test: (a: Value, b: Value) => boolean): Predicate {
  return (frame) => {
    const values = left.valuesOf(frame);
    if (values.length === 0) return false;
    const others = right.valuesOf(frame);
    return values.some((a) => others.some((b) => test(a, b)));
  };
}

function allPairs(left: Series, right: Series, test: (a: Value, b: Value) => boolean): Predicate {
  return (frame) => {
    const values = left.valuesOf(frame);
    const others = right.valuesOf(frame);
    return values.length > 0 && others.length > 0 && values.every((a) => others.every((b) => test(a, b)));
  };
}

