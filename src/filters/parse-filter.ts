import { spanAcross, TokenReader } from './token-reader.ts';
import type { Operand, Operator, Quantifier, SetElement, Test } from './expression.ts';
import { parseOperand, parseSimpleOperand } from './parse-operand.ts';
import { FilterError } from './filter.ts';

const MOST_IN_A_SET = 10_000;

/** Signs and words of comparing, with the number of values that have to fulfil them when nothing is said. */
const COMPARISONS: Readonly<Record<string, readonly [Operator, Quantifier]>> = {
  '==': ['==', 'any'], eq: ['==', 'any'], any_eq: ['==', 'any'], '!=': ['!=', 'all'], ne: ['!=', 'all'], all_ne: ['!=', 'all'],
  '===': ['==', 'all'], all_eq: ['==', 'all'], '!==': ['!=', 'any'], '~=': ['!=', 'any'], any_ne: ['!=', 'any'],
  '>': ['>', 'any'], gt: ['>', 'any'], '>=': ['>=', 'any'], ge: ['>=', 'any'], '<': ['<', 'any'], lt: ['<', 'any'], '<=': ['<=', 'any'], le: ['<=', 'any'],
};

/** The grammar of display filters: `or` binds loosest, then `and`, `not`, comparisons; what is compared is parsed by `parseOperand`. */
export function parseFilter(text: string): Test {
  const reader = new TokenReader(text);
  const test = parseOr(reader);
  if (!reader.atEnd()) throw reader.unexpected();
  return test;
}

function parseOr(reader: TokenReader): Test {
  const tests = [parseAnd(reader)];
  while (reader.take('or', '||')) tests.push(parseAnd(reader));
  return tests.length === 1 ? tests[0]! : { kind: 'or', tests };
}

function parseAnd(reader: TokenReader): Test {
  const tests = [parseNot(reader)];
  while (reader.take('and', '&&')) tests.push(parseNot(reader));
  return tests.length === 1 ? tests[0]! : { kind: 'and', tests };
}

function parseNot(reader: TokenReader): Test {
  let negated = false;
  while (reader.take('not', '!')) negated = !negated;
  const test = parseTest(reader);
  return negated ? { kind: 'not', test } : test;
}

function parseTest(reader: TokenReader): Test {
  if (!reader.take('(')) return parseComparison(reader);
  const test = reader.deeper(() => parseOr(reader));
  reader.expect(')');
  return test;
}

function parseComparison(reader: TokenReader): Test {
  const quantifier = reader.takeOneOf(QUANTIFIERS);
  const left = parseOperand(reader);
  const test = parseRelation(reader, left, quantifier);
  if (!test && quantifier) throw reader.atEnd() ? new FilterError('quantifier-alone', left.at, { word: quantifier }) : reader.unexpected();
  return test ?? { kind: 'exists', operand: left };
}

const QUANTIFIERS: Readonly<Record<string, Quantifier>> = { any: 'any', all: 'all' };

function parseRelation(reader: TokenReader, left: Operand, quantifier: Quantifier | undefined): Test | null {
  const at = reader.next().at;
  if (reader.take('contains')) return { kind: 'contains', quantifier: quantifier ?? 'any', left, right: parseOperand(reader), at };
  if (reader.take('matches', '~')) return { kind: 'matches', quantifier: quantifier ?? 'any', left, right: parseOperand(reader), at };
  if (left.kind !== 'arithmetic' && left.kind !== 'minus' && reader.take('in')) return parseSet(reader, left, quantifier);
  if (left.kind !== 'arithmetic' && left.kind !== 'minus' && reader.take('not')) {
    reader.expect('in');
    return { kind: 'not', test: parseSet(reader, left, quantifier) };
  }
  return parseChain(reader, left, quantifier);
}

/** `a < b < c` holds when `a < b` and `b < c` do. */
function parseChain(reader: TokenReader, first: Operand, quantifier: Quantifier | undefined): Test | null {
  const tests: Test[] = [];
  for (let left = first; ; ) {
    const at = reader.next().at;
    const found = reader.takeOneOf(COMPARISONS);
    if (!found) break;
    const right = parseOperand(reader);
    tests.push({ kind: 'comparison', operator: found[0], quantifier: quantifier ?? found[1], left, right, at });
    left = right;
  }
  return tests.length > 1 ? { kind: 'and', tests } : (tests[0] ?? null);
}

function parseSet(reader: TokenReader, left: Operand, quantifier: Quantifier | undefined): Test {
  const open = reader.expect('{');
  const elements = [parseElement(reader)];
  while (reader.take(',')) {
    elements.push(parseElement(reader));
    if (elements.length > MOST_IN_A_SET) throw new FilterError('too-many-values', open.at, { most: MOST_IN_A_SET });
  }
  const close = reader.expect('}');
  return { kind: 'in', quantifier: quantifier ?? 'any', left, elements, at: spanAcross(open, close) };
}

function parseElement(reader: TokenReader): SetElement {
  const from = parseSimpleOperand(reader);
  return reader.take('..') ? { from, to: parseSimpleOperand(reader) } : { from };
}
