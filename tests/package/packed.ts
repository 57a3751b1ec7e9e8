/** The package as others get it: packed from what `npm run build` has made, and installed from the registry with what it depends on. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

if (!existsSync(join(ROOT, 'dist/library/lab-report.js'))) throw new Error('dist/ is not built: npm test builds it, npm run build does');

/** A folder that anybody may enter, gone after the tests of this file. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-package-'));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs the project into `folder`; yields the tarball's path. Scripts are left out, since `prepare` would build dist/ anew under other tests. */
export function packInto(folder: string): string {
  npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const [tarball, ...others] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (!tarball || others.length > 0) throw new Error(`npm pack made ${[tarball, ...others].join(', ') || 'nothing'}`);
  return join(folder, tarball);
}

/** Runs npm in a folder; yields its stdout, and throws with its stderr where it fails. What was fetched before is not fetched again. */
export function npm(folder: string, ...argv: string[]): string {
  return execFileSync('npm', ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...argv], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
