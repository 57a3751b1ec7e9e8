import { type Finding, type Level, LEVELS } from './finding.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { nearestWord } from '../forms/nearest-word.ts';

export type FailingChoice =
  | { fails: (finding: Finding) => boolean; unknown: [] }
  /** Words that name no finding, each with the known word that is most like it; null where none is. */
  | { fails: null; unknown: { word: string; nearest: string | null }[] };

const GROUPS: readonly string[] = [...new Set(FINDING_KINDS.map(groupOf))];

/** All that --fail-on takes: levels, groups, kinds. */
export const FAILING_WORDS: readonly string[] = [...LEVELS, ...GROUPS, ...FINDING_KINDS];

/**
 * Which findings fail a run, by words in any order and case: a level stands for itself and graver ones, a group (`close` or
 * `close.*`) for its kinds, a kind for itself. Without words nothing fails.
 */
export function chooseFailing(words: readonly string[]): FailingChoice {
  const asked = words.map((word) => word.trim().toLowerCase().replace(/\.\*$/, ''));
  const unknown = words.filter((_, at) => !FAILING_WORDS.includes(asked[at]!));
  if (unknown.length > 0) return { fails: null, unknown: unknown.map((word) => ({ word, nearest: nearestWord(word.trim().toLowerCase(), FAILING_WORDS) })) };
  return { fails: (finding) => asked.some((word) => names(word, finding)), unknown: [] };
}

function names(word: string, { kind, level }: Finding): boolean {
  const rank = LEVELS.indexOf(word as Level);
  return rank >= 0 ? LEVELS.indexOf(level) <= rank : word === kind || word === groupOf(kind);
}

function groupOf(kind: string): string {
  return kind.slice(0, kind.indexOf('.'));
}
