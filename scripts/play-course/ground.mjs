// Where the course is played: a temporary folder with the packed package in it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `tarball` is packed from this checkout, as it is built, unless it is given. */
export function openGround(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-course-'));
  // A job may run as somebody else than the one who plays.
  chmodSync(folder, 0o755);
  let made = 0;
  return {
    root: ROOT,
    tarball: tarball ? resolve(tarball) : pack(folder),
    /** What the first job installs; the others find it there and leave that step out, unless a scene is about it. */
    tools: makeFolder(join(folder, 'tools')),
    /** A new folder. */
    make: (name) => makeFolder(join(folder, `${++made}-${name}`)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function pack(folder) {
  const place = makeFolder(join(folder, 'package'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', place], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  return join(place, readdirSync(place)[0]);
}

function makeFolder(path) {
  mkdirSync(path);
  return path;
}
