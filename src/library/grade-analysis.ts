import { readFile } from 'node:fs/promises';
import type { Analysis } from '../analysis.ts';
import type { Grade } from '../grades/grade.ts';
import { DEFAULT_RUBRIC, shippedRubric } from '../grades/shipped-rubrics.ts';

export interface GradeOptions {
  /** Whose submission it is, for rubrics that look for it in the page. */
  student?: { id: string | null; name: string | null };
  /** Paths of what was handed in. */
  files?: readonly string[];
  /** What the student wrote, in Markdown. */
  notes?: string;
}

/**
 * What a capture earns by a rubric: YAML as docs/rubric.md describes it, or the one for the lab that comes along. Goes by the analysis, so
 * that a stored one can be graded as well. Rejects with RubricError, which knows line and column, for a rubric that is none.
 */
export async function gradeAnalysis(analysis: Analysis, rubric?: string, { student, files, notes }: GradeOptions = {}): Promise<Grade> {
  const { readRubric } = await import('../grades/read-rubric.ts');
  const { gradeEvidence } = await import('../grades/grade-evidence.ts');
  const { readNotes } = await import('../notes/read-notes.ts');
  const asked = readRubric(rubric ?? (await shippedText()));
  return gradeEvidence({ analysis, student: student ?? null, files: files ?? null, notes: notes === undefined ? null : readNotes(notes) }, asked);
}

async function shippedText(): Promise<string> {
  return readFile(shippedRubric(DEFAULT_RUBRIC) as URL, 'utf8');
}
