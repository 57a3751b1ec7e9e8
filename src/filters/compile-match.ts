import type { FieldSource } from '../layers/occurrence.ts';
import { compileLeft, compileRight } from './compile-comparison.ts';
import type { Test } from './expression.ts';
import { FilterError } from './filter.ts';
import { holdsOctets } from './holds-octets.ts';
import { patternMatcher } from './match-pattern.ts';
import { AROUND_PROTOCOLS, protocolOctets } from './protocol-octets.ts';
import type { Scope } from './scope.ts';
import { familyOf, octetsOf, type Series, type Value } from './value.ts';

type Search = Extract<Test, { kind: 'contains' | 'matches' }>;

/** `contains` and `matches`: part of a text, or of octets, and a regular expression. */
export function compileMatch(test: Search, scope: Scope): (frame: FieldSource) => boolean {
  const left = compileLeft(test.left, scope, test.kind);
  if (!['text', 'octets'].includes(familyOf(left.kind))) {
    throw new FilterError(test.kind === 'contains' ? 'cannot-contain' : 'cannot-match', test.left.at, { field: left.text });
  }
  const { valuesOf } = left.kind === 'protocol' ? withCarried(left, scope) : left;
  const holds = test.kind === 'contains' ? partFinder(test, left, scope) : patternFinder(test, left);
  if (test.quantifier === 'any') return (frame) => valuesOf(frame).some((value) => holds(value, frame));
  return (frame) => valuesOf(frame).length > 0 && valuesOf(frame).every((value) => holds(value, frame));
}

function withCarried({ valuesOf }: Series, scope: Scope): Pick<Series, 'valuesOf'> {
  for (const name of AROUND_PROTOCOLS) scope.find(name);
  return { valuesOf: (frame) => valuesOf(frame).map((value) => protocolOctets(value, frame)) };
}

function partFinder({ right: part }: Search, left: Series, scope: Scope): (value: Value, frame: FieldSource) => boolean {
  const right = compileRight(part, left.kind === 'ether' && part.kind !== 'string' ? { ...left, kind: 'bytes', field: undefined } : left, scope);
  return (value, frame) => right.valuesOf(frame).some((one) => holdsPart(value, one));
}

function holdsPart(whole: Value, part: Value): boolean {
  if (typeof whole === 'string' && typeof part === 'string') return whole.includes(part);
  return holdsOctets(octetsOf(whole), octetsOf(part));
}

function patternFinder({ right }: Search, left: Series): (value: Value) => boolean {
  if (right.kind !== 'string') throw new FilterError('pattern-needs-quotes', right.at);
  const isText = familyOf(left.kind) === 'text';
  const matches = patternMatcher(isText ? right.text : latin1(right.octets), right.at);
  return (value) => matches(typeof value === 'string' ? value : latin1(octetsOf(value)));
}

const PIECE = 8192;

/** A character for each octet. */
function latin1(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += PIECE) text += String.fromCharCode(...octets.subarray(at, at + PIECE));
  return text;
}
