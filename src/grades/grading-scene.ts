import type { Fact, FactKind } from '../facts/facts.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { type KeptFields, lookUpFields } from '../inspections/look-up-fields.ts';
import type { KeptFrame } from '../inspections/kept-frames.ts';
import type { Evidence } from './evidence.ts';

/** Evidence, and what was looked up in it before: many checks ask the same. */
export interface GradingScene extends Evidence {
  facts: ReadonlyMap<FactKind, Fact[]>;
  fields: KeptFields;
  /** Whether every octet of every frame was kept, so that what is not found is not there. */
  isWhole: boolean;
  /** Numbers of the kept frames that a display filter lets through, ascending. */
  framesThrough(filter: string): readonly number[];
}

export function openScene(evidence: Evidence): GradingScene {
  const { facts, kept, capture } = evidence.analysis;
  const fields = lookUpFields(kept);
  const known = new Map<string, number[]>();
  return {
    ...evidence,
    facts: groupByKind(facts),
    fields,
    isWhole: kept !== undefined && kept.frames.length === capture.frames && kept.frames.every(isUncut),
    framesThrough(text) {
      const frames = known.get(text) ?? through(text, fields);
      known.set(text, frames);
      return frames;
    },
  };
}

function through(text: string, fields: KeptFields): number[] {
  const filter = compileFilter(text);
  return fields.frames.filter((frame) => filter.matches(fields.sourceOf(frame)!));
}

/** Base64 has four letters for three octets. */
const isUncut = ({ octets, capturedLength }: KeptFrame): boolean => octets.length === Math.ceil(capturedLength / 3) * 4;

function groupByKind(facts: readonly Fact[]): Map<FactKind, Fact[]> {
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    const same = byKind.get(fact.kind);
    if (same) same.push(fact);
    else byKind.set(fact.kind, [fact]);
  }
  return byKind;
}
