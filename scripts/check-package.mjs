// Holds the packed package against publint, against what TypeScript makes of its types (attw; it is for ES modules only), and against
// the list of what belongs in it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPackage } from './pack-package.mjs';

const BELONGS = /^(dist\/|templates\/|rubrics\/|packs\/|profiles\/|man\/|samples\/lab\.pcapng$|(package\.json|README\.md|CHANGELOG\.md|LICENSE)$)/;
const NEVER = /\.test\.|\.map$|(?<!\.d)\.ts$|\.tgz$/;
const NEEDED = [
  'dist/cli/main.js',
  'dist/cli/grading-worker.js',
  'dist/library/lab-report.js',
  'dist/library/lab-report.d.ts',
  'dist/fonts/index.json',
  'dist/compiled-templates/zh-CN.cjs',
  'templates/zh-CN/cli.json',
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'lab-report-package-'));
try {
  const { tarball, files } = packPackage(folder);
  const fine = [hasOnlyItsFiles(files.map(({ path }) => path)), passes('publint', ['run', tarball, '--strict']), passes('attw', [tarball, '--profile', 'esm-only'])];
  process.exitCode = fine.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function hasOnlyItsFiles(paths) {
  const strange = paths.filter((path) => !BELONGS.test(path) || NEVER.test(path));
  const missing = NEEDED.filter((path) => !paths.includes(path));
  for (const path of strange) console.log(`${path} does not belong in the package`);
  for (const path of missing) console.log(`${path} is missing in the package`);
  console.log(`package: ${paths.length} files`);
  return strange.length + missing.length === 0;
}

function passes(tool, words) {
  const { status } = spawnSync(join('node_modules', '.bin', tool), words, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
