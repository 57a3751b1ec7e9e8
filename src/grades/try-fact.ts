import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf } from './ground-of.ts';
import type { Bounds, Conditions, FactCheck, Wanted } from './rubric.ts';

/** Counts the facts of a kind that are as asked, by their frames. */
export function tryFact(check: FactCheck & Bounds, { facts }: GradingScene): Ground {
  const asked = conditionList(check.where);
  const excepted = conditionList(check.except);
  const found = (facts.get(check.fact) ?? []).filter(({ params }) => holdAll(asked, params) && (excepted.length === 0 || !holdAll(excepted, params)));
  return groundOf(check, check.fact, { found: found.length, frames: found.flatMap(({ evidence }) => evidence.map(({ frame }) => frame)) });
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
