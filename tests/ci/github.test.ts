import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** Stands in for an installed lab-report: notes its arguments, then does as FAKE (a program) says. */
const FAKE = `
import { writeFileSync } from 'node:fs';
const valueOf = (name) => process.argv.find((word) => word.startsWith('--' + name + '=')).slice(name.length + 3);
writeFileSync('arguments.json', JSON.stringify(process.argv.slice(2)));
const leave = (outcome, exitCode, captures = []) => {
  writeFileSync(valueOf('result'), JSON.stringify({ outcome, exitCode, captures }));
  writeFileSync(valueOf('junit'), '<testsuites/>');
  writeFileSync(valueOf('summary'), '## Summary\\n');
  process.exitCode = exitCode;
};
`;

const INPUTS = {
  LAB_REPORT_CAPTURES: '**/*.pcap',
  LAB_REPORT_NOTES: '',
  LAB_REPORT_LANGUAGE: 'en',
  LAB_REPORT_FORMATS: 'html,pdf',
  LAB_REPORT_RUBRIC: '',
  LAB_REPORT_FAIL_ON: 'error',
  LAB_REPORT_FAIL_UNDER: '',
  LAB_REPORT_OUTPUT: 'lab-report',
};

const ground = mkdtempSync(join(tmpdir(), 'lab-report-github-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

/** Runs the step with a stand-in that does as `program` says. */
function step(program: string, inputs: Partial<typeof INPUTS> = {}, alreadyInSummary = '') {
  const folder = mkdtempSync(join(ground, 'run-'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const installed = join(folder, 'temp/lab-report/node_modules/lab-report');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), '{"type":"module","bin":{"lab-report":"main.js"}}');
  writeFileSync(join(installed, 'main.js'), FAKE + program);
  writeFileSync(join(folder, 'summary'), alreadyInSummary);
  const env = { ...process.env, ...INPUTS, ...inputs, RUNNER_TEMP: join(folder, 'temp'), GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  const { status, stdout } = spawnSync(process.execPath, [resolve('ci/github/report.mjs')], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, folder, outputs: outputsIn(read('output')), summary: read('summary'), arguments: JSON.parse(read('arguments.json')) as string[] };
}

function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(.+)<<(end-.+)\n([\s\S]*?)\n\2\n/gm)].map(([, name, , value]) => [name, value]));
}

describe('the step that reports', () => {
  it('joins every input to its option and leaves out what is empty', () => {
    const { arguments: given } = step(`leave('passed', 0)`, { LAB_REPORT_NOTES: '--notes of mine.md', LAB_REPORT_CAPTURES: 'two words.pcap\r\n\n -x.pcap\n' });
    expect(given.filter((word) => !/^--(result|junit|summary)=/.test(word))).toEqual([
      '--output=lab-report/',
      '--documents=html,pdf',
      '--lang=en',
      '--notes=--notes of mine.md',
      '--fail-on=error',
      '--format=github',
      '--',
      'two words.pcap',
      '-x.pcap',
    ]);
  });

  it('ends with the exit code of lab-report, and leaves outputs, summary and files behind all the same', () => {
    const captures = `[{ reports: [{ path: 'lab-report/a/report.html' }, { path: 'lab-report/a/report.pdf' }] }, { reports: [{ path: 'two\\nlines' }] }]`;
    const { status, outputs, summary, folder } = step(`leave('failed', 1, ${captures})`);
    expect(status).toBe(1);
    expect(outputs).toEqual({
      result: 'failed',
      'exit-code': '1',
      folder: 'lab-report',
      reports: 'lab-report/a/report.html\nlab-report/a/report.pdf',
      json: join('lab-report', 'result.json'),
      junit: join('lab-report', 'junit.xml'),
      summary: join('lab-report', 'summary.md'),
    });
    expect(summary).toBe('## Summary\n');
    expect(existsSync(join(folder, 'lab-report/junit.xml'))).toBe(true);
  });

  it('stops workflow commands while lab-report talks, and lets its results be commands', () => {
    const { stdout } = step(`process.stderr.write('::error::a name'); process.stdout.write('::error::a finding\\n'); leave('failed', 1)`);
    const [, token] = /^::stop-commands::(\S+)$/m.exec(stdout) ?? [];
    expect(stdout).toBe(`::stop-commands::${token}\n::error::a name\n::${token}::\n::error::a finding\n`);
  });

  it('tells in the words of lab-report what has left no result', () => {
    const { status, outputs, summary, stdout } = step(`process.stderr.write('lab-report: 100% <wrong>\\u202e\\n'); process.exitCode = 2`);
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ result: 'error', 'exit-code': '2', reports: '', summary: '' });
    expect(summary).toBe('### lab-report\n\n    lab-report: 100% <wrong>\ufffd\n');
    expect(stdout).toContain('\n::error title=lab-report::100%25 <wrong>');
  });

  it('answers 128 + n where signal n has ended lab-report', () => {
    expect(step(`process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 1000)`).status).toBe(137);
  });

  it('never lets the summary grow beyond 1 MiB', () => {
    const nearlyFull = 'x'.repeat(1024 * 1024 - 11);
    expect(step(`leave('passed', 0)`, {}, nearlyFull).summary).toBe(`${nearlyFull}## Summary\n`);
    expect(step(`leave('passed', 0)`, {}, `${nearlyFull}x`).summary).toBe(`${nearlyFull}x`);
    const room = 'x'.repeat(1000);
    expect(step(`leave('passed', 0); writeFileSync(valueOf('summary'), 'y'.repeat(1024 * 1024))`, {}, room).summary).toBe(
      `${room}### lab-report\n\nThe summary does not fit on this page; \`summary.md\` lies beside the reports.\n`,
    );
  });
});
