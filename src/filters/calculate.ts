import type { FieldKind } from '../layers/field-type.ts';
import type { Arithmetic } from './expression.ts';
import { type Family, familyOf, isNetwork, type Value } from './value.ts';

/** Kinds of values that each sign takes. */
export const CALCULABLE: Readonly<Record<Arithmetic, readonly Family[]>> = {
  '&': ['number', 'octets', 'ipv4', 'ipv6'],
  '+': ['number', 'real', 'time', 'duration'],
  '-': ['number', 'real', 'time', 'duration'],
  '*': ['number', 'real'],
  '/': ['number', 'real'],
  '%': ['number'],
};

const WORD = 0x1_0000_0000;
const LEAST = -0x8000_0000;

/** The value of `a <operator> b`; null where it has none: division by zero, a sum beyond 32 bits. */
export function calculate(operator: Arithmetic, a: Value, b: Value, kind: FieldKind): Value | null {
  if (isNetwork(a) || isNetwork(b)) return null;
  if (a instanceof Uint8Array && b instanceof Uint8Array) return operator === '&' ? commonBits(a, b) : null;
  if (typeof a === 'number' && typeof b === 'number') return ofNumbers(operator, a, b, kind);
  return isNumeric(a) && isNumeric(b) && (Number.isInteger(a) || typeof a === 'bigint') ? ofIntegers(operator, BigInt(a), BigInt(b)) : null;
}

/** Zero, or octets that are all zero: such a result of arithmetic counts as absent. */
export function isZero(value: Value): boolean {
  return value instanceof Uint8Array ? value.every((octet) => octet === 0) : Number(isNetwork(value) ? value.address : value) === 0;
}

function isNumeric(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function commonBits(a: Uint8Array, b: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: Math.min(a.length, b.length) }, (_, index) => a[index]! & b[index]!);
}

function ofNumbers(operator: Arithmetic, a: number, b: number, kind: FieldKind): number | null {
  if (familyOf(kind) !== 'number') return finite(plainResult(operator, a, b));
  const isBelow = a >= 0 && b < 0 && !kind.startsWith('int');
  const whole = Math.trunc(plainResult(operator, a, isBelow ? b + WORD : b));
  return whole >= LEAST && whole < WORD ? whole : null;
}

function finite(result: number): number | null {
  return Number.isNaN(result) ? null : result;
}

function plainResult(operator: Arithmetic, a: number, b: number): number {
  switch (operator) {
    case '&': return (a & b) >>> 0;
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0 ? Number.NaN : a / b;
    case '%': return b === 0 ? Number.NaN : a % b;
  }
}

function ofIntegers(operator: Arithmetic, a: bigint, b: bigint): bigint | null {
  switch (operator) {
    case '&': return a & b;
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0n ? null : a / b;
    case '%': return b === 0n ? null : a % b;
  }
}
