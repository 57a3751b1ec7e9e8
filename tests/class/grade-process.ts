import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(MAIN)) throw new Error('dist/ is not built: npm test builds it, npm run build does');

export interface Ended {
  /** Null where a signal ended it. */
  code: number | null;
  stderr: string;
}

/** The program in a process of its own, in `folder`. */
export function startGrade(folder: string, argv: readonly string[], command: 'grade' | 'merge' = 'grade'): { child: ChildProcess; ended: Promise<Ended> } {
  return follow(spawn(process.execPath, [MAIN, command, ...argv], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'ignore', 'pipe'] }));
}

/** The same behind what a shell does first; `$LAB_REPORT` is the program. */
export function startShell(folder: string, script: string): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', LAB_REPORT: `${process.execPath} ${MAIN}` };
  return follow(spawn('bash', ['-c', script], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] }));
}

function follow(child: ChildProcess): { child: ChildProcess; ended: Promise<Ended> } {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr }))) };
}

/** Every file below a folder, hidden ones too, with the SHA-256 of its octets. */
export function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}
