import type { FieldSource } from '../layers/occurrence.ts';
import { compileComparison } from './compile-comparison.ts';
import { compileMatch } from './compile-match.ts';
import { compileMembership } from './compile-membership.ts';
import { isZero } from './calculate.ts';
import { compileOperand, errorOfLiteral } from './compile-operand.ts';
import type { Operand, Test } from './expression.ts';
import { FilterError } from './filter.ts';
import { isLiteral } from './read-literal.ts';
import type { Scope } from './scope.ts';

export type Predicate = (frame: FieldSource) => boolean;

/** What a test asks of a frame, its operands checked and its literals read. */
export function compileTest(test: Test, scope: Scope): Predicate {
  switch (test.kind) {
    case 'and': return every(test.tests.map((part) => compileTest(part, scope)));
    case 'or': return some(test.tests.map((part) => compileTest(part, scope)));
    case 'not': return negation(compileTest(test.test, scope));
    case 'exists': return compileExistence(test.operand, scope);
    case 'comparison': return compileComparison(test, scope);
    case 'contains': case 'matches': return compileMatch(test, scope);
    case 'in': return compileMembership(test, scope);
  }
}

function every(parts: readonly Predicate[]): Predicate {
  const [first, second] = parts as [Predicate, Predicate];
  return parts.length === 2 ? (frame) => first(frame) && second(frame) : (frame) => parts.every((part) => part(frame));
}

function some(parts: readonly Predicate[]): Predicate {
  const [first, second] = parts as [Predicate, Predicate];
  return parts.length === 2 ? (frame) => first(frame) || second(frame) : (frame) => parts.some((part) => part(frame));
}

function negation(part: Predicate): Predicate {
  return (frame) => !part(frame);
}

/** A field is there or not, whatever its value; a calculation has to yield something else than zero. */
function compileExistence(operand: Operand, scope: Scope): Predicate {
  if (operand.kind === 'call') {
    compileOperand(operand, scope);
    throw new FilterError('function-alone', operand.at, { word: operand.name });
  }
  if (isLiteral(operand, scope)) throw errorOfLiteral(operand);
  const { field, valuesOf, exists } = compileOperand(operand, scope);
  if (field !== undefined) return (frame) => frame.occurrences(field).length > 0;
  if (exists) return exists;
  if (operand.kind === 'arithmetic' || operand.kind === 'minus') return (frame) => valuesOf(frame).some((value) => !isZero(value));
  return (frame) => valuesOf(frame).length > 0;
}
