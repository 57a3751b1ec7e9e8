import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.ts';

export const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
export const LAB = join(SAMPLES, 'lab.pcapng');

/** What a command line said and how it ended. */
export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
  /** Files shown to the user. */
  opened: string[];
}

export interface RunOptions {
  folder?: string;
  env?: NodeJS.ProcessEnv;
  stdin?: Uint8Array | null;
  terminal?: boolean;
}

/** Runs a command line in this process, in English unless told. A `stdin` of null is a terminal. */
export async function runHere(argv: string[], { folder = process.cwd(), env = {}, stdin = null, terminal = false }: RunOptions = {}): Promise<Outcome> {
  const outcome: Outcome = { exitCode: -1, stdout: '', stderr: '', opened: [] };
  outcome.exitCode = await run(argv, {
    env: { LANG: 'en_US.UTF-8', ...env },
    folder,
    stdin: () => Object.assign(Readable.from(stdin ? [Buffer.from(stdin)] : []), { isTTY: stdin === null }),
    stdout: { write: (text) => (outcome.stdout += text), isTTY: terminal },
    stderr: { write: (text) => (outcome.stderr += text), isTTY: terminal },
    openFile: (path) => outcome.opened.push(path),
  });
  return outcome;
}

/** A folder for one test file, removed after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
