import { tcpFlagNames as flagNames } from '../layers/tcp-flag-names.ts';
import type { Party, SumTerm } from '../facts/fact.ts';
import type { DerivationTerm } from './explanation.ts';
import { formatCount, formatDuration, formatExactDuration } from './format.ts';
import { evidenceOf, Leaf } from './leaf.ts';

/** A plain word of the language by its key. */
export type Word = (key: string) => string;

type Wrapped<T> = { [K in keyof T]: Leaf };
interface WrappedTerm {
  code: Leaf;
  quantity: Leaf;
  operator: Leaf;
}

/** How many frames a sentence lists before it says how many more there are. */
const LISTED = 8;

/** What templates may call; `knownHelpersOnly` refuses anything else. */
export function makeHelpers(word: Word): Record<string, (...args: never[]) => unknown> {
  const frames = (list: Leaf[], omitted?: unknown) => joinFrames(list, omitted instanceof Leaf ? omitted : null, word);
  return {
    eq: (a: unknown, b: unknown) => rawOf(a) === rawOf(b),
    gt: (a: unknown, b: unknown) => Number(rawOf(a)) > Number(rawOf(b)),
    both: (a: unknown, b: unknown) => Boolean(a && b),
    either: (a: unknown, b: unknown) => Boolean(a || b),
    mono: (leaf: Leaf) => leaf.show(String(leaf.raw), true),
    count: (leaf: Leaf) => leaf.show(formatCount(Number(leaf.raw)), false),
    plural: (leaf: Leaf, one: string, many: string) => `${leaf.show(formatCount(Number(leaf.raw)), false)}\u00a0${leaf.raw === 1 ? one : many}`,
    time: (leaf: Leaf) => leaf.show(formatDuration(Number(leaf.raw)), false),
    exactly: (leaf: Leaf) => leaf.show(formatExactDuration(Number(leaf.raw)), false),
    flags: (leaf: Leaf) => leaf.show(flagNames(Number(leaf.raw)), true),
    frame: (leaf: Leaf) => leaf.frame(),
    frames,
    who: (party: Wrapped<Party>) => new Leaf(party.role.sheet, { value: word(`who.${party.role.raw}`) }).side(party.side.raw as Party['side']),
    word: (prefix: string, leaf: Leaf | string) => word(`${prefix}.${rawOf(leaf)}`),
    sum: (sum: { result: WrappedTerm; terms: WrappedTerm[] } | null) =>
      sum ? sum.result.code.sheet.place({ type: 'derivation', result: term(sum.result, word), terms: sum.terms.map((one) => term(one, word)) }) : '',
  } as Record<string, (...args: never[]) => unknown>;
}

function rawOf(value: unknown): unknown {
  return value instanceof Leaf ? value.raw : value;
}

/** `omitted` are those that the list itself leaves out. */
function joinFrames(list: Leaf[], omitted: Leaf | null, word: Word): string {
  const marks = list.slice(0, LISTED).map((leaf) => leaf.frame());
  const more = list.length - marks.length + Number(omitted?.raw ?? 0);
  const counted = more > 0 && omitted ? omitted.show(formatCount(more), false) : formatCount(more);
  const all = more > 0 ? [...marks, `${word('join.more-before')}${counted}${word('join.more-after')}`] : marks;
  const last = all.pop() ?? '';
  return all.length > 0 ? `${all.join(word('join.comma'))}${word('join.and')}${last}` : last;
}

function term({ code, quantity, operator }: WrappedTerm, word: Word): DerivationTerm {
  const { frame } = quantity.quantity;
  return {
    operator: operator.raw as SumTerm['operator'],
    name: word(`term.${code.raw}`),
    text: String(quantity.raw),
    evidence: evidenceOf(quantity.quantity),
    from: frame === undefined ? '' : `#${frame}`,
  };
}

/** The names that templates of prose may call. */
export const HELPER_NAMES: readonly string[] = Object.keys(makeHelpers((key) => key));
