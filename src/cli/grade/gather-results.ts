import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readResult } from '../../classes/read-result.ts';
import type { SubmissionResult } from '../../classes/submission-result.ts';
import type { GradeOrder } from './grade-order.ts';

/**
 * The class that a run's tables are made of. Where some of it were graded, the others' earlier results stay; where all were, what is no longer handed
 * in is gone. A shard has only its own part.
 */
export function gatherResults({ students, excluded }: Pick<GradeOrder, 'students' | 'excluded'>, folder: string, results: readonly SubmissionResult[]): SubmissionResult[] {
  if (students.length === 0 && excluded.length === 0) return [...results];
  const known = new Set(results.map(({ key }) => key));
  const others = readResults(folder).filter(({ key }) => !known.has(key));
  return [...results, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** All results that lie in a folder; none where there is no such folder. */
export function readResults(folder: string): SubmissionResult[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const result = name.endsWith('.json') ? readResult(join(folder, name)) : null;
      // Paths of feedback are made of the key.
      return result && name === `${result.key}.json` ? result : [];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
