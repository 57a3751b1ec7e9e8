import { readFile } from 'node:fs/promises';
import type { Analysis } from '../analysis.ts';
import { gradeFacts } from '../grades/grade-facts.ts';
import type { Grade } from '../grades/grade.ts';
import { DEFAULT_RUBRIC, shippedRubric } from '../grades/shipped-rubrics.ts';

/**
 * What a capture earns by a rubric: YAML as docs/rubric.md describes it, or the one for the lab that comes along. Goes by facts alone, so
 * that a stored analysis can be graded as well. Rejects with RubricError, which knows line and column, for a rubric that is none.
 */
export async function gradeAnalysis({ facts }: Analysis, rubric?: string): Promise<Grade> {
  const { readRubric } = await import('../grades/read-rubric.ts');
  return gradeFacts(facts, readRubric(rubric ?? (await shippedText())));
}

async function shippedText(): Promise<string> {
  return readFile(shippedRubric(DEFAULT_RUBRIC) as URL, 'utf8');
}
