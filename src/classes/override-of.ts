import type { Override, Overrides } from './override.ts';
import type { SubmissionResult } from './submission-result.ts';

/** What was decided for whoever this is. */
export function overrideOf({ key, student }: Pick<SubmissionResult, 'key' | 'student'>, overrides: Overrides): Override | undefined {
  const named = [key, student.id, student.name].find((name) => name !== null && Object.hasOwn(overrides, name));
  return named == null ? undefined : overrides[named];
}

/** Names of overrides that are nobody's, and criteria that nothing asks: most likely misspelt. */
export function strayOverrides(overrides: Overrides, results: readonly SubmissionResult[]): { students: string[]; criteria: string[] } {
  const known = new Set(results.flatMap(({ key, student }) => [key, student.id, student.name]));
  const asked = new Set(results.flatMap(({ grade }) => grade?.criteria.map(({ id }) => id) ?? []));
  const named = Object.values(overrides).flatMap(({ points, comments }) => [...Object.keys(points), ...Object.keys(comments)]);
  return { students: Object.keys(overrides).filter((name) => !known.has(name)), criteria: asked.size === 0 ? [] : [...new Set(named)].filter((id) => !asked.has(id)) };
}
