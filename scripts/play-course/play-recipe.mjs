// The shell recipe of a page in docs/, exactly as it is written there, run by `sh` in a checkout.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkVariables } from './network.mjs';
import { runProcess } from './run-process.mjs';

/** Answers { exitCode, log, lines: those of the recipe }. */
export async function playRecipe(ground, checkout, page) {
  const [, recipe] = /^```sh\n([\s\S]*?)^```$/m.exec(readFileSync(join(ground.root, 'docs', page), 'utf8'));
  const env = { PATH: process.env.PATH, HOME: ground.make('home'), ...networkVariables(), LAB_REPORT_PACKAGE: ground.tarball };
  const ended = await runProcess('sh', ['-c', recipe], { cwd: checkout, env });
  return { ...ended, lines: recipe.trim().split('\n').length };
}
