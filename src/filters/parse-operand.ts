import type { Arithmetic, Operand } from './expression.ts';
import { FilterError } from './filter.ts';
import { readRanges } from './read-ranges.ts';
import type { Token } from './read-tokens.ts';
import { spanAcross, type TokenReader } from './token-reader.ts';

/** Signs of arithmetic, those that bind loosest first. */
const LEVELS: readonly Readonly<Record<string, Arithmetic>>[] = [
  { '&': '&', bitwise_and: '&' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', '%': '%' },
];
/** Of one level in a row; each is a call deep when the filter runs. */
const MOST_IN_A_ROW = 200;
const MOST_PARAMETERS = 100;

/** What has values: a field, a literal, a function of them, arithmetic; braces group it. */
export function parseOperand(reader: TokenReader, level = 0): Operand {
  const signs = LEVELS[level];
  if (!signs) return parseSigned(reader);
  let left = parseOperand(reader, level + 1);
  for (let count = 1; ; count++) {
    const operator = reader.takeOneOf(signs);
    if (!operator) return left;
    if (count > MOST_IN_A_ROW) throw new FilterError('too-deep', reader.next().at, { most: MOST_IN_A_ROW });
    const right = parseOperand(reader, level + 1);
    left = { kind: 'arithmetic', operator, left, right, at: spanAcross(left, right) };
  }
}

/** Members of a set: no arithmetic, but a sign. */
export function parseSimpleOperand(reader: TokenReader): Operand {
  const sign = reader.next();
  if (reader.take('+')) return parseValue(reader);
  if (!reader.take('-')) return parseValue(reader);
  const of = parseValue(reader);
  return { kind: 'minus', of, at: spanAcross(sign, of) };
}

function parseSigned(reader: TokenReader): Operand {
  if (!reader.take('{')) return parseSimpleOperand(reader);
  const inside = reader.deeper(() => parseOperand(reader));
  reader.expect('}');
  return inside;
}

function parseValue(reader: TokenReader): Operand {
  if (reader.isKeyword()) throw reader.unexpected();
  let value = parseAtom(reader);
  for (let count = 0; reader.next().kind === 'slice'; count++) {
    if (count > MOST_IN_A_ROW) throw new FilterError('too-deep', reader.next().at, { most: MOST_IN_A_ROW });
    const slice = reader.advance();
    value = { kind: 'slice', of: value, ranges: readRanges(slice.text, slice.at, 'bad-slice'), at: spanAcross(value, slice) };
  }
  return value;
}

function parseAtom(reader: TokenReader): Operand {
  const token = reader.next();
  const { kind, text, at, octets } = token;
  if (kind === 'string' || kind === 'char' || kind === 'reference' || kind === 'word') reader.advance();
  if (kind === 'string') return { kind, text: new TextDecoder().decode(octets), octets: octets!, at };
  if (kind === 'char') return { kind, code: octets![0]!, at };
  if (kind === 'reference') return { kind, at };
  if (kind !== 'word') throw reader.unexpected();
  return reader.take('(') ? parseCall(reader, token) : parseWord(reader, text, token);
}

function parseWord(reader: TokenReader, text: string, token: Token): Operand {
  const only = text.startsWith('.') ? 'field' : /^:[^:]/.test(text) ? 'literal' : undefined;
  const word: Operand = { kind: 'word', text: only ? text.slice(1) : text, only, at: token.at };
  if (reader.next().kind !== 'layers') return word;
  const layers = reader.advance();
  return { ...word, layers: readRanges(layers.text, layers.at, 'bad-layer'), at: spanAcross(token, layers) };
}

function parseCall(reader: TokenReader, name: Token): Operand {
  const parameters: Operand[] = [];
  while (!reader.take(')')) {
    if (parameters.length > 0) reader.expect(',');
    parameters.push(reader.deeper(() => parseOperand(reader)));
    if (parameters.length > MOST_PARAMETERS) throw new FilterError('too-many-values', name.at, { most: MOST_PARAMETERS });
  }
  return { kind: 'call', name: name.text, parameters, at: name.at };
}
