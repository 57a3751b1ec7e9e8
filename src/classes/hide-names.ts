import type { CriterionGrade, Ground } from '../grades/grade.ts';
import type { ClassEntry, ClassResult } from './class-result.ts';

/** The class without names, numbers and addresses of students, for grading without knowing who it is; keys are codes already (submissions/code-keys.ts). */
export function hideNames(known: ClassResult): ClassResult {
  return { ...known, entries: known.entries.map(withoutName) };
}

function withoutName(entry: ClassEntry): ClassEntry {
  const nobody = { student: { id: null, name: null, email: null }, source: '', ids: {}, remarks: [], files: [], capture: null, notes: null };
  return { ...entry, ...nobody, grade: entry.grade && { ...entry.grade, criteria: entry.grade.criteria.map(withoutOwnWords) } };
}

function withoutOwnWords(criterion: CriterionGrade): CriterionGrade {
  return { ...criterion, grounds: criterion.grounds.map(withoutSubject) };
}

/** A page is looked through for its writer, and files are called after theirs. */
function withoutSubject(ground: Ground): Ground {
  if (ground.by === 'page') return { ...ground, subject: '…' };
  return ground.by === 'file' ? { ...ground, list: [] } : ground;
}
