import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/command.ts';
import { openWords } from '../../src/cli/open-words.ts';
import { ENVIRONMENT, EXAMPLES, GROUPS, OPTIONS, optionNamed, SHELLS } from '../../src/cli/options.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { LANGUAGES } from '../../src/explanations/explanation.ts';
import { shippedRubrics } from '../../src/grades/shipped-rubrics.ts';

type Texts = Record<string, string | string[]>;

const textsOf = (language: string): Texts => JSON.parse(readFileSync(new URL(`../../templates/${language}/cli.json`, import.meta.url), 'utf8'));
const placesOf = (texts: Texts) => Object.entries(texts).map(([key, text]) => [key, [...String(text).matchAll(/\{\w+\}/g)].map(String).sort()]);

describe('cli.json', () => {
  it('has the same sentences with the same places in every language', () => {
    const [english, ...others] = LANGUAGES.map((language) => Object.fromEntries(placesOf(textsOf(language))));
    for (const other of others) expect(other).toEqual(english);
  });

  it.each(LANGUAGES)('has words for every option, value, exit code, variable and example in %s', (language) => {
    const { say } = openWords(language);
    const keys = [
      ...OPTIONS.map(({ name }) => `option.${name}`),
      ...OPTIONS.flatMap(({ value }) => (value ? [`value.${value.called}`] : [])),
      ...Object.keys(EXIT).map((name) => `exit.${name}`),
      ...ENVIRONMENT.map(({ name }) => `environment.${name}`),
      ...EXAMPLES.map(({ name }) => `example.${name}`),
      ...GROUPS.map((group) => `group.${group}`),
      ...SHELLS.map((shell) => `setup.${shell}`),
    ];
    for (const key of keys) expect(say(key)).not.toBe('');
  });

  it.each(LANGUAGES)('has no words for options that are none in %s', (language) => {
    const named = Object.keys(textsOf(language)).flatMap((key) => /^option\.(.*)/.exec(key)?.[1] ?? []);
    expect(named.sort()).toEqual(OPTIONS.map(({ name }) => name).sort());
  });

  it.each(LANGUAGES)('names every word that a value may be where another was given, in %s', (language) => {
    const { say, has } = openWords(language);
    const choices = [...OPTIONS.map(({ name, value }) => ({ name, words: value?.files ? [] : (value?.words ?? []) })), { name: 'completion', words: SHELLS }];
    for (const { name, words } of choices.filter(({ words }) => words.length > 0)) {
      expect(has(`usage.choice.${name}`)).toBe(true);
      for (const word of words) expect(say(`usage.choice.${name}`)).toContain(word);
    }
  });
});

describe('OPTIONS', () => {
  it('names the languages and the rubrics that there are', () => {
    expect(optionNamed('lang').value?.words).toEqual(LANGUAGES);
    expect(optionNamed('rubric').value?.words).toEqual(shippedRubrics());
  });

  it('gives examples that are no mistakes', () => {
    for (const { name, value } of OPTIONS) if (value) parseArguments([`--${name}`, value.example, 'x'], 'en');
  });
});

describe('openWords', () => {
  it('keeps names from steering the terminal', () => {
    const said = openWords('en').say('capture.missing', { name: 'a\u001b[2J\u202eb\nc' });
    expect(said).toBe('Cannot read "a\ufffd[2J\ufffdb\ufffdc": there is no such file. Check the spelling and the folder that the command runs in.');
  });

  it('does not fill places that a value brings along', () => {
    expect(openWords('en').say('usage.numbers', { flag: '{given}', given: 'x', most: 9 })).toContain('{given} takes');
  });
});
