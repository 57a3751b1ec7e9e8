import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/command.ts';
import { ENVIRONMENT, EXAMPLES, OPTIONS, SETUPS } from '../../src/cli/options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { columnsOf } from '../../src/results/text-columns.ts';
import { runHere } from './in-process.ts';

async function help(language: string, more: { env?: NodeJS.ProcessEnv; terminal?: boolean } = {}): Promise<string[]> {
  const { stdout, stderr, exitCode } = await runHere(['--help', '--lang', language], more);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout.split('\n');
}

describe.each(LANGUAGES)('--help in %s', (language) => {
  it('explains every option, and names what its value is called', async () => {
    const lines = await help(language);
    for (const { name, short, value } of OPTIONS) {
      const [row, ...more] = lines.filter((line) => line.startsWith(`  ${short ? `-${short}, ` : ''}--${name} `));
      expect(more).toEqual([]);
      expect(row).toMatch(value ? /--[\w-]+ <[^>]+> {2,}\S/ : /--[\w-]+ {2,}\S/);
    }
  });

  it('names every exit code, variable, example and shell', async () => {
    const lines = await help(language);
    for (const code of [...Object.values(EXIT), '128 + n']) expect(lines.some((line) => line.startsWith(`  ${code}  `))).toBe(true);
    for (const { variables } of ENVIRONMENT) expect(lines.some((line) => line.startsWith(`  ${variables.join(', ')}  `))).toBe(true);
    for (const line of [...EXAMPLES.map(({ line }) => line), ...Object.values(SETUPS)]) expect(lines).toContain(`  ${line}`);
  });

  it('fits into 80 columns, and begins every meaning of an option in the same one', async () => {
    const lines = await help(language);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
    const columns = lines.flatMap((line) => /^ {2}(?:-\w, )?--.*? {2,}(?=\S)/.exec(line) ?? []).map(columnsOf);
    expect(new Set(columns).size).toBe(1);
    expect(columns.length).toBe(OPTIONS.length);
  });
});

describe('--help', () => {
  it('marks headings on a terminal, where colour is wanted', async () => {
    const marked = '\u001b[1mUsage:\u001b[22m lab-report <capture>... [options]';
    const plain = 'Usage: lab-report <capture>... [options]';
    const first = async (terminal: boolean, env: NodeJS.ProcessEnv) => (await help('en', { terminal, env }))[0];
    expect(await first(true, { TERM: 'xterm-256color' })).toBe(marked);
    expect(await first(false, { TERM: 'xterm-256color' })).toBe(plain);
    expect(await first(true, { TERM: 'xterm-256color', NO_COLOR: '1' })).toBe(plain);
    expect(await first(true, { TERM: 'dumb' })).toBe(plain);
    expect(await first(false, { FORCE_COLOR: '1' })).toBe(marked);
    expect(await first(true, { TERM: 'xterm-256color', FORCE_COLOR: '0' })).toBe(plain);
  });

  it('shows examples that are sound command lines', () => {
    for (const { line } of EXAMPLES) {
      const [, words = ''] = /(?:^|\| )lab-report (.*)$/.exec(line) ?? [];
      expect(parseArguments(words.replaceAll("'", '').split(' '), 'en').inputs).toHaveLength(1);
    }
  });
});
