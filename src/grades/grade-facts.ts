import type { Fact, FactKind } from '../facts/facts.ts';
import type { CriterionGrade, Grade } from './grade.ts';
import type { Bounds, Conditions, Criterion, FactCheck, Rubric, Wanted } from './rubric.ts';

type Check = FactCheck & Bounds;

/** What facts earn by a rubric: each criterion its points or none. */
export function gradeFacts(facts: readonly Fact[], rubric: Rubric): Grade {
  const byKind = groupByKind(facts);
  const criteria = rubric.criteria.map((criterion) => gradeCriterion(criterion, byKind));
  const points = sumOf(criteria.map((one) => one.points));
  const outOf = sumOf(criteria.map((one) => one.outOf));
  return { title: rubric.title, points, outOf, percent: outOf === 0 ? 100 : percentOf(points, outOf), pending: 0, groups: [], criteria };
}

/** Points come in hundredths: counted so, no sum and no percentage is off by the last bit of a fraction. */
const hundredths = (points: number): number => Math.round(points * 100);

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + hundredths(one), 0) / 100;
}

function percentOf(points: number, outOf: number): number {
  return (hundredths(points) * 100) / hundredths(outOf);
}

type FactsByKind = Map<FactKind, Fact[]>;

function groupByKind(facts: readonly Fact[]): FactsByKind {
  const byKind: FactsByKind = new Map();
  for (const fact of facts) {
    const same = byKind.get(fact.kind);
    if (same) same.push(fact);
    else byKind.set(fact.kind, [fact]);
  }
  return byKind;
}

/** Told by the first check that fails, or else by the first of all. */
function gradeCriterion({ id, title, group, weight, points, checks }: Criterion, byKind: FactsByKind): CriterionGrade {
  const counted = (checks as Check[]).map((check) => ({ check, facts: countingFacts(check, byKind) }));
  const failed = counted.find(({ check, facts }) => facts.length < check.min || facts.length > check.max);
  const { check, facts } = failed ?? counted[0]!;
  const max = Number.isFinite(check.max) ? check.max : null;
  const told = { found: facts.length, min: check.min, max, frames: framesOf(facts) };
  return { id, title, group, weight, points: failed ? 0 : points, outOf: points, outcome: failed ? 'failed' : 'met', met: !failed, ...told, grounds: [] };
}

function countingFacts({ fact, where, except }: Check, byKind: FactsByKind): Fact[] {
  const asked = conditionList(where);
  const excepted = conditionList(except);
  const facts = byKind.get(fact) ?? [];
  return facts.filter(({ params }) => holdAll(asked, params) && (excepted.length === 0 || !holdAll(excepted, params)));
}

interface Condition {
  steps: string[];
  wanted: Wanted[];
}

function conditionList(conditions: Conditions): Condition[] {
  return Object.entries(conditions).map(([name, wanted]) => ({ steps: name.split('.'), wanted }));
}

function holdAll(conditions: readonly Condition[], params: object): boolean {
  return conditions.every(({ steps, wanted }) => wanted.some((one) => fits(valueAt(params, steps), one)));
}

function fits(value: unknown, wanted: Wanted): boolean {
  if (typeof wanted === 'string' && wanted.endsWith('*')) return typeof value === 'string' && value.startsWith(wanted.slice(0, -1));
  return value === wanted;
}

/** A quantity stands for its value; null where the fact tells nothing. */
function valueAt(params: object, steps: readonly string[]): unknown {
  let value: unknown = params;
  for (const step of steps) value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : null;
  return isRecord(value) && 'value' in value ? value.value : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const FRAMES_KEPT = 8;

function framesOf(facts: readonly Fact[]): number[] {
  const frames = new Set(facts.flatMap(({ evidence }) => evidence.map(({ frame }) => frame)));
  return [...frames].sort((a, b) => a - b).slice(0, FRAMES_KEPT);
}
