import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/command.ts';
import { composeMan } from '../../src/cli/compose-man.ts';
import { openWords } from '../../src/cli/open-words.ts';
import { INSPECT } from '../../src/cli/inspect/inspect-options.ts';
import { REPORT } from '../../src/cli/report-command.ts';
import { escapeRoff } from '../../src/cli/roff.ts';
import { columnsOf } from '../../src/results/text-columns.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const PAGES = [
  ['en', REPORT, path('man/lab-report.1')],
  ['zh-CN', REPORT, path('man/zh_CN/lab-report.1')],
  ['en', INSPECT, path('man/lab-report-inspect.1')],
  ['zh-CN', INSPECT, path('man/zh_CN/lab-report-inspect.1')],
] as const;

/** Where a typesetter is missing, its tests say so instead of passing. */
function isInstalled(program: string): boolean {
  return spawnSync(program, ['-h']).error === undefined;
}

describe.each(PAGES)('the manual page in %s', (language, table, page) => {
  it('is what scripts/make-man.mjs writes', () => {
    const made = execFileSync(process.execPath, [path('scripts/make-man.mjs'), '--print', language, table.word], { encoding: 'utf8' });
    expect(readFileSync(page, 'utf8'), 'run node scripts/make-man.mjs').toBe(made);
  });

  it('names every option, exit code and example', () => {
    const lines = readFileSync(page, 'utf8').split('\n');
    for (const { name } of table.options) expect(lines.some((line) => line.includes(`\\fB${escapeRoff(`--${name}`)}\\fR`))).toBe(true);
    for (const code of table.exits.map((name) => EXIT[name])) expect(lines).toContain(`\\fB${code}\\fR`);
    for (const { line } of table.examples) expect(lines).toContain(`\\fB${escapeRoff(line)}\\fR`);
  });

  it.skipIf(!isInstalled('mandoc'))('is without fault to mandoc', () => {
    const dated = composeMan(table, openWords(language), { version: '1.2.3', date: '2026-11-22' });
    expect(spawnSync('mandoc', ['-T', 'lint', '-W', 'warning'], { input: dated, encoding: 'utf8' }).stdout).toBe('');
  });

  it.skipIf(!isInstalled('groff') || !isInstalled('preconv'))('is typeset by groff without a warning, every line within 80 columns', () => {
    const { stdout, stderr } = spawnSync('groff', ['-k', '-man', '-Tutf8', '-ww', '-P-c', '-P-b', '-P-u', page], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect(stderr).toBe('');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
    for (const { line } of table.examples) expect(stdout).toContain(line);
  });
});
