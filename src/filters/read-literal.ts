import type { FieldType } from '../layers/field-type.ts';
import { ipv4Number } from '../layers/ipv4-number.ts';
import { ipv6Octets } from '../layers/ipv6-octets.ts';
import type { Span } from '../octets/span.ts';
import type { Operand } from './expression.ts';
import { FilterError } from './filter.ts';
import { readNumber } from './read-number.ts';
import { readOctets } from './read-octets.ts';
import { readDuration, readTime } from './read-time.ts';
import type { Scope } from './scope.ts';
import { familyOf, type Value } from './value.ts';

/** What a literal is compared with: its kind decides how the literal is read, its name stands in errors. */
export type Wanted = Pick<FieldType, 'kind' | 'name' | 'names'>;
export type Literal = Extract<Operand, { kind: 'word' | 'string' | 'char' }>;

/** The value that is written there, for a field of that kind. Throws where the two do not go together. */
export function readLiteral(literal: Literal, wanted: Wanted, negative = false): Value {
  return READERS[familyOf(wanted.kind)](literal, wanted, negative);
}

/** Whether it is a literal and no name of a field. */
export function isLiteral(operand: Operand, scope: Scope): operand is Literal {
  if (operand.kind === 'word') return operand.only !== 'field' && (operand.only === 'literal' || !scope.find(operand.text));
  return operand.kind === 'string' || operand.kind === 'char';
}

type Reader = (literal: Literal, wanted: Wanted, negative: boolean) => Value;

const READERS: Record<ReturnType<typeof familyOf>, Reader> = {
  none: (literal, wanted) => fail('cannot-compare', literal.at, wanted, textOf(literal)),
  number: (literal, wanted, negative) => (wanted.kind === 'boolean' ? readBoolean(literal, wanted) : readWhole(literal, wanted, negative)),
  real: (literal, wanted, negative) => readReal(literal, wanted, negative),
  text: (literal, _, negative) => (negative ? '-' : '') + textOf(literal),
  octets: readOctetsOf,
  ipv4: (literal, wanted) => readAddress(literal, wanted, ipv4Number, { code: 'not-an-ipv4', most: 32 }),
  ipv6: (literal, wanted) => readAddress(literal, wanted, ipv6Octets, { code: 'not-an-ipv6', most: 128 }),
  time: (literal, wanted) => readTime(textOf(literal)) ?? fail('not-a-time', literal.at, wanted, textOf(literal)),
  duration: (literal, wanted, negative) => {
    const text = (negative ? '-' : '') + textOf(literal);
    const duration = literal.kind === 'word' ? readDuration(text) : null;
    return duration ?? fail('not-a-duration', literal.at, wanted, text);
  },
};

function readWhole(literal: Literal, wanted: Wanted, negative: boolean): Value {
  if (literal.kind === 'char') return literal.code;
  const number = literal.kind === 'word' ? readNumber(literal.text, wanted, literal.at, negative) : null;
  const named = number ?? namedNumber(literal.text, wanted.names);
  if (named !== null) return named;
  if (wanted.names) return fail('not-a-value-name', literal.at, wanted, literal.text);
  return fail(literal.kind === 'string' ? 'text-for-a-number' : 'not-a-number', literal.at, wanted, literal.text);
}

function readBoolean(literal: Literal, wanted: Wanted): Value {
  if (literal.kind === 'char') return Number(literal.code !== 0);
  if (literal.kind === 'word') {
    if (/^(?:True|TRUE)$/.test(literal.text)) return 1;
    if (/^(?:False|FALSE)$/.test(literal.text)) return 0;
    const number = readNumber(literal.text, { kind: 'uint64' }, literal.at);
    if (number !== null) return Number(BigInt(number) !== 0n);
  }
  return namedNumber(literal.text, wanted.names) ?? fail('not-a-boolean', literal.at, wanted, literal.text);
}

/** The number that a word stands for in the field's table, whatever its case. */
function namedNumber(word: string, names: FieldType['names']): number | null {
  const lower = word.toLowerCase();
  for (const number in names) {
    if (names[Number(number)]!.toLowerCase() === lower) return Number(number);
  }
  return null;
}

function readReal(literal: Literal, wanted: Wanted, negative: boolean): Value {
  const number = literal.kind === 'word' && /^[\d.]+(?:e-?\d+)?$/i.test(literal.text) ? Number(literal.text) : Number.NaN;
  return Number.isNaN(number) ? fail('not-a-number', literal.at, wanted, textOf(literal)) : negative ? -number : number;
}

function readOctetsOf(literal: Literal, wanted: Wanted): Value {
  if (literal.kind === 'string' && wanted.kind !== 'ether') return literal.octets;
  if (literal.kind === 'char') return Uint8Array.of(literal.code);
  const octets = literal.kind === 'word' ? readOctets(literal.text) : null;
  if (!octets) return fail(wanted.kind === 'ether' ? 'not-a-mac' : 'not-octets', literal.at, wanted, literal.text);
  if (wanted.kind === 'ether' && octets.length !== 6) return fail('not-a-mac', literal.at, wanted, literal.text);
  return octets;
}

interface AddressForm {
  code: 'not-an-ipv4' | 'not-an-ipv6';
  most: number;
}

function readAddress(literal: Literal, wanted: Wanted, read: (text: string) => number | Uint8Array | null, { code, most }: AddressForm): Value {
  if (literal.kind !== 'word') return fail('text-for-an-address', literal.at, wanted, textOf(literal));
  const [host, bits] = literal.text.split('/');
  const address = read(host!);
  if (address === null) return fail(code, literal.at, wanted, literal.text);
  if (bits === undefined) return address;
  if (Number(bits) > most) throw new FilterError('bad-prefix', literal.at, { word: literal.text, most });
  return { address, bits: Number(bits) };
}

function textOf(literal: Literal): string {
  return literal.kind === 'char' ? String.fromCharCode(literal.code) : literal.text;
}

type LiteralCode = 'cannot-compare' | 'not-a-number' | 'not-a-value-name' | 'not-a-boolean' | 'not-an-ipv4' | 'not-an-ipv6' | 'not-a-mac'
  | 'not-octets' | 'not-a-time' | 'not-a-duration' | 'text-for-a-number' | 'text-for-an-address';

function fail(code: LiteralCode, at: Span, wanted: Wanted, word: string): never {
  throw new FilterError(code, at, { word, field: wanted.name });
}
