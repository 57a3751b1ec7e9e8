import type { UnpackedFile } from './submission.ts';

/**
 * The capture to grade of those that a student handed in: the one that is named like the lab's, else the largest, since the others are mostly
 * cut out of it. Null where there is none.
 */
export function chooseCapture(files: readonly UnpackedFile[]): UnpackedFile | null {
  const captures = files.filter(({ role }) => role === 'capture');
  const named = captures.filter(({ path }) => /(^|\/)lab[^/]*$/i.test(path));
  return largest(named.length > 0 ? named : captures);
}

function largest(files: UnpackedFile[]): UnpackedFile | null {
  return [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))[0] ?? null;
}
