import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/command.ts';
import { OPTIONS, SHELLS } from '../../src/cli/options.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('README.md', () => {
  it('names every option', () => {
    expect(OPTIONS.filter(({ name, short }) => !readme.includes(`--${name}`) || (short && !readme.includes(`\`-${short}\``)))).toEqual([]);
  });

  it('names every exit code and every shell', () => {
    for (const code of Object.values(EXIT)) expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
    expect(readme).toContain(`completion ${SHELLS.join('|')}`);
  });
});
