// The package as `npm publish` would send it, made in a folder of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import './build-when-missing.mjs';

/** Path of the tarball, its size and what it holds. */
export function packPackage(folder) {
  const words = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const { status, stdout, stderr } = spawnSync('npm', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm pack ended with exit code ${status}: ${stderr}`);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
  return { tarball: join(folder, filename), size, unpackedSize, files };
}
