// The shell recipe of a page in docs/, exactly as it is written there, run by `sh` in a checkout.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCache } from './npm-cache.mjs';

/** Answers { exitCode, log, lines: those of the recipe }. */
export function playRecipe(ground, checkout, page) {
  const [, recipe] = /^```sh\n([\s\S]*?)^```$/m.exec(readFileSync(join(ground.root, 'docs', page), 'utf8'));
  const env = { PATH: process.env.PATH, HOME: ground.make('home'), npm_config_cache: npmCache(), LAB_REPORT_PACKAGE: ground.tarball };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', recipe], { cwd: checkout, env, encoding: 'utf8' });
  return { exitCode: status, log: stdout + stderr, lines: recipe.trim().split('\n').length };
}
