import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LAB, runHere, SAMPLES, scratchFolder } from '../cli/in-process.ts';

/**
 * The samples' reports as Markdown, as the command writes them. `UPDATE_GOLDEN=1 npx vitest run tests/golden/papers.test.ts` writes the
 * files anew; read what changed before it is committed. A picture's name changes with its drawing, so that it is left out here.
 */
const PAPERS: [name: string, argv: string[]][] = [
  ['notes.en', [join(SAMPLES, 'notes.md')]],
  ['notes.zh-CN', [join(SAMPLES, 'notes.zh-CN.md')]],
  ['lab.en', [LAB, '--lang', 'en']],
  ['lab.zh-CN', [LAB, '--lang', 'zh-CN']],
];

describe('the Markdown of a sample', () => {
  const folder = scratchFolder();

  it.each(PAPERS)('reads as %s.md does', async (name, argv) => {
    expect(await runHere([...argv, '-q', '-o', `${name}.md`], { folder })).toMatchObject({ exitCode: 0, stderr: '' });
    const text = readFileSync(join(folder, `${name}.md`), 'utf8').replace(/-[0-9a-f]{8}(?=\.(?:svg|png)\))/g, '').replace(/(?<=\n\nlab-report )[\d.]+\n$/, '0.0.0\n');
    const golden = fileURLToPath(new URL(`${name}.md`, import.meta.url));
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    if (!existsSync(golden)) throw new Error(`There is no ${name}.md: run the test with UPDATE_GOLDEN=1, read the file, commit it.`);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});
