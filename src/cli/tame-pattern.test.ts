import { glob } from 'tinyglobby';
import { expect, it } from 'vitest';
import { tamePattern } from './tame-pattern.ts';

it('tamePattern leaves the usual patterns as they are', () => {
  for (const pattern of ['labs/**/*.pcapng', '**/*.{pcapng,pcap}{,.gz}', '/a/[ab]?/*-lab*.pcap']) expect(tamePattern(pattern)).toBe(pattern);
});

it.each(['*a*a*a*a*b', '{a,a}{a,a}{a,a}{a,a}{a,a}', '**/a/**/a/**/a/**/b', `${'a'.repeat(1000)}*`])('tamePattern refuses %j', (pattern) => {
  expect(tamePattern(pattern)).toBeNull();
});

it('tamePattern makes expressions of other kinds plain characters', async () => {
  expect(tamePattern('!(a+)+b*(c|d)')).toBe('\\!\\(a+\\)+b*\\(c\\|d\\)');
  expect(await glob(tamePattern('src/cli/tame(-pattern).t*') ?? '')).toEqual([]);
  expect(await glob(tamePattern('src/cli/tame-pattern.t?') ?? '')).toEqual(['src/cli/tame-pattern.ts']);
});
