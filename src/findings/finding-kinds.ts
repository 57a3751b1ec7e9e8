import type { FactKind } from '../facts/facts.ts';
import { FINDING_LEVELS } from './finding-levels.ts';

/** The kinds of facts that can be findings, in the order of the table. */
export const FINDING_KINDS: readonly FactKind[] = (Object.keys(FINDING_LEVELS) as FactKind[]).filter((kind) => FINDING_LEVELS[kind] !== null);
