import type { ClassResult } from './class-result.ts';

/** The class without names, numbers and addresses of students, for grading without knowing who it is; keys are codes already (submissions/code-keys.ts). */
export function hideNames(known: ClassResult): ClassResult {
  const nobody = { student: { id: null, name: null, email: null }, source: '', ids: {}, remarks: [], files: [], capture: null, notes: null };
  return { ...known, entries: known.entries.map((entry) => ({ ...entry, ...nobody })) };
}
