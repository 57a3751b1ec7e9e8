import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { browserFlags } from './browser-flags.ts';
import { isRoot, NOBODY } from './cache-folders.ts';
import { endWithProcess } from './end-with-process.ts';
import { makeJobFolder } from './job-folder.ts';

/** A browser that was started by us, with its folder; not yet known to work. */
export interface BrowserProcess {
  toBrowser: Writable;
  fromBrowser: Readable;
  /** Resolves when it is gone or could not be started, with the reason: its last words on stderr, or the system's error. */
  ended: Promise<string>;
  /** Kills it with all its children and removes its folder; may be called again. Synchronous, so that it works in an exit handler. */
  end(): void;
}

export interface BrowserCommand {
  executable: string;
  sandboxed: boolean;
  /** Null leaves fontconfig to the system. */
  fontConfig: string | null;
  /** Folder of libraries that the system lacks. */
  libraries: string | null;
}

/** Starts a browser in a process group and a folder of its own, as nobody if we are root. */
export async function startBrowser(command: BrowserCommand): Promise<BrowserProcess> {
  const folder = makeJobFolder();
  const child = spawnIn(folder, command);
  let over = false;
  const end = () => {
    if (!over) endNow(child, folder);
    over = true;
    forget();
  };
  const forget = endWithProcess(end);
  const [, , , toBrowser, fromBrowser] = child.stdio ?? [];
  return { toBrowser: toBrowser as Writable, fromBrowser: fromBrowser as Readable, ended: lastWords(child), end };
}

function spawnIn(folder: string, command: BrowserCommand): ChildProcess {
  try {
    return spawn(command.executable, browserFlags(folder, command.sandboxed), {
      cwd: folder,
      env: environment(command, folder),
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(isRoot() ? { uid: NOBODY, gid: NOBODY } : {}),
    });
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

/** Built from nothing: the user's variables neither reach the browser nor change what it prints. */
function environment(command: BrowserCommand, folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'windir'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return {
    ...Object.fromEntries(kept),
    HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8',
    ...(command.fontConfig ? { FONTCONFIG_FILE: command.fontConfig } : {}),
    ...(command.libraries ? { LD_LIBRARY_PATH: command.libraries } : {}),
  };
}

function lastWords(child: ChildProcess): Promise<string> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString('latin1')).slice(-16_384);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(words));
  });
}

function endNow(child: ChildProcess, folder: string): void {
  if (child.pid !== undefined) killGroup(child.pid);
  for (const stream of child.stdio ?? []) stream?.destroy();
  child.unref();
  removeFolder(folder);
}

/** Dying children may still write for a moment, hence the retries; what is left after them the next run sweeps. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 10 });
  } catch {
    return;
  }
}

/** A stopped renderer would outlive a polite request to its parent. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
