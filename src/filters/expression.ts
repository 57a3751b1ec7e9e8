import type { Span } from '../octets/span.ts';

/** A filter as it was written: tests that are true or false, over operands that have values. */
export type Test =
  | { kind: 'and' | 'or'; tests: Test[] }
  | { kind: 'not'; test: Test }
  | { kind: 'exists'; operand: Operand }
  | Comparison
  | { kind: 'contains' | 'matches'; quantifier: Quantifier; left: Operand; right: Operand; at: Span }
  | { kind: 'in'; quantifier: Quantifier; left: Operand; elements: SetElement[]; at: Span };

export interface Comparison {
  kind: 'comparison';
  operator: Operator;
  quantifier: Quantifier;
  left: Operand;
  right: Operand;
  at: Span;
}

/** `!=` and `!==` differ in their quantifier only. */
export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** How many of a field's values have to fulfil a test. */
export type Quantifier = 'any' | 'all';
export type Arithmetic = '&' | '+' | '-' | '*' | '/' | '%';

/** A single value where `to` is absent. */
export interface SetElement {
  from: Operand;
  to?: Operand;
}

export type Operand = { at: Span } & (
  | { kind: 'word'; text: string; only?: 'field' | 'literal'; layers?: Range[] }
  | { kind: 'string'; text: string; octets: Uint8Array }
  | { kind: 'char'; code: number }
  | { kind: 'reference' }
  | { kind: 'slice'; of: Operand; ranges: Range[] }
  | { kind: 'call'; name: string; parameters: Operand[] }
  | { kind: 'arithmetic'; operator: Arithmetic; left: Operand; right: Operand }
  | { kind: 'minus'; of: Operand }
);

/** Places `start` to `end` (included), negative ones counted from the end; without an end where it goes on to the last. */
export interface Range {
  start: number;
  end: number | null;
}
