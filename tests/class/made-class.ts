import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ClassPlatform = 'moodle' | 'canvas' | 'blackboard' | 'chaoxing' | 'folders';

/** What grading the class should give (expected.json). */
export interface ExpectedClass {
  students: ExpectedStudent[];
  /** Who holds the same recording. */
  recordings: string[][];
  /** Who was told to work together. */
  declared: string[][];
  numbers: { id: string; shows: string }[];
}

export interface ExpectedStudent {
  id: string;
  name: string;
  what: string;
  status: 'graded' | 'ungradable' | 'missing';
  points: number | null;
  criteria: Record<string, number> | null;
  capture: string | null;
  /** With which the first of the problems begins. */
  problem: string | null;
  mistakes: string[];
  late: boolean;
  attempts: number;
}

export interface MadeClass {
  folder: string;
  /** Within the folder. */
  source: string;
  expected: ExpectedClass;
}

const SCRIPT = fileURLToPath(new URL('../../scripts/make-class.mjs', import.meta.url));

/** The class of sixty as a teacher would make it (samples/README.md), in a folder of its own. */
export function makeClass(folder: string, platform: ClassPlatform, env: NodeJS.ProcessEnv = {}): MadeClass {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder, '--as', platform], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(stderr);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedClass;
  return { folder, source: platform === 'folders' ? 'submissions' : 'submissions.zip', expected };
}
