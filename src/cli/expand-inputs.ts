import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from './command.ts';
import { CommandError } from './command-error.ts';
import { tamePattern } from './tame-pattern.ts';

/** More captures than a course has are a pattern that was not meant. */
const MOST_INPUTS = 10_000;
const PATTERN = /[*?[\]{}]/;

/** What a command line's words name, each file once. */
export interface Inputs {
  paths: string[];
  /** Patterns that no file matches; said, but no failure where others do. */
  unmatched: string[];
}

/**
 * Puts the files that match in the place of each pattern, in the order of their names, so that a run is the same under every shell and
 * on every file system. A word that names a file is that file, whatever characters are in it. Links are not followed: a pattern
 * cannot lead out of the folder. Throws CommandError where nothing is left, or too much.
 */
export async function expandInputs(words: string[], folder: string): Promise<Inputs> {
  const found = new Map<string, string>();
  const unmatched: string[] = [];
  for (const word of words) {
    const paths = isPattern(word, folder) ? await match(word, folder) : [word];
    if (paths.length === 0) unmatched.push(word);
    for (const path of paths) if (!found.has(keyOf(path, folder))) found.set(keyOf(path, folder), path);
    if (found.size > MOST_INPUTS) throw new CommandError(EXIT.usage, 'input.too-many', { most: MOST_INPUTS });
  }
  if (found.size === 0) throw new CommandError(EXIT.unreadable, 'input.no-match', { pattern: unmatched.join(' ') });
  return { paths: [...found.values()], unmatched };
}

function isPattern(word: string, folder: string): boolean {
  return PATTERN.test(word) && !existsSync(resolve(folder, word));
}

function keyOf(path: string, folder: string): string {
  return path === '-' ? path : resolve(folder, path);
}

async function match(pattern: string, folder: string): Promise<string[]> {
  const tame = tamePattern(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern);
  if (tame === null) throw new CommandError(EXIT.usage, 'input.too-wild', { pattern });
  const { glob } = await import('tinyglobby');
  const paths = await glob(tame, {
    cwd: folder,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  // A file of that name is no wish to read standard input.
  return paths.map((path) => (path === '-' ? './-' : path)).sort((a, b) => (a < b ? -1 : 1));
}
