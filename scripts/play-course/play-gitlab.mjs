// A job on GitLab, by gitlab-ci-local: it reads the checkout's .gitlab-ci.yml with what that includes, holds it against GitLab's schema and
// runs the job in a shell of this machine, with the variables that GitLab sets.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCache } from './network.mjs';
import { runProcess } from './run-process.mjs';

/** Why no job can be played here; null where one can. */
export function gitlabAbsent() {
  return spawnSync('rsync', ['--version']).error ? 'gitlab-ci-local needs rsync, which is not installed' : null;
}

/** A course's .gitlab-ci.yml beside the template that it includes. */
export function courseOnGitlab(ground, variables) {
  const course = { include: [{ local: 'ci/gitlab.yml' }], variables: { ...variables, LAB_REPORT_PACKAGE: ground.tarball } };
  return { 'ci/gitlab.yml': readFileSync(join(ground.root, 'ci/gitlab.yml'), 'utf8'), '.gitlab-ci.yml': `${JSON.stringify(course, null, 2)}\n` };
}

/** Answers { exitCode, log, artifact }: the exit code of the job's script, and the folder of its artifacts. */
export async function playGitlab(ground, checkout) {
  const program = join(ground.root, 'node_modules/.bin/gitlab-ci-local');
  const { log } = await runProcess(program, ['--home', ground.make('gitlab'), '--force-shell-executor', '--no-color', '--variable', `npm_config_cache=${npmCache()}`, 'lab-report'], { cwd: checkout });
  const [, code] = /^lab-report finished in [\d.]+ \w+(?:\s+FAIL\s+(\d+))?/m.exec(log) ?? [null, 'nothing was run'];
  return { exitCode: Number(code ?? 0), log, artifact: join(checkout, '.gitlab-ci-local/artifacts/lab-report/lab-report') };
}
