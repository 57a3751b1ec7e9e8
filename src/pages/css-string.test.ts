import { expect, it } from 'vitest';
import { cssString } from './css-string.ts';

it('cssString lets nothing end the string, the rule or the element', () => {
  expect(cssString('a"}</style>\\')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\5c "');
});

it('cssString leaves letters of any script readable', () => {
  expect(cssString('实验 2')).toBe('"实验 2"');
});
