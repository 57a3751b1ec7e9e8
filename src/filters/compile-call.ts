import type { FieldKind } from '../layers/field-type.ts';
import { ipv6Text } from '../layers/address-text.ts';
import type { FieldSource } from '../layers/occurrence.ts';
import type { Operand } from './expression.ts';
import { FilterError } from './filter.ts';
import { nearestWords } from './nearest-words.ts';
import { orderValues } from './order-values.ts';
import { isLiteral, type Wanted } from './read-literal.ts';
import type { Scope } from './scope.ts';
import { familyOf, isNetwork, mapValues, octetsOf, type Series, type Value } from './value.ts';

export type Call = Extract<Operand, { kind: 'call' }>;

/** What stands around a call, and how its parameters are compiled. */
export interface Surroundings {
  scope: Scope;
  wanted?: Wanted;
  compile(operand: Operand, scope: Scope, wanted?: Wanted): Series;
}

interface FunctionRule {
  least: number;
  most: number;
  compile(call: Call, around: Surroundings): Series;
}

const FUNCTIONS: Readonly<Record<string, FunctionRule>> = {
  upper: { least: 1, most: 1, compile: (call, around) => changeText(call, around, (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())) },
  lower: { least: 1, most: 1, compile: (call, around) => changeText(call, around, (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())) },
  len: { least: 1, most: 1, compile: (call, around) => perField(call, around, (values, kind) => values.map((value) => lengthOf(value, kind))) },
  count: { least: 1, most: 1, compile: compileCount },
  string: { least: 1, most: 1, compile: compileString },
  max: { least: 1, most: 100, compile: (call, around) => extreme(call, around, 1) },
  min: { least: 1, most: 100, compile: (call, around) => extreme(call, around, -1) },
  abs: { least: 1, most: 1, compile: compileAbsolute },
};

/** The values of a function's result. */
export function compileCall(call: Call, around: Surroundings): Series {
  const { name, parameters, at } = call;
  const rule = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]! : undefined;
  if (!rule) throw new FilterError('unknown-function', at, { word: name, known: (nearestWords(name, Object.keys(FUNCTIONS), 1)[0] ?? Object.keys(FUNCTIONS).join(' ')) });
  if (parameters.length < rule.least) throw new FilterError('too-few-arguments', at, { word: name, least: rule.least });
  if (parameters.length > rule.most) throw new FilterError('too-many-arguments', at, { word: name, most: rule.most });
  return rule.compile(call, around);
}

/** The only parameter, which has to be a field. */
function fieldOf({ name, parameters: [parameter] }: Call, { scope, compile }: Surroundings): Series {
  if (parameter?.kind === 'word' && (parameter.only === 'field' || scope.find(parameter.text))) return compile(parameter, scope);
  throw new FilterError('needs-a-field', parameter!.at, { word: name });
}

function perField(call: Call, around: Surroundings, change: (values: readonly Value[], kind: FieldKind) => Value[]): Series {
  const of = fieldOf(call, around);
  return { kind: 'uint32', valuesOf: (frame) => change(of.valuesOf(frame), of.kind), text: call.name };
}

function compileCount(call: Call, around: Surroundings): Series {
  const of = fieldOf(call, around);
  const { field } = of;
  const size = (frame: FieldSource) => (field === undefined ? of.valuesOf(frame) : frame.occurrences(field)).length;
  return { kind: 'uint32', valuesOf: (frame) => [size(frame)].filter((count) => count > 0), text: call.name };
}

function changeText(call: Call, { scope, compile }: Surroundings, change: (text: string) => string): Series {
  const [parameter] = call.parameters;
  const of = parameter!.kind === 'word' && scope.find(parameter!.text) ? compile(parameter!, scope) : null;
  if (of?.kind !== 'string') throw new FilterError('needs-a-text-field', parameter!.at, { word: call.name });
  return { kind: 'string', valuesOf: (frame) => mapValues(of.valuesOf(frame), (value) => change(String(value))), text: call.name };
}

/** Octets that a value takes where it is kept; times and real numbers have no such length. */
function lengthOf(value: Value, kind: FieldKind): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  return LENGTHS[kind] ?? (Number(/\d+$/.exec(kind)?.[0] ?? 0) / 8);
}

const LENGTHS: Partial<Record<FieldKind, number>> = { ipv4: 4, framenum: 4, char: 1, boolean: 0, 'absolute-time': 0, 'relative-time': 0 };

const WITH_TEXT = /^(?:u?int\d+|framenum|char|ipv4|ipv6|ether|eui64|guid|oid)$/;

function compileString(call: Call, around: Surroundings): Series {
  const of = fieldOf(call, around);
  if (!WITH_TEXT.test(of.kind)) throw new FilterError('no-text-of', call.parameters[0]!.at, { field: of.text });
  return { kind: 'string', valuesOf: (frame) => mapValues(of.valuesOf(frame), (value) => textOf(value, of.kind)), text: call.name };
}

function textOf(value: Value, kind: FieldKind): string | null {
  if (isNetwork(value)) return null;
  if (kind === 'ipv4') return octetsOf(value).join('.');
  if (!(value instanceof Uint8Array)) return String(value);
  return kind === 'ipv6' && value.length === 16 ? ipv6Text(value) : Array.from(value, (octet) => octet.toString(16).padStart(2, '0')).join(':');
}

function compileAbsolute(call: Call, { scope, wanted, compile }: Surroundings): Series {
  const of = compile(call.parameters[0]!, scope, wanted);
  if (of.kind === 'boolean' || !['number', 'real', 'duration'].includes(familyOf(of.kind))) throw new FilterError('bad-argument', call.parameters[0]!.at, { word: call.name });
  const size = (value: Value) => (typeof value === 'number' || typeof value === 'bigint' ? (value < 0 ? -value : value) : null);
  return { kind: of.kind, valuesOf: (frame) => mapValues(of.valuesOf(frame), size), text: call.name };
}

/** The largest or smallest of all the parameters' values. */
function extreme(call: Call, { scope, wanted, compile }: Surroundings, sign: number): Series {
  const first = call.parameters.find((parameter) => !isLiteral(parameter, scope));
  if (!wanted && (!first || first !== call.parameters[0])) throw new FilterError('bad-argument', call.parameters[0]!.at, { word: call.name });
  const kind = first ? compile(first, scope, wanted).kind : wanted!.kind;
  const all = call.parameters.map((parameter) => compile(parameter, scope, { kind, name: call.name }));
  const odd = all.findIndex((series) => series.kind !== kind);
  if (odd >= 0) throw new FilterError('mixed-arguments', call.parameters[odd]!.at, { word: call.name });
  const better = (best: Value, value: Value) => (orderValues(value, best) * sign > 0 ? value : best);
  const valuesOf = (frame: FieldSource) => {
    const values = all.flatMap((series) => series.valuesOf(frame));
    return values.length === 0 ? [] : [values.reduce(better)];
  };
  return { kind, valuesOf, text: call.name };
}
