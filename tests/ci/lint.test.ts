import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lintGitlab, lintShell, lintWorkflow, shellcheckAbsent, validateForGithub } from './linters.ts';

const action = readFileSync('action.yml', 'utf8');
const workflow = readFileSync('ci/github/workflow.yml', 'utf8');
const gitlab = readFileSync('ci/gitlab.yml', 'utf8');
const install = readFileSync('ci/github/install.sh', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Step {
  run?: string;
  env?: Record<string, string>;
}

const steps = (parse(action) as { runs: { steps: Step[] } }).runs.steps;
const script = (parse(gitlab) as { '.lab-report': { script: string[] } })['.lab-report'].script.join('\n');

describe('action.yml', () => {
  it('is valid, and a mistake in it would be found', () => {
    expect(validateForGithub('action.yml', action)).toEqual([]);
    expect(validateForGithub('action.yml', action.replace('shell: bash', 'shel: bash')).join()).toMatch(/runs/);
  });

  it('puts no expression into a command line', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).not.toContain('${{');
  });

  it('hands every input on', () => {
    const { inputs } = parse(action) as { inputs: Record<string, unknown> };
    for (const name of Object.keys(inputs)) expect(JSON.stringify(steps)).toContain(`\${{ inputs.${name} }}`);
  });
});

describe('the starter workflow', () => {
  it('is valid, and a mistake in it would be found', () => {
    expect(validateForGithub('workflow.yml', workflow)).toEqual([]);
    expect(validateForGithub('workflow.yml', workflow.replace('runs-on:', 'runs-at:')).join()).toMatch(/runs-on/);
  });

  it('has expressions that mean something, and a mistake in one would be found', async () => {
    expect(await lintWorkflow(workflow)).toEqual([]);
    expect(await lintWorkflow(workflow.replace('github.ref', 'github.reff'))).toEqual([expect.stringContaining('"reff" is not defined')]);
    expect(await lintWorkflow(workflow.replace('steps.report.', 'steps.reprot.'))).toEqual([expect.stringContaining('"reprot" is not defined')]);
  });

  it('may read the repository and nothing else', () => {
    expect((parse(workflow) as { permissions: object }).permissions).toEqual({ contents: 'read' });
  });

  it('names the version of this checkout', () => {
    expect(workflow).toContain(`/lab-report@v${version}\n`);
  });
});

describe('the template for GitLab', () => {
  it('is valid, and a mistake in it would be found', () => {
    expect(lintGitlab(gitlab)).toEqual([]);
    expect(lintGitlab(gitlab.replace('expire_in:', 'expires_in:')).join()).toMatch(/expires_in/);
  });

  it('names the version of this checkout', () => {
    expect(gitlab).toContain(`LAB_REPORT_PACKAGE: lab-report@${version}\n`);
  });
});

describe.skipIf(shellcheckAbsent)('the shell scripts', () => {
  it('are sound, and a mistake in one would be found', () => {
    expect(lintShell('bash', install)).toEqual([]);
    expect(lintShell('sh', script)).toEqual([]);
    expect(lintShell('sh', script.replace('--prefix "$tools"', '--prefix $tools')).join()).toMatch(/SC2086/);
  });
});
