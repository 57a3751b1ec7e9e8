import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary file that only this process can reach. `remove` may be called more than once. */
export interface SpoolFile {
  fd: number;
  /** Octets written so far. */
  octets(): number;
  /** Throws the system's error (ENOSPC and the like). */
  append(octets: Uint8Array): void;
  remove(): void;
}

/**
 * Opens a nameless file: its name is taken away at once, so nothing is left behind however the process ends. Where the
 * system keeps the name of an open file, it is removed with the process.
 */
export function openSpoolFile(): SpoolFile {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-'));
  const fd = openSync(join(folder, 'spool'), 'wx+', 0o600);
  const dropName = () => rmSync(folder, { recursive: true, force: true });
  unlessItThrows(dropName, () => process.once('exit', dropName));
  let octets = 0;
  let open = true;
  return {
    fd,
    octets: () => octets,
    append: (chunk) => {
      octets += writeWhole(fd, chunk);
    },
    remove: () => {
      if (!open) return;
      open = false;
      ftruncateSync(fd, 0);
      closeSync(fd);
      unlessItThrows(dropName, () => {});
    },
  };
}

function unlessItThrows(action: () => void, otherwise: () => void): void {
  try {
    action();
  } catch {
    otherwise();
  }
}

function writeWhole(fd: number, chunk: Uint8Array): number {
  let at = 0;
  while (at < chunk.length) at += writeSync(fd, chunk, at);
  return at;
}
