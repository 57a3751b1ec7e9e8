import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/command.ts';
import { openWords } from '../../src/cli/open-words.ts';
import { FLAGS } from '../../src/cli/parse-arguments.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';

type Texts = Record<string, string | string[]>;

const textsOf = (language: string): Texts => JSON.parse(readFileSync(new URL(`../../templates/${language}/cli.json`, import.meta.url), 'utf8'));
const placesOf = (texts: Texts) => Object.entries(texts).map(([key, text]) => [key, [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()]);

describe('cli.json', () => {
  it('has the same sentences with the same places in every language', () => {
    const [english, ...others] = LANGUAGES.map((language) => Object.fromEntries(placesOf(textsOf(language))));
    for (const other of others) expect(other).toEqual(english);
  });

  it.each(LANGUAGES)('explains every flag and every exit code under --help in %s', (language) => {
    const help = openWords(language).say('help').split('\n');
    for (const flag of FLAGS) expect(help.some((line) => line.trim().startsWith(flag))).toBe(true);
    for (const code of Object.values(EXIT)) expect(help.some((line) => line.startsWith(`  ${code}  `))).toBe(true);
  });

  it.each(LANGUAGES)('fits help into 100 columns in %s', (language) => {
    const columns = (line: string) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
    for (const line of openWords(language).say('help').split('\n')) expect(columns(line)).toBeLessThanOrEqual(108);
  });
});

describe('openWords', () => {
  it('keeps names from steering the terminal', () => {
    const said = openWords('en').say('capture.missing', { name: 'a\u001b[2J\u202eb\nc' });
    expect(said).toBe('Cannot read "a\ufffd[2J\ufffdb\ufffdc": there is no such file. Check the spelling and the folder that the command runs in.');
  });

  it('does not fill places that a value brings along', () => {
    expect(openWords('en').say('usage.number', { flag: '{given}', given: 'x', most: 9 })).toContain('{given} takes');
  });
});
