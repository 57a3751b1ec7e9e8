import type { FieldType } from '../layers/field-type.ts';
import type { FieldSource, Occurrence } from '../layers/occurrence.ts';
import { calculate, CALCULABLE } from './calculate.ts';
import { compileCall } from './compile-call.ts';
import type { Operand, Range } from './expression.ts';
import { FilterError } from './filter.ts';
import { isLiteral, readLiteral, type Literal, type Wanted } from './read-literal.ts';
import { type Scope, unknownField } from './scope.ts';
import { isInRanges, sliceOctets } from './slice-octets.ts';
import { familyOf, mapValues, octetsOf, type Series, type Value } from './value.ts';

/** The values of an operand, with their kind. A literal is read as `wanted` says; without it, it has no kind and is refused. */
export function compileOperand(operand: Operand, scope: Scope, wanted?: Wanted): Series {
  switch (operand.kind) {
    case 'word': return compileWord(operand, scope, wanted);
    case 'string': case 'char': return compileLiteral(operand, wanted);
    case 'reference': return { kind: wanted?.kind ?? 'bytes', valuesOf: () => [], text: '$' };
    case 'slice': return compileSlice(operand, scope, wanted);
    case 'call': return compileCall(operand, { scope, wanted, compile: compileOperand });
    case 'arithmetic': return compileArithmetic(operand, scope, wanted);
    case 'minus': return compileMinus(operand, scope, wanted);
  }
}

export function wantedOf(series: Series, scope: Scope): Wanted {
  const type = series.field === undefined ? undefined : scope.find(series.field);
  return { kind: series.kind, name: series.text, names: type?.names };
}

function compileWord(word: Extract<Operand, { kind: 'word' }>, scope: Scope, wanted: Wanted | undefined): Series {
  const type = word.only === 'literal' ? undefined : scope.find(word.text);
  if (type) return compileField(type, word.layers);
  if (word.only === 'field' || word.layers) throw unknownField(word.text, word.at);
  return compileLiteral(word, wanted);
}

function compileLiteral(literal: Literal, wanted: Wanted | undefined, negative = false): Series {
  if (!wanted) throw errorOfLiteral(literal);
  const constant = readLiteral(literal, wanted, negative);
  const values = [constant];
  return { kind: wanted.kind, valuesOf: () => values, text: literal.kind === 'char' ? '' : literal.text, constant };
}

/** A literal where only something with values of its own can stand. */
export function errorOfLiteral(literal: Literal): FilterError {
  if (literal.kind === 'word' && !literal.only && /^[A-Za-z_]/.test(literal.text)) return unknownField(literal.text, literal.at);
  return new FilterError('not-a-test', literal.at, { word: literal.kind === 'char' ? `'${String.fromCharCode(literal.code)}'` : literal.text });
}

function compileField({ name, kind }: FieldType, layers: Range[] | undefined): Series {
  if (!layers) return { kind, valuesOf: (frame) => valuesIn(frame.occurrences(name)), text: name, field: name };
  const valuesOf = (frame: FieldSource) => valuesIn(inLayers(frame.occurrences(name), layers));
  const exists = (frame: FieldSource) => inLayers(frame.occurrences(name), layers).length > 0;
  return { kind, valuesOf, text: name, exists };
}

function inLayers(occurrences: readonly Occurrence[], layers: readonly Range[]): Occurrence[] {
  const last = occurrences.reduce((most, { layer }) => Math.max(most, layer), 0);
  return occurrences.filter(({ layer }) => isInRanges(layer, layers, last));
}

function valuesIn(occurrences: readonly Occurrence[]): Value[] {
  const values: Value[] = [];
  for (const { value } of occurrences) if (value !== null) values.push(value);
  return values;
}

function compileSlice(slice: Extract<Operand, { kind: 'slice' }>, scope: Scope, wanted: Wanted | undefined): Series {
  const of = compileOperand(slice.of, scope, wanted);
  if (!['text', 'octets', 'ipv4', 'ipv6'].includes(familyOf(of.kind))) throw new FilterError('cannot-slice', slice.of.at, { field: of.text });
  const cut = (value: Value) => sliceOctets(octetsOf(value), slice.ranges);
  return { kind: 'bytes', valuesOf: (frame) => mapValues(of.valuesOf(frame), cut), text: of.text, sliced: true };
}

function compileArithmetic(node: Extract<Operand, { kind: 'arithmetic' }>, scope: Scope, wanted: Wanted | undefined): Series {
  const left = compileOperand(node.left, scope, wanted);
  const family = familyOf(left.kind);
  if (left.kind === 'boolean' || left.kind === 'protocol' || !CALCULABLE[node.operator].includes(family)) throw cannot(node.operator, left, node);
  const right = compileOperand(node.right, scope, wantedOf(left, scope));
  if (familyOf(right.kind) !== family || right.kind === 'boolean' || right.kind === 'protocol') throw incompatible(left, right, node.right);
  const valuesOf = (frame: FieldSource) => left.valuesOf(frame).flatMap((a) => mapValues(right.valuesOf(frame), (b) => calculate(node.operator, a, b, left.kind)));
  return { kind: left.kind, valuesOf, text: left.text };
}

function compileMinus(node: Extract<Operand, { kind: 'minus' }>, scope: Scope, wanted: Wanted | undefined): Series {
  if (wanted && wanted.kind !== 'boolean' && isLiteral(node.of, scope)) return compileLiteral(node.of, wanted, true);
  const of = compileOperand(node.of, scope, wanted);
  if (of.kind === 'boolean' || !['number', 'real', 'duration'].includes(familyOf(of.kind))) throw cannot('-', of, node);
  const negate = (value: Value) => (typeof value === 'number' || typeof value === 'bigint' ? -value : null);
  return { kind: of.kind, valuesOf: (frame) => mapValues(of.valuesOf(frame), negate), text: of.text };
}

function cannot(operator: string, { text }: Series, { at }: Operand): FilterError {
  return new FilterError('cannot-calculate', at, { field: text, operator });
}

export function incompatible(left: Series, right: Series, { at }: Operand): FilterError {
  return new FilterError('incompatible', at, { left: left.text, right: right.text });
}
