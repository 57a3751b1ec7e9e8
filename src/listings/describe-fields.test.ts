import { describe, expect, test } from 'vitest';
import { allFieldTypes } from '../layers/field-types.ts';
import { fieldDescriptions } from './describe-fields.ts';

const NAMES = allFieldTypes().map(({ name }) => name);
const CHINESE = /\p{Script=Han}/u;

describe.each(['en', 'zh-CN'] as const)('%s', (language) => {
  test('describes every field of the registry and nothing else', () => {
    expect(Object.keys(fieldDescriptions(language)).sort()).toEqual([...NAMES].sort());
  });

  test('a description is one line that ends as a sentence does', () => {
    const end = language === 'en' ? /^[A-Z0-9].*\.$/ : /^\S.*。$/;
    for (const [name, text] of Object.entries(fieldDescriptions(language))) expect(text, name).toMatch(end);
  });
});

test('each language keeps its own writing', () => {
  for (const [name, text] of Object.entries(fieldDescriptions('en'))) expect(text, name).not.toMatch(CHINESE);
  for (const [name, text] of Object.entries(fieldDescriptions('zh-CN'))) {
    expect(text, name).toMatch(CHINESE);
    expect(text, name).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}|\p{Script=Han}[,;:]/u);
  }
});
