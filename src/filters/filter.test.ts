import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILTER_ERRORS } from './filter.ts';

test.each(['en', 'zh-CN'])('every error has its sentence in %s', (language) => {
  const words = JSON.parse(readFileSync(new URL(`../../templates/${language}/cli.json`, import.meta.url), 'utf8')) as Record<string, string>;
  expect(FILTER_ERRORS.filter((code) => !words[`filter.${code}`])).toEqual([]);
});
