// One `run` step of a composite action, with bash as GitHub calls it and the variables that GitHub sets.
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillIn } from './expression.mjs';
import { networkVariables } from './network.mjs';
import { runProcess } from './run-process.mjs';
import { readCommands, readOutputs } from './runner-files.mjs';

const BASH = ['--noprofile', '--norc', '-e', '-o', 'pipefail'];

/** Answers what the runner would read of the step. */
export async function playStep(job, step, contexts) {
  if (step.shell !== 'bash') throw new Error(`A shell that cannot be played: ${step.shell}`);
  const folder = mkdtempSync(join(job.temp, 'step-'));
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary'), script: join(folder, 'script.sh') };
  for (const file of [files.output, files.summary]) writeFileSync(file, '');
  writeFileSync(files.script, fillIn(step.run, contexts));
  const uid = step.id === 'report' ? job.uid : undefined;
  if (uid !== undefined) for (const path of [folder, files.output, files.summary, job.temp]) chownSync(path, uid, uid);
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, fillIn(value, contexts)]);
  const env = { ...variables(job, files), ...Object.fromEntries(own) };
  const { exitCode, log } = await runProcess('bash', [...BASH, files.script], { cwd: job.checkout, env, uid, gid: uid });
  return { exitCode, log, outputs: readOutputs(text(files.output)), summary: text(files.summary), commands: readCommands(log) };
}

function variables({ ground, checkout, temp, env }, files) {
  const home = join(temp, '..', 'home');
  mkdirSync(home, { recursive: true });
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    ...networkVariables(),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: ground.root,
    GITHUB_WORKSPACE: checkout,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    ...env,
  };
}

function text(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
