import type { FieldKind, FieldType } from '../layers/field-type.ts';
import type { Span } from '../octets/span.ts';
import { FilterError } from './filter.ts';

const FORM = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]*|[1-9][0-9]*)$/;
const LONGEST = 80;
const SMALL = 32;

/** A whole number in one of its four bases, checked against what fits the field; beyond 32 bits a bigint. Null for what is none. */
export function readNumber(text: string, type: Pick<FieldType, 'kind'>, at: Span, negative = false): number | bigint | null {
  if (text.length > LONGEST || !FORM.test(text)) return null;
  const size = BigInt(/^0[0-7]/.test(text) ? `0o${text.slice(1)}` : text);
  const { least, most } = rangeOf(type.kind);
  if (negative ? -size < least && size > most : size > most) {
    throw negative && least < 0n ? new FilterError('too-small', at, { word: `-${text}`, least: String(least) }) : new FilterError('too-large', at, { word: text, most: String(most) });
  }
  if (bitsOf(type.kind) > SMALL) return negative ? -size : size;
  return negative ? 0 - Number(size) : Number(size);
}

function isSigned(kind: FieldKind): boolean {
  return kind.startsWith('int');
}

function bitsOf(kind: FieldKind): number {
  const bits = /^u?int(\d+)$/.exec(kind)?.[1];
  return bits === undefined ? (kind === 'char' ? 8 : 32) : Number(bits);
}

function rangeOf(kind: FieldKind): { least: bigint; most: bigint } {
  const bits = BigInt(bitsOf(kind));
  return isSigned(kind) ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n } : { least: 0n, most: (1n << bits) - 1n };
}
