import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const ground = mkdtempSync(join(tmpdir(), 'lab-report-install-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

/** A stand-in for npm that tells its arguments, a line each, and ends with NPM_STATUS. */
writeFileSync(join(ground, 'npm'), `#!/bin/sh\nprintf '%s\\n' "$@"\nexit "\${NPM_STATUS:-0}"\n`);
chmodSync(join(ground, 'npm'), 0o755);

function install(spec: string, variables: Record<string, string> = {}) {
  const path = `${ground}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, RUNNER_TEMP: join(ground, 'a temp'), GITHUB_ACTION_PATH: resolve('.'), LAB_REPORT_PACKAGE: spec, ...variables };
  const { status, stdout } = spawnSync('/bin/bash', ['ci/github/install.sh'], { env, encoding: 'utf8' });
  return { status, said: stdout.trim().split('\n') };
}

describe.skipIf(process.platform === 'win32')('ci/github/install.sh', () => {
  it('installs the version of the action where no package is named, outside of the checkout', () => {
    const { said } = install('');
    expect(said).toEqual(['install', '--prefix', join(ground, 'a temp/lab-report'), '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--', `lab-report@${version}`]);
  });

  it.each(['lab-report@^1', './a folder/$(touch x).tgz', '--global'])('hands on %s as it is, and lets nothing run', (spec) => {
    expect(install(spec).said.slice(-3)).toEqual(['--ignore-scripts', '--', spec]);
  });

  it.each(['git+https://example.org/lab-report.git#v1', 'https://example.org/lab-report.git', 'github:owner/lab-report'])('lets npm build %s', (spec) => {
    expect(install(spec).said).not.toContain('--ignore-scripts');
  });

  it('ends as npm has ended, and says so', () => {
    const { status, said } = install('', { NPM_STATUS: '7' });
    expect(status).toBe(7);
    expect(said.at(-1)).toMatch(/^::error title=lab-report::/);
  });

  it('says what to do where there is no npm', () => {
    const { status, said } = install('', { PATH: '/nowhere' });
    expect([status, said.at(-1)]).toEqual([127, expect.stringContaining('node-version')]);
  });
});
