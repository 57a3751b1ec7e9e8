import { expect, it } from 'vitest';
import { shownPercent, shownPoints } from './shown-numbers.ts';

it('shownPoints keeps two decimals', () => {
  expect([0, 7.5, 10 / 3, 0.1 + 0.2].map(shownPoints)).toEqual([0, 7.5, 3.33, 0.3]);
});

it('shownPercent never rounds up, but heals the last bit of a fraction', () => {
  expect([0, 59.96, 66.666, 57.99999999999999, 100].map(shownPercent)).toEqual([0, 59.9, 66.6, 58, 100]);
});
