import type { Analysis } from '../analysis.ts';
import type { Notes } from '../notes/notes.ts';

/** All that a submission is graded by. */
export interface Evidence {
  analysis: Analysis;
  /** Whose it is; null where nobody said. */
  student: { id: string | null; name: string | null } | null;
  /** Paths of what was handed in; null where that is not known. */
  files: readonly string[] | null;
  /** What the student wrote; null where there is nothing. */
  notes: Notes | null;
}
