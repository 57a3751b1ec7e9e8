import { fitsGlob, readGlob } from './fits-glob.ts';
import type { Ground } from './grade.ts';
import type { GradingScene } from './grading-scene.ts';
import { groundOf, unsureOf } from './ground-of.ts';
import type { Bounds, FileCheck } from './rubric.ts';

/** Counts files by their paths. */
export function tryFile(check: FileCheck & Bounds, { files }: GradingScene): Ground {
  if (!files) return unsureOf(check, check.glob, 'no-files');
  const glob = readGlob(check.glob)!;
  const found = files.filter((path) => fitsGlob(path, glob));
  return groundOf(check, check.glob, { found: found.length, list: found });
}
