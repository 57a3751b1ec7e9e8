import type { Fact } from '../facts/facts.ts';
import type { WordParams } from './open-words.ts';

/** Facts about a capture that lacks what the lab asks for: said at once, since a new recording may be needed. */
const WORTH_SAYING: Partial<Record<Fact['kind'], true>> = {
  'capture.cut': true,
  'capture.time-goes-back': true,
  'capture.frames-cut': true,
  'capture.no-frames': true,
  'capture.no-tcp': true,
  'capture.no-http': true,
  'capture.encrypted': true,
  'capture.http-rows-only': true,
  'capture.one-direction': true,
};

/** At most one sentence of each kind: its key in `cli.json` and the fact's numbers. */
export function findingsWorthSaying(facts: Fact[]): { key: string; params: WordParams }[] {
  const kinds = new Map(facts.filter(({ kind }) => WORTH_SAYING[kind]).map((fact) => [fact.kind, fact]));
  return [...kinds.values()].map((fact) => ({ key: keyOf(fact), params: numbersOf(fact.params) }));
}

function keyOf({ kind, params }: Fact): string {
  return kind === 'capture.cut' ? `finding.${kind}.${(params as { kind: string }).kind}` : `finding.${kind}`;
}

/** Quantities by their values; codes as they are; parts of other shapes are left out. */
function numbersOf(params: object): WordParams {
  const entries = Object.entries(params).map(([name, value]) => [name, plainValue(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string | number] => entry[1] !== null));
}

function plainValue(value: unknown): string | number | null {
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof plain === 'number' || typeof plain === 'string' ? plain : null;
}
