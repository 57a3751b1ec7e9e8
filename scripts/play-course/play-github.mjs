// A job on GitHub: the steps of the checkout's workflow, of which the one that uses lab-report runs the real steps of action.yml.
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluate, fillIn } from './expression.mjs';
import { playStep } from './play-step.mjs';

const WORKFLOW = '.github/workflows/lab-report.yml';

/**
 * Plays the workflow and answers { exitCode, outputs, summary, commands, log, artifact }: of the step that uses lab-report, and
 * the folder that was uploaded (null for none). `env` is the job's; `before` is called between the installation and the report;
 * `anew` installs even where that has been done.
 */
export async function playGithub(ground, checkout, { env = {}, uid, anew = false, before = () => {} } = {}) {
  const job = { ground, checkout, env, uid, before, temp: join(ground.make('runner'), 'temp') };
  mkdirSync(job.temp);
  if (!anew) symlinkSync(ground.tools, join(job.temp, 'lab-report'), 'junction');
  const steps = Object.values(parse(readFileSync(join(checkout, WORKFLOW), 'utf8')).jobs)[0].steps;
  const use = steps.find(({ uses }) => uses.includes('/lab-report@'));
  const played = await playAction(job, use.with ?? {});
  const upload = steps.find(({ uses }) => uses.startsWith('actions/upload-artifact@'));
  return { ...played, temp: job.temp, artifact: playUpload(job, upload, { steps: { [use.id]: { outputs: played.outputs } } }) };
}

async function playAction(job, given) {
  const action = parse(readFileSync(join(job.ground.root, 'action.yml'), 'utf8'));
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: usual }]) => [name, String(given[name] ?? usual)]));
  const contexts = { inputs: { ...inputs, package: given.package ?? job.ground.tarball }, steps: {} };
  const played = { exitCode: 0, summary: '', log: '', commands: [] };
  const installed = existsSync(join(job.temp, 'lab-report/node_modules/lab-report'));
  const steps = action.runs.steps.filter((step) => !(installed && step.env?.LAB_REPORT_PACKAGE));
  for (const step of steps.filter((one) => !one.if || evaluate(one.if, contexts))) {
    if (step.id === 'report') job.before(job);
    const { outputs, ...rest } = await playStep(job, step, contexts);
    if (step.id) contexts.steps[step.id] = { outputs };
    for (const key of ['summary', 'log']) played[key] += rest[key];
    played.commands.push(...rest.commands);
    played.exitCode = rest.exitCode;
    if (rest.exitCode !== 0) break;
  }
  return { ...played, outputs: outputsOf(action, contexts) };
}

function outputsOf(action, contexts) {
  return Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fillIn(value, contexts)]));
}

/** As actions/upload-artifact does: no hidden files, and an error for names that its storage refuses. */
function playUpload({ ground, checkout }, step, contexts) {
  const source = join(checkout, fillIn(step.with.path, contexts));
  if (!evaluate(step.if, contexts) || !existsSync(source)) return null;
  const place = ground.make('artifact');
  cpSync(source, place, { recursive: true, filter: (path) => !path.slice(source.length).includes('/.') });
  return place;
}

/** A workflow as the course's owner would write it: the starter workflow with other inputs. */
export function starterWorkflow(ground, inputs) {
  const workflow = parse(readFileSync(join(ground.root, 'ci/github/workflow.yml'), 'utf8'));
  const use = Object.values(workflow.jobs)[0].steps.find(({ uses }) => uses.includes('/lab-report@'));
  use.with = { ...use.with, ...inputs };
  // JSON is YAML, too.
  return { [WORKFLOW]: `${JSON.stringify(workflow, null, 2)}\n` };
}
