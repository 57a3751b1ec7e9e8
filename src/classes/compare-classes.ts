import type { ClassEntry, ClassResult } from './class-result.ts';

/** What became of one student between two runs. */
export interface EntryChange {
  key: string;
  before: EntryState | null;
  after: EntryState | null;
  /** Those whose points or outcome differ. */
  criteria: { id: string; before: CriterionState | null; after: CriterionState | null }[];
}

export interface EntryState {
  status: ClassEntry['status'];
  points: number | null;
}

export interface CriterionState {
  points: number;
  outcome: string;
}

/** Who stands differently now, by key; whoever stands as before is left out. */
export function compareClasses(before: ClassResult, after: ClassResult): EntryChange[] {
  const earlier = new Map(before.entries.map((entry) => [entry.key, entry]));
  const later = new Map(after.entries.map((entry) => [entry.key, entry]));
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return keys.map((key) => changeOf(key, earlier.get(key), later.get(key))).filter((change) => !isSame(change.before, change.after) || change.criteria.length > 0);
}

function changeOf(key: string, before: ClassEntry | undefined, after: ClassEntry | undefined): EntryChange {
  const [was, is] = [criteriaOf(before), criteriaOf(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const criteria = ids.map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null })).filter((one) => one.before?.points !== one.after?.points || one.before?.outcome !== one.after?.outcome);
  return { key, before: stateOf(before), after: stateOf(after), criteria: before && after ? criteria : [] };
}

const stateOf = (entry: ClassEntry | undefined): EntryState | null => (entry ? { status: entry.status, points: entry.points } : null);
const criteriaOf = (entry: ClassEntry | undefined): Map<string, CriterionState> => new Map((entry?.grade?.criteria ?? []).map(({ id, points, outcome }) => [id, { points, outcome }]));
const isSame = (a: EntryState | null, b: EntryState | null): boolean => a?.status === b?.status && a?.points === b?.points;
